import { useTranslation } from 'react-i18next';

import { Section } from '../components/section.js';
import { TimeAgo } from '../components/time-ago.js';
import { CaseBadge } from './case-badge.js';
import type { OpenCase } from './case-badge.js';
import { useCaseWords } from './use-case-words.js';
import styles from './inbox.module.css';

/** Why a human has to look: the open cases, with what was said and until when somebody should have answered. */
export function CaseFacts({ cases }: { readonly cases: readonly OpenCase[] }) {
  const { t } = useTranslation('inbox');
  const wordsOf = useCaseWords();
  return (
    <Section title={t('case.title')}>
      {cases.length === 0 && <p className={styles.none}>{t('case.none')}</p>}
      <ul className={styles.cases}>
        {cases.map((one) => (
          <li key={one.reference}>
            <CaseBadge one={one} />
            {wordsOf(one) !== '' && (
              <p className={styles.about} dir="auto">
                {wordsOf(one)}
              </p>
            )}
            <p className={styles.quiet}>
              {t('case.reference', { reference: one.reference })} · {t('case.due')} <TimeAgo at={one.dueAt} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
