import { useTranslation } from 'react-i18next';

import type { Import } from './import.js';
import styles from './imports.module.css';

const steps = ['file', 'columns', 'check', 'store'] as const;

interface StepsProps {
  readonly stage: 'mapping' | 'running' | 'checked' | 'done' | 'failed';
  readonly record: Pick<Import, 'state' | 'stoppedAt'>;
}

/** Where in the work one is: what is done, what is now, what comes. */
export function Steps({ stage, record: { state, stoppedAt } }: StepsProps) {
  const { t } = useTranslation('imports');
  const isAtCheck = state === 'checking' || stage === 'checked' || stoppedAt === 'check';
  const now = stage === 'mapping' ? 1 : isAtCheck ? 2 : 3;
  return (
    <ol className={styles.steps} aria-label={t('steps.label')}>
      {steps.map((step, at) => (
        <li key={step} aria-current={at === now ? 'step' : undefined} data-done={at < now}>
          <span aria-hidden>{at + 1}</span> {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
