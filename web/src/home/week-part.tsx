import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { Section } from '../components/section.js';
import styles from './home.module.css';

const deeds = [
  'replies',
  'casesClosed',
  'peopleRegistered',
  'visitsNoted',
  'callsNoted',
  'consentsRecorded',
  'campaignsStarted',
  'peopleReached',
] as const;

/** What the reader's own work did since Monday; it is never made smaller by what was not done. */
export function WeekPart() {
  const { t } = useTranslation('home');
  const { data } = useQuery({ queryKey: ['week'], queryFn: () => answer(api.GET('/api/v1/me/week')) });
  if (data === undefined) return null;
  const done = deeds.filter((deed) => data[deed] > 0);
  return (
    <Section
      title={t('week.title')}
      intro={t(done.length > 0 ? 'week.intro' : 'week.begins')}
      icon={<IconCircleCheck className={styles.done} aria-hidden />}
    >
      {done.length > 0 && (
        <ul className={styles.week}>
          {done.map((deed) => (
            <li key={deed}>{t(`week.${deed}`, { count: data[deed] })}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
