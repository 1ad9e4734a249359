import { useTranslation } from 'react-i18next';

import type { Broadcast, Plan } from '../broadcast.js';
import styles from '../broadcasts.module.css';
import { useFormat } from '../use-format.js';
import { useWhen } from '../use-when.js';

interface PlanInBriefProps {
  readonly broadcast: Broadcast;
  readonly plan: Plan;
}

/** The numbers that somebody says yes to, once more. */
export function PlanInBrief({ broadcast, plan }: PlanInBriefProps) {
  const { t } = useTranslation('broadcasts');
  const { number, money, span } = useFormat();
  const when = useWhen();
  const { recipients, audience, segments, price, duration } = plan;
  const lines = [
    t('brief.people', { count: recipients, many: number(recipients) }),
    t('brief.excluded', { count: audience - recipients, many: number(audience - recipients) }),
    price === null
      ? t('brief.segments', { count: segments.total, many: number(segments.total) })
      : t('brief.cost', {
          count: segments.total,
          many: number(segments.total),
          price: money(price.total, price.currency),
        }),
    t('brief.duration', { span: span(duration.seconds) }),
    when(broadcast.timing),
  ];
  return (
    <ul className={styles.brief}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
