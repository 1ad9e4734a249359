import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconMessagePlus, IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { FlowCard } from './flow-card.js';
import styles from './flows.module.css';
import { flowStates } from './flow-row.js';
import type { FlowRow } from './flow-row.js';
import { NoFlows } from './no-flows.js';
import { useFlows } from './use-flows.js';

/** Read when somebody begins something new. */
const NewFlowDialog = lazy(async () => ({ default: (await import('./new-flow-dialog.js')).NewFlowDialog }));

/** The conversations: which are live, which are being changed, who is in them now, and what is wrong with them. */
export function FlowsPage() {
  const { t } = useTranslation('flows');
  const { may } = useSession();
  const search = useSearch({ from: '/framed/flows' });
  const navigate = useNavigate();
  const flows = useFlows();
  const [text, setText] = useState(search.q ?? '');
  const show = (part: { state?: string; new?: string }) =>
    void navigate({ to: '/flows', search: part, replace: true });
  const rows = narrowed(flows.data ?? [], text, search.state);
  const start = may('flows.edit') && (
    <Button leftSection={<IconMessagePlus size={18} aria-hidden />} onClick={() => show({ new: 'yes' })}>
      {t('new')}
    </Button>
  );
  return (
    <Page title={t('title')} intro={t('intro')} help={<p>{t('help')}</p>} actions={start}>
      <div className={styles.filters}>
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('filter')}
          data={[
            { value: '', label: t('all') },
            ...flowStates.map((state) => ({ value: state, label: t(`states.${state}`) })),
          ]}
          value={search.state ?? ''}
          onChange={({ currentTarget: { value } }) => show(value === '' ? {} : { state: value })}
        />
      </div>
      <ProblemAlert problem={flows.error} onRetry={() => void flows.refetch()} />
      {flows.isPending && <Loading />}
      {flows.data?.length === 0 && <NoFlows start={start} />}
      <p role="status" className={styles.count}>
        {flows.data !== undefined && flows.data.length > 0 && t('count', { count: rows.length })}
      </p>
      <ul className={styles.list}>
        {rows.map((flow) => (
          <FlowCard key={flow.name} flow={flow} onCopy={() => show({ new: flow.name })} />
        ))}
      </ul>
      {may('flows.edit') && search.new !== undefined && flows.data !== undefined && (
        <Suspense>
          <NewFlowDialog
            copied={search.new === 'yes' ? null : search.new}
            flows={flows.data}
            onClose={() => show({})}
          />
        </Suspense>
      )}
    </Page>
  );
}

function narrowed(flows: readonly FlowRow[], text: string, state: string | undefined): readonly FlowRow[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return flows.filter((flow) => {
    const all = `${flow.name} ${flow.title} ${flow.about}`.toLocaleLowerCase();
    return words.every((word) => all.includes(word)) && (state === undefined || flow.state === state);
  });
}
