import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import { Loading } from '../components/loading.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { fullTime } from '../components/relative-time.js';
import { Phone, PhoneContext } from '../editor/phone/phone-store.js';
import type { Player } from '../editor/phone/phone-store.js';
import { PhoneView } from '../editor/phone/phone-view.js';
import styles from './simulator.module.css';

/** Opens a link that somebody was given: the phone, and nothing else. Nothing is sent or kept. */
export function TryPage() {
  const { t, i18n } = useTranslation('phone');
  const { token } = useParams({ from: '/try/$token' });
  const trial = useQuery({
    queryKey: ['trial', token],
    queryFn: () => answer(api.GET('/api/v1/trials/{token}', { params: { path: { token } } })),
    staleTime: Infinity,
    retry: false,
  });
  const isOver = isProblem(trial.error, 'gone') || isProblem(trial.error, 'not_found');
  return (
    <main className={styles.try}>
      <title>{`${t('try.title')} · Karibu`}</title>
      {trial.isPending && <Loading />}
      {isOver && (
        <>
          <h1>{t('try.over')}</h1>
          <p>{t('try.overHint')}</p>
        </>
      )}
      {!isOver && <ProblemAlert problem={trial.error} onRetry={() => void trial.refetch()} />}
      {trial.data !== undefined && (
        <>
          <h1>{trial.data.organisation || t('try.title')}</h1>
          <p>{t('try.what', { until: fullTime(new Date(trial.data.expiresAt), i18n.language) })}</p>
          <TriedPhone
            token={token}
            flow={trial.data.flow}
            language={trial.data.language}
            languages={trial.data.languages}
          />
        </>
      )}
    </main>
  );
}

interface TriedPhoneProps {
  readonly token: string;
  readonly flow: string;
  readonly language: string | null;
  readonly languages: readonly string[];
}

function TriedPhone({ token, flow, language, languages }: TriedPhoneProps) {
  const phone = useMemo(
    () => new Phone(playerOf(token), { persona: 'stranger', language, channel: 'whatsapp' }),
    [token, language],
  );
  useEffect(() => () => phone.stop(), [phone]);
  return (
    <PhoneContext value={phone}>
      <PhoneView begin={{ flow, keywords: [] }} languages={languages} hasPersonas={false} isLarge />
    </PhoneContext>
  );
}

function playerOf(token: string): Player {
  return async (play, signal) => {
    const body = { ...play, script: [...play.script] };
    const params = { path: { token } };
    return await answer(api.POST('/api/v1/trials/{token}/simulations', { params, body, signal }));
  };
}
