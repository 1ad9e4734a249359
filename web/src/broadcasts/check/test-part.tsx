import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { Form } from '../../components/form.js';
import { useLanguageName } from '../../components/language-name.js';
import type { ChosenPerson } from '../../components/person-picker.js';
import { SearchPicker } from '../../components/search-picker.js';
import { Section } from '../../components/section.js';
import type { Broadcast } from '../broadcast.js';
import styles from '../broadcasts.module.css';
import { useReason } from '../use-reason.js';
import { textsOf } from '../write/settings.js';

type Sent = Awaited<ReturnType<typeof send>>;

/** Sends the text, marked as a test, to the phone of somebody on the staff. */
export function TestPart({ broadcast }: { readonly broadcast: Broadcast }) {
  const { t } = useTranslation('broadcasts');
  const nameOf = useLanguageName();
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [language, setLanguage] = useState('');
  const [sent, setSent] = useState<Sent | null>(null);
  const languages = Object.keys(textsOf(broadcast.content));
  return (
    <Section title={t('test.title')} intro={t('test.intro')}>
      <Form
        submit={t('test.send')}
        isDisabled={person === null}
        onSubmit={async () => setSent(await send(broadcast.id, person?.id ?? '', language))}
      >
        <div className={styles.fields}>
          <SearchPicker<ChosenPerson>
            label={t('test.person')}
            chosen={person === null ? null : (person.name ?? person.id)}
            queryKey={['people', 'staff']}
            find={findStaff}
            itemKey={({ id }) => id}
            shown={({ name }) => <span dir="auto">{name ?? '—'}</span>}
            onChoose={setPerson}
          />
          <NativeSelect
            label={t('test.language')}
            value={language}
            onChange={(event) => setLanguage(event.currentTarget.value)}
            data={[
              { value: '', label: t('test.own') },
              ...languages.map((value) => ({ value, label: nameOf(value) })),
            ]}
          />
        </div>
      </Form>
      <div role="status">{sent !== null && <WhatBecame of={sent} />}</div>
    </Section>
  );
}

function WhatBecame({ of: { state, reasons, text } }: { readonly of: Sent }) {
  const { t } = useTranslation('broadcasts');
  const reasonOf = useReason();
  return (
    <div className={styles.bubble}>
      <p>{t(`test.${state}`)}</p>
      {reasons.map((reason) => (
        <p key={reason}>{reasonOf(reason)}</p>
      ))}
      <p className={styles.text} dir="auto">
        {text}
      </p>
    </div>
  );
}

async function findStaff(q: string): Promise<readonly ChosenPerson[]> {
  const query = { q, expression: 'role("staff")', limit: 8 };
  return (await answer(api.GET('/api/v1/people', { params: { query } }))).items;
}

function send(id: string, personId: string, language: string) {
  return answer(
    api.POST('/api/v1/broadcasts/{id}/test', {
      params: { path: { id } },
      body: { personId, ...(language !== '' && { language }) },
    }),
  );
}
