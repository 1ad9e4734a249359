import { useTranslation } from 'react-i18next';

import { TextLink } from '../../components/links.js';
import { Section } from '../../components/section.js';
import type { Plan } from '../broadcast.js';
import styles from '../broadcasts.module.css';
import { useFormat } from '../use-format.js';

/** What it costs, in SMS and in money, after every name is filled in; and over what it goes. */
export function CostPart({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('broadcasts');
  const { number, money } = useFormat();
  const { segments, price, carriers } = plan;
  return (
    <Section title={t('cost.title')} intro={price === null ? t('cost.noPrices') : t('cost.intro')}>
      <dl className={styles.counts}>
        <div>
          <dt>{t('cost.segments')}</dt>
          <dd>
            {number(segments.total)}
            <span className={styles.small}>{t('cost.each', spreadOf(segments, number))}</span>
          </dd>
        </div>
        {price !== null && (
          <div>
            <dt>{t('cost.price')}</dt>
            <dd>
              {money(price.total, price.currency)}
              <span className={styles.small}>
                {t(
                  'cost.each',
                  spreadOf(price, (value) => money(value, price.currency)),
                )}
              </span>
            </dd>
          </div>
        )}
        {carriers.map(({ carrier, recipients }) => (
          <div key={carrier}>
            <dt>{t(`carriers.${carrier}`)}</dt>
            <dd>{number(recipients)}</dd>
          </div>
        ))}
      </dl>
      {segments.mostPersonId !== null && segments.most > segments.least && (
        <p className={styles.plain}>
          <TextLink to="/people/$id" params={{ id: segments.mostPersonId }}>
            {t('cost.whose')}
          </TextLink>
        </p>
      )}
    </Section>
  );
}

interface Spread {
  readonly least: number;
  readonly typical: number;
  readonly most: number;
}

function spreadOf({ least, typical, most }: Spread, shown: (value: number) => string) {
  return { least: shown(least), typical: shown(typical), most: shown(most) };
}
