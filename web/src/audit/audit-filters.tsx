import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './audit-filters.module.css';

/** What the first words of actions are about. */
const areas = [
  'flow',
  'draft',
  'texts',
  'person',
  'household',
  'people',
  'import',
  'segment',
  'broadcast',
  'programme',
  'life_event',
  'event',
  'survey',
  'goal',
  'alarm',
  'privacy',
  'message',
  'retention',
  'delete_notices',
  'affected',
  'user',
  'session',
  'sign_in',
  'token',
] as const;

/** Narrows the log: by words, by who, by what, by time; the choice stands in the address. */
export function AuditFilters() {
  const { t } = useTranslation('audit');
  const search = useSearch({ from: '/framed/audit' });
  const navigate = useNavigate();
  const [draft, setDraft] = useState(search);
  const set =
    (name: keyof typeof search) => (event: { readonly currentTarget: { readonly value: string } }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value });
  const show = (wanted: typeof search) => {
    const filled = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ''));
    void navigate({ to: '/audit', search: filled });
  };
  return (
    <form
      className={styles.filters}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        show(draft);
      }}
    >
      <TextInput label={t('words')} type="search" maxLength={100} value={draft.q ?? ''} onChange={set('q')} />
      <TextInput label={t('who')} maxLength={100} value={draft.actor ?? ''} onChange={set('actor')} />
      <NativeSelect
        label={t('what')}
        value={draft.action ?? ''}
        onChange={set('action')}
        data={[
          { value: '', label: t('everything') },
          ...areas.map((value) => ({ value, label: t(`areas.${value}`) })),
        ]}
      />
      <TextInput label={t('from')} type="date" value={draft.from ?? ''} onChange={set('from')} />
      <TextInput label={t('to')} type="date" value={draft.to ?? ''} onChange={set('to')} />
      <div className={styles.buttons}>
        <Button type="submit">{t('show')}</Button>
        <Button
          variant="subtle"
          onClick={() => {
            setDraft({});
            show({});
          }}
        >
          {t('clear')}
        </Button>
      </div>
    </form>
  );
}
