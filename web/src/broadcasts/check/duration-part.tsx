import { useTranslation } from 'react-i18next';

import { Section } from '../../components/section.js';
import type { Plan } from '../broadcast.js';
import styles from '../broadcasts.module.css';
import { useFormat } from '../use-format.js';
import { Said } from './remarks.js';

/** How long it takes, when it would be through, and what would make that sooner. */
export function DurationPart({ plan: { duration } }: { readonly plan: Plan }) {
  const { t } = useTranslation('broadcasts');
  const { number, span, moment } = useFormat();
  const isSlow = duration.perSecond < 1;
  return (
    <Section title={t('duration.title')}>
      <p className={styles.plain}>
        {t(isSlow ? 'duration.takesSlowly' : 'duration.takes', {
          span: span(duration.seconds),
          rate: number(isSlow ? Math.round(duration.perSecond * 3_600) : duration.perSecond),
          ends: moment(duration.endsAt),
        })}
      </p>
      {duration.shortenBy.length > 0 && (
        <>
          <h3 className={styles.plain}>{t('duration.shorten')}</h3>
          <Said of={duration.shortenBy} tone="info" />
        </>
      )}
    </Section>
  );
}
