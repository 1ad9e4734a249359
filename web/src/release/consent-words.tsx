import { Checkbox } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { useLanguageName } from '../components/language-name.js';
import { BeforeAfter } from './before-after.js';
import styles from './release.module.css';
import type { Decisions } from './release.js';

interface ConsentWordsProps {
  readonly decisions: Decisions;
  readonly isApproved: boolean;
  readonly onApprove: (isApproved: boolean) => void;
}

/** What people agree to, before and after, and the approval of whoever may give it. */
export function ConsentWords({ decisions, isApproved, onApprove }: ConsentWordsProps) {
  const { t } = useTranslation('release');
  const { may } = useSession();
  const languageName = useLanguageName();
  const { consentWords, needsApproval } = decisions;
  return (
    <div className={styles.people}>
      {consentWords.map(({ language, before, after }) => (
        <BeforeAfter
          key={language}
          title={languageName(language)}
          language={language}
          before={before ?? t('consent.none')}
          after={after ?? t('consent.none')}
        />
      ))}
      {!needsApproval && <p>{t('consent.approved')}</p>}
      {needsApproval &&
        (may('flows.approve_consent') ? (
          <Checkbox
            label={t('consent.approve')}
            checked={isApproved}
            onChange={(event) => onApprove(event.currentTarget.checked)}
          />
        ) : (
          <p>{t('consent.ask')}</p>
        ))}
    </div>
  );
}
