import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../../api/client.js';
import { useDictionary } from '../../../api/dictionary.js';
import { dayNow } from '../../../components/day-now.js';
import { Form } from '../../../components/form.js';
import { useLanguageName } from '../../../components/language-name.js';
import { notify } from '../../../components/notify.js';
import type { Person } from '../use-person.js';
import { usePersonChanged } from '../use-person.js';
import { useConsentName } from './consent-name.js';
import { firstGuardian, GuardianField, guardianOf } from './guardian-field.js';
import type { Guardian } from './guardian-field.js';
import styles from './record-form.module.css';

const actions = ['granted', 'refused', 'withdrawn'] as const;
const bases = ['self', 'guardian', 'mature_minor'] as const;

/** Writes down what she said, in the words that were read to her. */
export function RecordForm({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['person', 'shell']);
  const changed = usePersonChanged(person.id);
  const languageName = useLanguageName();
  const [language, setLanguage] = useState(person.language ?? i18n.language);
  const dictionary = useDictionary(language);
  const own = useDictionary();
  const [chosen, setPurpose] = useState('');
  const [action, setAction] = useState<(typeof actions)[number]>('granted');
  const [spoken, setSpoken] = useState('');
  const [said, setSaid] = useState('');
  const [basis, setBasis] = useState<(typeof bases)[number]>('self');
  const [guardian, setGuardian] = useState<Guardian>(() => firstGuardian(person));
  const [today] = useState(() => dayNow());
  const [day, setDay] = useState(today);
  const asked = own?.purposes.filter((one) => one.basis === 'consent') ?? [];
  const sharing = own?.partners.map(({ code, name }) => ({ code: `share:${code}`, name })) ?? [];
  const purposes = [...asked, ...sharing];
  const purpose = chosen === '' ? (purposes[0]?.code ?? '') : chosen;
  const words = dictionary?.purposes.find(({ code }) => code === purpose)?.text ?? null;
  const consentName = useConsentName();
  const languages = [...new Set([...(own?.languages ?? []), language])];
  const record = async () => {
    const body = {
      purpose,
      action,
      language,
      answer: said.trim(),
      basis,
      ...(words === null && { words: spoken.trim() }),
      // Of another day nobody knows the hour.
      ...(day !== today && { at: new Date(`${day}T12:00`).toISOString() }),
      ...(basis === 'guardian' && guardianOf(guardian)),
    };
    const params = { path: { id: person.id }, query: { language: i18n.language } };
    await answer(api.POST('/api/v1/people/{id}/consents', { params, body }));
    await changed();
    notify(t('consents.done'));
    onClose();
  };
  return (
    <Form
      submit={t('consents.save')}
      onSubmit={record}
      beside={
        <Button variant="subtle" onClick={onClose}>
          {t('shell:cancel')}
        </Button>
      }
    >
      <NativeSelect
        label={t('consents.purpose')}
        data={purposes.map(({ code, name }) => ({ value: code, label: consentName(code, name) }))}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('consents.language')}
        data={languages.map((value) => ({ value, label: languageName(value) }))}
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value)}
      />
      {words === null ? (
        <Textarea
          label={t('consents.spoken')}
          description={t('consents.spokenWhy')}
          lang={language}
          dir="auto"
          required
          withAsterisk={false}
          autosize
          minRows={2}
          maxLength={2_000}
          value={spoken}
          onChange={(event) => setSpoken(event.currentTarget.value)}
        />
      ) : (
        <figure className={styles.words}>
          <figcaption>{t('consents.words')}</figcaption>
          <blockquote lang={language} dir="auto">
            {words}
          </blockquote>
        </figure>
      )}
      <NativeSelect
        label={t('consents.action')}
        data={actions.map((value) => ({ value, label: t(`consents.say.${value}`) }))}
        value={action}
        onChange={(event) => setAction(event.currentTarget.value as typeof action)}
      />
      <TextInput
        label={t('consents.day')}
        description={t('consents.dayHint')}
        type="date"
        required
        withAsterisk={false}
        max={today}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <TextInput
        label={t('consents.said')}
        dir="auto"
        autoComplete="off"
        maxLength={500}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('consents.basis')}
        data={bases.map((value) => ({ value, label: t(`bases.${value}`) }))}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value as typeof basis)}
      />
      {basis === 'guardian' && <GuardianField person={person} value={guardian} onChange={setGuardian} />}
    </Form>
  );
}
