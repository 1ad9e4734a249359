import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../../api/client.js';
import { useDictionary } from '../../../api/dictionary.js';
import type { components } from '../../../api/schema.js';
import { useSession } from '../../../api/session.js';
import { TextLink } from '../../../components/links.js';
import { Loading } from '../../../components/loading.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { fullTime } from '../../../components/relative-time.js';
import { Section } from '../../../components/section.js';
import { StatusBadge } from '../../../components/status-badge.js';
import type { Person } from '../use-person.js';
import { useConsentName } from './consent-name.js';
import styles from '../person.module.css';

/** Read when somebody records one. */
const RecordForm = lazy(async () => ({ default: (await import('./record-form.js')).RecordForm }));

type Consents = components['schemas']['Consents'];

/** What she agreed to and refused, purpose by purpose, with its receipts; staff who were there write down what she said. */
export function ConsentsPart({ person }: { readonly person: Person }) {
  const { t, i18n } = useTranslation('person');
  const { may } = useSession();
  const [isRecording, setRecording] = useState(false);
  const { id } = person;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['person', id, 'consents', i18n.language],
    queryFn: () =>
      answer(
        api.GET('/api/v1/people/{id}/consents', {
          params: { path: { id }, query: { language: i18n.language } },
        }),
      ),
  });
  return (
    <Section title={t('consents.title')}>
      {isPending && <Loading lines={3} />}
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data !== undefined && <Standing id={id} consents={data} />}
      {may('consents.record') &&
        (isRecording ? (
          <Suspense>
            <RecordForm person={person} onClose={() => setRecording(false)} />
          </Suspense>
        ) : (
          <div>
            <Button variant="default" onClick={() => setRecording(true)}>
              {t('consents.record')}
            </Button>
          </div>
        ))}
      {data !== undefined && data.entries.length > 0 && <Ledger id={id} consents={data} />}
    </Section>
  );
}

function Standing({
  id,
  consents: { purposes, entries },
}: {
  readonly id: string;
  readonly consents: Consents;
}) {
  const { t, i18n } = useTranslation('person');
  const consentName = useConsentName();
  const dictionary = useDictionary();
  const needsNone = (code: string) =>
    dictionary?.purposes.some((one) => one.code === code && one.basis !== 'consent') === true;
  const date = (at: string) => fullTime(new Date(at), i18n.language);
  return (
    <ul className={styles.list}>
      {purposes.map(({ purpose, name, action, at, expiresAt }) => {
        const last = entries.find((entry) => entry.purpose === purpose);
        return (
          <li key={purpose}>
            <span className={styles.main}>
              <bdi>{consentName(purpose, name)}</bdi>
              {at !== null && (
                <span className={styles.quiet}>
                  {date(at)}
                  {last !== undefined && `, ${t(`methods.${last.method}`)}`}
                  {action === 'granted' &&
                    expiresAt !== null &&
                    `, ${t('consents.until', { date: date(expiresAt) })}`}
                </span>
              )}
            </span>
            {last !== undefined && <ReceiptLink id={id} entry={last} />}
            <StatusBadge tone={action === null ? 'neutral' : tones[action]}>
              {t(`consents.${action ?? (needsNone(purpose) ? 'notNeeded' : 'never')}`)}
            </StatusBadge>
          </li>
        );
      })}
    </ul>
  );
}

function Ledger({ id, consents: { entries } }: { readonly id: string; readonly consents: Consents }) {
  const { t, i18n } = useTranslation('person');
  const consentName = useConsentName();
  return (
    <details>
      <summary>{t('consents.ledger', { count: entries.length })}</summary>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span className={styles.main}>
              <bdi>{consentName(entry.purpose, entry.name)}</bdi>: {t(`consents.${entry.action}`)}
              <span className={styles.quiet}>
                {fullTime(new Date(entry.at), i18n.language)}, {t(`methods.${entry.method}`)}
                {entry.evidence !== null && entry.evidence.answer !== '' && (
                  <bdi>, “{entry.evidence.answer}”</bdi>
                )}
              </span>
            </span>
            <ReceiptLink id={id} entry={entry} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function ReceiptLink({ id, entry }: { readonly id: string; readonly entry: Consents['entries'][number] }) {
  const { t, i18n } = useTranslation('person');
  const consentName = useConsentName();
  const when = fullTime(new Date(entry.at), i18n.language);
  return (
    <TextLink
      to="/people/$id/receipts/$entry"
      params={{ id, entry: entry.id }}
      aria-label={`${t('consents.receipt')}: ${consentName(entry.purpose, entry.name)}, ${when}`}
    >
      {t('consents.receipt')}
    </TextLink>
  );
}

const tones = { granted: 'good', refused: 'bad', withdrawn: 'bad', expired: 'warn' } as const;
