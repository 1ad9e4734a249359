import { useTranslation } from 'react-i18next';

import { TextLink } from '../../components/links.js';
import { Section } from '../../components/section.js';
import { useSay } from '../../i18n/say.js';
import type { Plan } from '../broadcast.js';
import styles from '../broadcasts.module.css';
import { useFormat } from '../use-format.js';
import { useReason } from '../use-reason.js';

interface ExcludedPartProps {
  readonly id: string;
  readonly plan: Plan;
}

/** Who does not get it, by reason, with what would bring them back. */
export function ExcludedPart({ id, plan: { excluded } }: ExcludedPartProps) {
  const { t } = useTranslation('broadcasts');
  const { number } = useFormat();
  const say = useSay();
  const reasonOf = useReason();
  if (excluded.length === 0) return null;
  return (
    <Section title={t('excluded.title')} intro={t('excluded.intro')}>
      <ul className={styles.list}>
        {excluded.map(({ reason, count, mend }) => (
          <li key={reason} className={styles.reason}>
            <strong>{number(count)}</strong>
            <TextLink to="/broadcasts/$id/people" params={{ id }} search={{ state: 'excluded', reason }}>
              {reasonOf(reason)}
            </TextLink>
            {mend !== null && <span className={styles.mend}>{say(mend.words, mend.text)}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
