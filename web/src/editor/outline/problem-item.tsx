import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Operation } from '../../../../src/engine/definition/edit/operations.js';
import { useEditorState } from '../editor-store.js';
import type { FlowProblem } from '../store/service.js';
import styles from './problem-item.module.css';

interface ProblemItemProps {
  readonly problem: FlowProblem;
  readonly onMend: (operations: readonly Operation[]) => void;
  /** Goes to where the problem is; without it, one is there already. */
  readonly onGo?: () => void;
}

/** One problem: what the rule wants in the reader's words, what exactly is wrong, and what mends it. */
export function ProblemItem({ problem, onMend, onGo }: ProblemItemProps) {
  const { t, i18n } = useTranslation('editor');
  const mayEdit = useEditorState((state) => state.mayEdit);
  const { severity, rule, message, fix, mend, step, language } = problem;
  const Icon = severity === 'error' ? IconCircleX : IconAlertTriangle;
  const title = i18n.exists(`rules.${rule}`, { ns: 'editor' }) ? t(`rules.${rule}`) : message;
  return (
    <li className={styles.item} data-severity={severity}>
      <Icon size={18} aria-hidden />
      <div>
        <strong>
          <span className={styles.severity}>{t(`problems.${severity}`)}</span> {title}
        </strong>
        <p lang="en">{`${message} ${fix}`}</p>
        <div className={styles.actions}>
          {onGo !== undefined && (
            <button type="button" onClick={onGo}>
              {step === null
                ? t('problems.goHead')
                : language === null
                  ? t('problems.go', { step })
                  : t('problems.goIn', { step, language })}
            </button>
          )}
          {mend !== null && mayEdit && (
            <button type="button" onClick={() => onMend(mend.operations)} title={mend.label}>
              {t('problems.mend', { what: mend.label })}
            </button>
          )}
        </div>
      </div>
    </li>
  );
}
