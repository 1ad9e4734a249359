import { Button, NativeSelect } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { CursorList } from '../../components/cursor-list.js';
import { EmptyState } from '../../components/empty-state.js';
import { Page } from '../../components/page.js';
import { PrivacyTabs } from '../privacy-tabs.js';
import styles from '../privacy.module.css';
import { RequestCard } from './request-card.js';
import { readRequests, requestKinds, requestLists } from './requests.js';
import type { PrivacyRequest, RequestKind, RequestList } from './requests.js';

const NewRequestDialog = lazy(() => import('./new-request-dialog.js'));

/** What people ask for by right: what is due first comes first. */
export function RequestsPage() {
  const { t } = useTranslation('privacy');
  const { may } = useSession();
  const navigate = useNavigate();
  const search = useSearch({ from: '/framed/privacy' });
  const state = requestLists.find((one) => one === search.state) ?? 'waiting';
  const kind = requestKinds.find((one) => one === search.kind);
  const setEntering = (isOn: boolean) =>
    void navigate({ to: '/privacy', search: isOn ? { ...search, new: 'yes' } : chosen(state, kind) });
  const enter = may('privacy.manage') && <Button onClick={() => setEntering(true)}>{t('new.open')}</Button>;
  return (
    <Page
      title={t('requests.title')}
      intro={t('requests.intro')}
      help={
        <>
          <p>{t('requests.help.rights')}</p>
          <p>{t('requests.help.time')}</p>
        </>
      }
      actions={enter}
    >
      <PrivacyTabs />
      <RequestFilters state={state} kind={kind} />
      <CursorList<PrivacyRequest>
        queryKey={['privacy', 'requests', state, kind]}
        read={(cursor) => readRequests(chosen(state, kind), cursor)}
        empty={
          <EmptyState title={t(`requests.none.${state}`)} icon={<IconShieldCheck size={32} />} action={enter}>
            {t('requests.none.text')}
          </EmptyState>
        }
      >
        {(requests) => (
          <ul className={styles.cards} aria-label={t('requests.title')}>
            {requests.map((request) => (
              <RequestCard key={request.id} request={request} />
            ))}
          </ul>
        )}
      </CursorList>
      <Suspense>
        {search.new !== undefined && may('privacy.manage') && (
          <NewRequestDialog onClose={() => setEntering(false)} />
        )}
      </Suspense>
    </Page>
  );
}

interface RequestFiltersProps {
  readonly state: RequestList;
  readonly kind: RequestKind | undefined;
}

function RequestFilters({ state, kind }: RequestFiltersProps) {
  const { t } = useTranslation('privacy');
  const navigate = useNavigate();
  const show = (list: RequestList, about: RequestKind | undefined) =>
    void navigate({ to: '/privacy', search: chosen(list, about), replace: true });
  return (
    <div className={styles.filters} role="search">
      <NativeSelect
        label={t('requests.list')}
        value={state}
        onChange={({ currentTarget: { value } }) =>
          show(requestLists.find((one) => one === value) ?? 'waiting', kind)
        }
        data={requestLists.map((value) => ({ value, label: t(`requests.lists.${value}`) }))}
      />
      <NativeSelect
        label={t('requests.kind')}
        value={kind ?? ''}
        onChange={({ currentTarget: { value } }) =>
          show(
            state,
            requestKinds.find((one) => one === value),
          )
        }
        data={[
          { value: '', label: t('requests.everything') },
          ...requestKinds.map((value) => ({ value, label: t(`kinds.${value}.title`) })),
        ]}
      />
    </div>
  );
}

function chosen(state: RequestList, kind: RequestKind | undefined) {
  return { state, ...(kind !== undefined && { kind }) };
}
