import { useTranslation } from 'react-i18next';

import { inWords } from '../text-row.js';
import { RowCard } from './row-card.js';
import styles from './rows.module.css';
import { Words } from './source-text.js';
import type { Context, StepGroup } from './step-groups.js';

interface StepListProps {
  readonly groups: readonly StepGroup[];
  readonly language: string;
  readonly isSource: boolean;
  readonly isEditable: boolean;
  readonly onNext: (key: string) => void;
}

/** The texts in the order of the conversation, those of a step together. */
export function StepList({ groups, ...about }: StepListProps) {
  const { t } = useTranslation('texts');
  return (
    <div className={styles.steps}>
      {groups.map(({ step, context, rows }) => (
        <section key={rows[0]?.key ?? step} className={styles.step}>
          <div className={styles.stepHead}>
            <h2>{step === '' ? t('texts') : inWords(step)}</h2>
            {context !== null && <ContextLine context={context} />}
          </div>
          <ul className={styles.rows}>
            {rows.map(({ key }) => (
              <RowCard key={key} textKey={key} {...about} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function ContextLine({ context: { kind, row } }: { readonly context: Context }) {
  const { t } = useTranslation('texts');
  return (
    <p className={styles.context}>
      {t(`context.${kind}`)}{' '}
      <span dir="auto">
        <Words text={row.source} />
      </span>
    </p>
  );
}
