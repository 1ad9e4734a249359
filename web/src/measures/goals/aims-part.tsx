import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { ButtonLink, TextLink } from '../../components/links.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Section } from '../../components/section.js';
import { StatusBadge } from '../../components/status-badge.js';
import styles from '../measures.module.css';
import { AimList } from './aim-list.js';
import { GoalWords } from './goal-words.js';
import own from './goals.module.css';
import { goalsQuery, tones } from './goals.js';
import { ProgressBar } from './progress-bar.js';

/** On the dashboard: the aims and their goals, with the way to all that is known of them. */
export function AimsPart() {
  const { t } = useTranslation('dashboard');
  const { may } = useSession();
  const goals = useQuery(goalsQuery);
  const { items = [], aims = [] } = goals.data ?? {};
  return (
    <Section
      title={t('goals.aims')}
      intro={t('goals.aimsIntro')}
      actions={items.length > 0 && <TextLink to="/goals">{t('goals.all')}</TextLink>}
    >
      <ProblemAlert problem={goals.error} onRetry={() => void goals.refetch()} />
      {goals.isPending && <Loading />}
      {goals.data !== undefined && items.length === 0 && (
        <div className={styles.buttons}>
          <p className={styles.sentence}>{t('goals.none')}</p>
          {may('measures.edit') && (
            <ButtonLink size="xs" to="/goals">
              {t('goals.set')}
            </ButtonLink>
          )}
        </div>
      )}
      {aims.length > 0 && <AimList aims={aims} />}
      {aims.length === 0 && items.length > 0 && (
        <ul className={own.aims}>
          {items.map((goal) => (
            <li key={goal.id}>
              <div className={styles.head}>
                <strong dir="auto">{goal.name}</strong>
                <StatusBadge tone={tones[goal.progress.standing]}>
                  {t(`goals.standing.${goal.progress.standing}`)}
                </StatusBadge>
              </div>
              <ProgressBar share={goal.progress.share} />
              <span className={styles.facts}>
                <GoalWords goal={goal} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
