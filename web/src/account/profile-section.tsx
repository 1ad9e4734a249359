import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { changeMe, useSession } from '../api/session.js';
import { Form } from '../components/form.js';
import { notify } from '../components/notify.js';
import { Section } from '../components/section.js';
import { changeLanguage, interfaceLanguages } from '../i18n/i18n.js';

/** How one is called, and the language that one reads. */
export function ProfileSection() {
  const { t } = useTranslation('staff');
  const { user } = useSession();
  const [name, setName] = useState(user.name);
  const [language, setLanguage] = useState(user.language);
  const save = async () => {
    const me = await answer(api.PATCH('/api/v1/account', { body: { name: name.trim(), language } }));
    changeMe(me);
    await changeLanguage(language);
    notify(t('saved'));
  };
  return (
    <Section title={t('account.profile')}>
      <Form submit={t('save')} onSubmit={save}>
        <TextInput
          label={t('account.name')}
          required
          withAsterisk={false}
          autoComplete="name"
          dir="auto"
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('account.language')}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value as typeof language)}
          data={Object.entries(interfaceLanguages).map(([value, label]) => ({ value, label }))}
        />
      </Form>
    </Section>
  );
}
