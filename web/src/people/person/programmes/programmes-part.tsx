import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../../api/session.js';
import { Loading } from '../../../components/loading.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { Section } from '../../../components/section.js';
import type { Person } from '../use-person.js';
import { SubscriptionItem } from './subscription-item.js';
import { isRunning, useSubscriptions } from './subscriptions.js';
import styles from './programmes.module.css';

const EnrolDialog = lazy(() => import('./enrol-dialog.js'));

/** The programmes of messages that she is in, and was in: taking her in, letting them rest, letting her go. */
export default function ProgrammesPart({ person }: { readonly person: Person }) {
  const { t } = useTranslation('programmes');
  const { may } = useSession();
  const [isAdding, setAdding] = useState(false);
  const { data, error, isPending, refetch } = useSubscriptions(person.id);
  const running = data?.items.filter(isRunning) ?? [];
  const past = data?.items.filter((one) => !isRunning(one)) ?? [];
  return (
    <Section title={t('title')}>
      {isPending && <Loading lines={3} />}
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data !== undefined && running.length === 0 && <p className="quiet">{t('person.none')}</p>}
      <ul className={styles.list}>
        {running.map((one) => (
          <SubscriptionItem key={one.id} personId={person.id} subscription={one} />
        ))}
      </ul>
      {past.length > 0 && (
        <details>
          <summary>{t('person.past', { count: past.length })}</summary>
          <ul className={styles.list}>
            {past.map((one) => (
              <SubscriptionItem key={one.id} personId={person.id} subscription={one} />
            ))}
          </ul>
        </details>
      )}
      {may('programmes.enrol') && (
        <div>
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('person.enrol')}
          </Button>
        </div>
      )}
      <Suspense>{isAdding && <EnrolDialog person={person} onClose={() => setAdding(false)} />}</Suspense>
    </Section>
  );
}
