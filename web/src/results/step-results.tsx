import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { TextLink } from '../components/links.js';
import { useResults } from './results.js';
import styles from './results.module.css';

/** How many days the outline looks back. */
const days = 30;

/** Beside a step of the outline: how many came to it in the last 30 days, answered, were misunderstood, and left. */
export function StepResults({ flow, step }: { readonly flow: string; readonly step: string }) {
  const { t } = useTranslation('results', { useSuspense: false });
  const { may } = useSession();
  const isAllowed = may('flows.results');
  const { data } = useResults(flow, days, isAllowed);
  const found = data?.steps.find((one) => one.step === step);
  if (found === undefined || found.came === 0) return null;
  const told = (['answered', 'misunderstood', 'left'] as const).filter((one) => found[one] > 0);
  const words = [t('came', { count: found.came }), ...told.map((one) => t(one, { count: found[one] }))];
  return (
    <p className={styles.line}>
      <TextLink
        to="/flows/$name/results"
        params={{ name: flow }}
        search={found.misunderstood > 0 ? { step } : {}}
        title={t('inDays', { count: days })}
      >
        {words.join(' · ')}
      </TextLink>
    </p>
  );
}
