import { useTranslation } from 'react-i18next';

import type { FlowResults } from './results.js';
import styles from './results.module.css';

/** How many began the conversation, and how it ended for them. */
export function Totals({ runs }: Pick<FlowResults, 'runs'>) {
  const { t, i18n } = useTranslation('results');
  const number = new Intl.NumberFormat(i18n.language);
  const shown = (['started', 'completed', 'left', 'endedByUs'] as const).filter(
    (one) => one !== 'endedByUs' || runs[one] > 0,
  );
  return (
    <dl className={styles.totals}>
      {shown.map((one) => (
        <div key={one}>
          <dt>{t(`runs.${one}`)}</dt>
          <dd>{number.format(runs[one])}</dd>
        </div>
      ))}
    </dl>
  );
}
