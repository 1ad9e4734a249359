import { Checkbox } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { useTranslation } from 'react-i18next';

import { useLanguageName } from '../components/language-name.js';
import { useApprovalRight } from './approval-right.js';
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
  const { t, i18n } = useTranslation('release');
  const right = useApprovalRight()(decisions);
  const languageName = useLanguageName();
  const { consentWords, needsApproval, approval } = decisions;
  const names = new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(
    (approval?.approvers ?? []).map(({ name }) => name),
  );
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
      {needsApproval && right === 'role' && <p>{t('consent.ask')}</p>}
      {needsApproval && right === 'own' && <p>{t('consent.own')}</p>}
      {needsApproval && right === 'alone' && <p>{t('consent.alone')}</p>}
      {needsApproval && (right === 'role' || right === 'own') && names !== '' && (
        <p>{t('consent.who', { names })}</p>
      )}
      {needsApproval && (right === 'may' || right === 'alone') && (
        <Checkbox
          label={t('consent.approve')}
          checked={isApproved}
          onChange={(event) => onApprove(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}
