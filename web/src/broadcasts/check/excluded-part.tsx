import { useTranslation } from 'react-i18next';

import { TextLink } from '../../components/links.js';
import { Section } from '../../components/section.js';
import { useSay } from '../../i18n/say.js';
import type { Broadcast, Plan } from '../broadcast.js';
import styles from '../broadcasts.module.css';
import { useFormat } from '../use-format.js';
import { useReason } from '../use-reason.js';
import { Mend } from './mend.js';

interface ExcludedPartProps {
  readonly broadcast: Broadcast;
  readonly plan: Plan;
}

/** Who does not get it, by reason, with what would bring them back. */
export function ExcludedPart({ broadcast, plan: { excluded } }: ExcludedPartProps) {
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
            <TextLink
              to="/broadcasts/$id/people"
              params={{ id: broadcast.id }}
              search={{ state: 'excluded', reason }}
            >
              {reasonOf(reason)}
            </TextLink>
            {mend !== null && (
              <Mend broadcast={broadcast} reason={reason} words={say(mend.words, mend.text)} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
