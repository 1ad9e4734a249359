import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done } from '../api/client.js';
import { Form } from '../components/form.js';
import { EmailField } from './password-form.js';

interface LinkFormProps {
  readonly email: string;
  readonly onEmail: (email: string) => void;
  readonly onBack: () => void;
}

/** Asks for a mail with a link that signs in without a password. */
export function LinkForm({ email, onEmail, onBack }: LinkFormProps) {
  const { t } = useTranslation('sign-in');
  const [isSent, setSent] = useState(false);
  const back = (
    <Button variant="subtle" onClick={onBack}>
      {t('link.back')}
    </Button>
  );
  if (isSent) {
    return (
      <div role="status">
        <p>{t('link.sent', { email })}</p>
        {back}
      </div>
    );
  }
  const send = async () => {
    await done(api.POST('/api/v1/sign-in/link', { body: { email } }));
    setSent(true);
  };
  return (
    <Form submit={t('link.submit')} onSubmit={send} isWide beside={back}>
      <p className="quiet">{t('link.text')}</p>
      <EmailField value={email} onChange={onEmail} />
    </Form>
  );
}
