import { useTranslation } from 'react-i18next';

import { DataTable } from '../components/data-table.js';
import { TextLink } from '../components/links.js';
import type { StepCounts } from './results.js';
import styles from './results.module.css';
import { StepBar } from './step-bar.js';

interface StepListProps {
  readonly name: string;
  readonly steps: readonly StepCounts[];
}

/** The steps from top to bottom, each with its bar; the same as a table for those who read numbers. */
export function StepList({ name, steps }: StepListProps) {
  const { t } = useTranslation('results');
  const most = Math.max(1, ...steps.map(({ came }) => came));
  const busy = steps.filter(({ came, waiting }) => came + waiting > 0);
  const idle = steps.filter((step) => !busy.includes(step)).map(({ step }) => step);
  return (
    <>
      <Legend />
      <ol className={styles.steps}>
        {busy.map((step) => (
          <li key={step.step}>
            <div className={styles.head}>
              {step.isGone ? (
                <span>
                  <code>{step.step}</code> <span className="quiet">{t('gone')}</span>
                </span>
              ) : (
                <TextLink to="/flows/$name" params={{ name }} search={{ step: step.step }}>
                  <code>{step.step}</code>
                </TextLink>
              )}
              <span className="quiet">{t('came', { count: step.came })}</span>
            </div>
            <StepBar step={step} most={most} />
            <Numbers step={step} />
          </li>
        ))}
      </ol>
      {idle.length > 0 && (
        <p className={styles.idle}>{t('nobodyCame', { count: idle.length, steps: idle.join(', ') })}</p>
      )}
      <details className={styles.fold}>
        <summary>{t('asTable')}</summary>
        <Table steps={steps} />
      </details>
    </>
  );
}

function Legend() {
  const { t } = useTranslation('results');
  return (
    <ul className={styles.legend} aria-hidden>
      {(['answered', 'waiting', 'left', 'passed'] as const).map((part) => (
        <li key={part} data-part={part}>
          {t(`parts.${part}`)}
        </li>
      ))}
    </ul>
  );
}

/** What the bar shows, in words. */
function Numbers({ step }: { readonly step: StepCounts }) {
  const { t } = useTranslation('results');
  const { isQuestion } = step;
  const told = (['answered', 'misunderstood', 'left', 'waiting'] as const).filter(
    (one) => step[one] > 0 || (isQuestion && one === 'answered' && step.came > 0),
  );
  if (told.length === 0) return null;
  return <p className={styles.numbers}>{told.map((one) => t(one, { count: step[one] })).join(' · ')}</p>;
}

function Table({ steps }: { readonly steps: readonly StepCounts[] }) {
  const { t, i18n } = useTranslation('results');
  const number = new Intl.NumberFormat(i18n.language);
  const columns = (['came', 'answered', 'misunderstood', 'left', 'waiting'] as const).map((key) => ({
    key,
    header: t(`columns.${key}`),
    align: 'end' as const,
    cell: (step: StepCounts) => number.format(step[key]),
  }));
  return (
    <DataTable
      label={t('steps')}
      columns={[
        { key: 'step', header: t('columns.step'), isHeading: true, cell: ({ step }) => <code>{step}</code> },
        ...columns,
      ]}
      rows={steps}
      rowKey={({ step }) => step}
    />
  );
}
