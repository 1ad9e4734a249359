import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { useTranslation } from 'react-i18next';

import { useLanguageName } from '../../components/language-name.js';
import type { NewPerson } from './new-person.js';
import styles from './new-person.module.css';

interface WhoPartProps {
  readonly person: NewPerson;
  readonly languages: readonly string[];
  readonly onChange: (part: Partial<NewPerson>) => void;
}

/** Her name, her number, her language. */
export function WhoPart({ person, languages, onChange }: WhoPartProps) {
  const { t } = useTranslation('people');
  const languageName = useLanguageName();
  const spoken = [...new Set([...languages, person.language])];
  return (
    <>
      <TextInput
        label={t('new.name')}
        dir="auto"
        autoComplete="off"
        maxLength={200}
        required
        withAsterisk={false}
        value={person.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <TextInput
          label={t('new.phone')}
          description={t('new.phoneHint')}
          type="tel"
          dir="ltr"
          autoComplete="off"
          maxLength={100}
          value={person.phone}
          onChange={(event) => onChange({ phone: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('new.channel')}
          description={t('new.channelHint')}
          data={(['sms', 'whatsapp'] as const).map((value) => ({ value, label: t(`channels.${value}`) }))}
          value={person.channel}
          onChange={(event) => onChange({ channel: event.currentTarget.value as NewPerson['channel'] })}
        />
      </div>
      <Checkbox
        label={t('new.isPrivate')}
        description={t('new.isPrivateHint')}
        checked={person.isPrivate}
        onChange={(event) => onChange({ isPrivate: event.currentTarget.checked })}
      />
      <NativeSelect
        label={t('new.language')}
        data={spoken.map((value) => ({ value, label: languageName(value) }))}
        value={person.language}
        onChange={(event) => onChange({ language: event.currentTarget.value })}
      />
    </>
  );
}
