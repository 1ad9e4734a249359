import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { Form } from '../components/form.js';
import { TextLink } from '../components/links.js';
import { CodeForm } from './code-form.js';
import { enter } from './enter.js';
import type { Entered } from './entered.js';
import { Entrance } from './entrance.js';

/** Where the link in a mail leads. A click more, because programs that look through mail follow links too. */
export function LinkPage() {
  const { t } = useTranslation('sign-in');
  const { token, to } = useSearch({ from: '/sign-in/link' });
  const router = useRouter();
  const [ticket, setTicket] = useState<string | null>(null);
  const onEntered = (result: Entered) =>
    result.status === 'signed_in' ? enter(router, to) : setTicket(result.ticket);
  const use = async () =>
    onEntered(await answer(api.POST('/api/v1/sign-in/link/use', { body: { token: token ?? '' } })));
  if (ticket !== null) {
    return (
      <Entrance title={t('code.title')}>
        <CodeForm ticket={ticket} onEntered={onEntered} onBack={() => setTicket(null)} />
      </Entrance>
    );
  }
  return (
    <Entrance title={t('password.title')} intro={t('link.here')}>
      <Form
        submit={t('password.submit')}
        onSubmit={use}
        isWide
        beside={<TextLink to="/sign-in">{t('link.back')}</TextLink>}
      >
        {null}
      </Form>
    </Entrance>
  );
}
