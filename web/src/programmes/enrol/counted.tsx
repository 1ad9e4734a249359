import { useTranslation } from 'react-i18next';

import type { components } from '../../api/schema.js';
import styles from '../programmes.module.css';
import { useLengths } from '../use-lengths.js';

/** What taking in a segment would do. */
export type EnrolResult = components['schemas']['EnrolManyResult'];

const reasons = ['wasIn', 'suppressed', 'noDate', 'unreachable'] as const;

/** Whom it would take in, and who is left out and why. */
export function Counted({ result }: { readonly result: EnrolResult }) {
  const { t } = useTranslation('programmes');
  const { number } = useLengths();
  const left = reasons.filter((reason) => result[reason] > 0);
  return (
    <div className={styles.counted}>
      <p>
        <strong>{t('enrol.would', { count: result.enrolled, many: number(result.enrolled) })}</strong>{' '}
        {t('enrol.of', { count: result.matched, many: number(result.matched) })}
      </p>
      {left.length > 0 && (
        <>
          <h3>{t('enrol.left')}</h3>
          <ul>
            {left.map((reason) => (
              <li key={reason}>
                <strong>{number(result[reason])}</strong>{' '}
                {t(`enrol.why.${reason}`, { count: result[reason] })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
