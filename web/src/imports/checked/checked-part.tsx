import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { Confirm } from '../../components/confirm.js';
import { Section } from '../../components/section.js';
import { useSay } from '../../i18n/say.js';
import { Counts } from '../counts.js';
import { ErrorFile } from '../error-file.js';
import { begin, importQuery } from '../import.js';
import type { Import } from '../import.js';
import { Duplicates } from './duplicates.js';
import { FirstRows } from './first-rows.js';
import { Remarks } from './remarks.js';
import styles from '../imports.module.css';

interface CheckedPartProps {
  readonly record: Import;
  readonly dictionary: Dictionary;
  /** Goes back to the columns. */
  readonly onRemap: () => void;
}

/** What the check has found; nothing is stored until somebody accepts it here. */
export function CheckedPart({ record, dictionary, onRemap }: CheckedPartProps) {
  const { t } = useTranslation('imports');
  const say = useSay();
  const { counts, problems } = record;
  const taken = record.options.programme === undefined ? [] : (['enrolled'] as const);
  return (
    <>
      <Section title={t('checked.title')} intro={t('checked.intro')}>
        <Counts record={record} shown={['rows', 'ready', ...taken, 'warnings', 'errors', 'duplicates']} />
        {problems.length > 0 && (
          <ul className={styles.problems}>
            {problems.map(({ words, text }) => (
              <li key={text}>{say(words, text)}</li>
            ))}
          </ul>
        )}
        <Group gap="sm">
          {problems.length === 0 && counts.ready > 0 && <Store record={record} />}
          <Button variant="default" onClick={onRemap}>
            {t('checked.remap')}
          </Button>
        </Group>
      </Section>
      {counts.ready > 0 && (
        <Section title={t('first.title')} intro={t('first.intro')}>
          <FirstRows record={record} dictionary={dictionary} />
        </Section>
      )}
      <Duplicates record={record} dictionary={dictionary} />
      {counts.errors > 0 && (
        <Section title={t('errors.title')} intro={t('errors.intro')} actions={<ErrorFile record={record} />}>
          <Remarks record={record} wanted={{ outcome: 'error' }} />
        </Section>
      )}
      {counts.warnings > 0 && (
        <Section title={t('warnings.title')} intro={t('warnings.intro')}>
          <Remarks record={record} wanted={{ warned: 'true' }} />
        </Section>
      )}
    </>
  );
}

function Store({ record }: { readonly record: Import }) {
  const { t, i18n } = useTranslation('imports');
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { ready } = record.counts;
  const many = new Intl.NumberFormat(i18n.language).format(ready);
  const isSilent = record.options.permission?.kind === 'none';
  const store = async () => {
    queries.setQueryData(importQuery(record.id).queryKey, await begin('commit', record.id));
  };
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('store.button', { count: ready, many })}</Button>
      <Confirm
        opened={isAsked}
        title={t('store.title', { count: ready, many })}
        confirm={t('store.confirm')}
        onConfirm={store}
        onClose={() => setAsked(false)}
      >
        {t(isSilent ? 'store.silent' : 'store.attested')}
      </Confirm>
    </>
  );
}
