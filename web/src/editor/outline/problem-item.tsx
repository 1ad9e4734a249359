import { IconAlertTriangle, IconCircleX, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Operation } from '../../../../src/engine/definition/edit/operations.js';
import { isUnwritten } from '../../components/problem-counts.js';
import { useSay } from '../../i18n/say.js';
import { useEditorState } from '../editor-store.js';
import type { FlowProblem } from '../store/service.js';
import styles from './problem-item.module.css';

const icons = { unwritten: IconPencil, error: IconCircleX, warning: IconAlertTriangle } as const;

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
  const say = useSay();
  const { severity, rule, mend, step, language } = problem;
  const message = say(problem.words?.message, problem.message);
  const fix = say(problem.words?.fix, problem.fix);
  const mends = mend === null ? '' : say(mend.words, mend.label);
  const tone = isUnwritten(problem) ? 'unwritten' : severity;
  const Icon = icons[tone];
  const title = i18n.exists(`rules.${rule}`, { ns: 'editor' }) ? t(`rules.${rule}`) : message;
  return (
    <li className={styles.item} data-severity={tone}>
      <Icon size={18} aria-hidden />
      <div>
        <strong>
          <span className={styles.severity}>
            {t(tone === 'unwritten' ? 'problems.toWrite' : `problems.${tone}`)}
          </span>{' '}
          {title}
        </strong>
        <p>{`${message} ${fix}`}</p>
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
            <button type="button" onClick={() => onMend(mend.operations)} title={mends}>
              {t('problems.mend', { what: mends })}
            </button>
          )}
        </div>
      </div>
    </li>
  );
}
