import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done } from '../api/client.js';
import { useSession } from '../api/session.js';
import { Form } from '../components/form.js';
import { NewPassword } from '../components/new-password.js';
import { notify } from '../components/notify.js';
import { PasswordField } from '../components/password-field.js';
import { Section } from '../components/section.js';

/** A new password; whoever is signed in elsewhere with the old one is signed out there. */
export function PasswordSection() {
  const { t } = useTranslation('staff');
  const { user } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = async () => {
    await done(api.POST('/api/v1/account/password', { body: { current, next } }));
    setCurrent('');
    setNext('');
    notify(t('password.changed'));
  };
  return (
    <Section title={t('password.title')} intro={t('password.text')}>
      <Form submit={t('password.submit')} onSubmit={change}>
        <PasswordField kind="current" label={t('password.current')} value={current} onChange={setCurrent} />
        <NewPassword value={next} onChange={setNext} email={user.email} />
      </Form>
    </Section>
  );
}
