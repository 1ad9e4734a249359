import { useTranslation } from 'react-i18next';

import { Section } from '../components/section.js';
import { TimeAgo } from '../components/time-ago.js';
import styles from './measures.module.css';
import type { Overview } from './measures.js';
import { useFormat } from './use-format.js';

/** What happened in the last seven days, beside the seven before. */
export function Tiles({ tiles, filledAt }: Pick<Overview, 'tiles'> & { readonly filledAt: string }) {
  const { t } = useTranslation('dashboard');
  const { number } = useFormat();
  return (
    <Section
      title={t('tiles.title')}
      intro={
        <>
          {t('tiles.intro')} {t('filled')} <TimeAgo at={filledAt} />.
        </>
      }
    >
      <dl className={styles.tiles}>
        {tiles.map(({ measure, kind, week, weekBefore }) => (
          <div key={measure}>
            <dt>{t(`measures.${measure}`)}</dt>
            <dd>
              <strong>{number(week)}</strong>
              <span>
                {t(kind === 'stock' ? 'tiles.aWeekAgo' : 'tiles.before', { value: number(weekBefore) })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
