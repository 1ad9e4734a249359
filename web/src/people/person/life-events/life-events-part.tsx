import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ProblemAlert } from '../../../components/problem-alert.js';
import { Section } from '../../../components/section.js';
import { LifeEventItem } from './life-event-item.js';
import { useLifeEvents } from './life-events.js';
import styles from '../programmes/programmes.module.css';

const RecordDialog = lazy(() => import('./record-dialog.js'));

/** What happened to her and changed what she may be told: a loss, her death, moving away, leaving school. */
export default function LifeEventsPart({ id }: { readonly id: string }) {
  const { t } = useTranslation('programmes');
  const [isRecording, setRecording] = useState(false);
  const { data, error, refetch } = useLifeEvents(id);
  return (
    <Section title={t('life.title')} intro={t('life.intro')}>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data !== undefined && data.items.length > 0 && (
        <ul className={styles.list}>
          {data.items.map((event) => (
            <LifeEventItem key={event.id} personId={id} event={event} />
          ))}
        </ul>
      )}
      {data !== undefined && (
        <div>
          <Button variant="default" onClick={() => setRecording(true)}>
            {t('life.record')}
          </Button>
        </div>
      )}
      <Suspense>
        {isRecording && data !== undefined && (
          <RecordDialog personId={id} foreseen={data.foreseen} onClose={() => setRecording(false)} />
        )}
      </Suspense>
    </Section>
  );
}
