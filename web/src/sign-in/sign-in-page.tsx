import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { sessionQuery } from '../api/session.js';
import { Loading } from '../components/loading.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { CodeForm } from './code-form.js';
import { enter, localPath } from './enter.js';
import type { Entered } from './entered.js';
import { Entrance } from './entrance.js';
import { LinkForm } from './link-form.js';
import { OtherWays } from './other-ways.js';
import { PasswordForm } from './password-form.js';

type Way =
  | { readonly kind: 'password' }
  | { readonly kind: 'link' }
  | { readonly kind: 'code'; readonly ticket: string };

/** What single sign-on comes back with when it let nobody in. */
const oidcProblems: Readonly<Record<string, true>> = {
  no_account: true,
  email_not_verified: true,
  failed: true,
};

/** The way in: e-mail and password, a link by mail, or the organisation's own accounts; then the code, where there is one. */
export function SignInPage() {
  const { t } = useTranslation('sign-in');
  const { to, problem } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const options = useQuery({
    queryKey: ['sign-in-options'],
    queryFn: () => answer(api.GET('/api/v1/sign-in/options')),
  });
  const session = useQuery(sessionQuery);
  const [email, setEmail] = useState('');
  const [way, setWay] = useState<Way>({ kind: 'password' });

  if (session.data) return <Navigate to={localPath(to)} replace />;
  if (options.data?.isSetUp === false) return <NotSetUp organisation={options.data.organisation} />;
  const onEntered = (result: Entered) =>
    result.status === 'signed_in' ? enter(router, to) : setWay({ kind: 'code', ticket: result.ticket });
  const forms = {
    password: () => (
      <>
        <PasswordForm email={email} onEmail={setEmail} onEntered={onEntered} />
        {options.isPending ? (
          <Loading lines={1} />
        ) : (
          <OtherWays
            oidc={options.data?.oidc ?? null}
            canMail={options.data?.canMail ?? false}
            to={localPath(to)}
            onLink={() => setWay({ kind: 'link' })}
          />
        )}
      </>
    ),
    link: () => <LinkForm email={email} onEmail={setEmail} onBack={() => setWay({ kind: 'password' })} />,
    code: (ticket: string) => (
      <CodeForm ticket={ticket} onEntered={onEntered} onBack={() => setWay({ kind: 'password' })} />
    ),
  };
  return (
    <Entrance title={t(`${way.kind}.title`)} organisation={options.data?.organisation}>
      {problem !== undefined && way.kind === 'password' && (
        <Alert role="alert" variant="default" mb="md">
          {t(`oidc.${problem in oidcProblems ? problem : 'failed'}`)}
        </Alert>
      )}
      <ProblemAlert problem={options.error} onRetry={() => void options.refetch()} />
      {way.kind === 'code' ? forms.code(way.ticket) : forms[way.kind]()}
    </Entrance>
  );
}

function NotSetUp({ organisation }: { readonly organisation: string }) {
  const { t } = useTranslation('sign-in');
  return (
    <Entrance title={t('notSetUp.title')} organisation={organisation} intro={t('notSetUp.text')}>
      <p className="quiet">{t('notSetUp.advice')}</p>
    </Entrance>
  );
}
