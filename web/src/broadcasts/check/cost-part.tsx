import { useTranslation } from 'react-i18next';

import { Counts } from '../../components/counts.js';
import type { Count } from '../../components/counts.js';
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
  const priceCount = ({ total, currency, ...spread }: NonNullable<Plan['price']>): Count => ({
    key: 'price',
    label: t('cost.price'),
    value: money(total, currency),
    more: t(
      'cost.each',
      spreadOf(spread, (value) => money(value, currency)),
    ),
  });
  return (
    <Section title={t('cost.title')} intro={price === null ? t('cost.noPrices') : t('cost.intro')}>
      <Counts
        counts={[
          {
            key: 'segments',
            label: t('cost.segments'),
            value: number(segments.total),
            ...(segments.total > 0 && { more: t('cost.each', spreadOf(segments, number)) }),
          },
          ...(price === null ? [] : [priceCount(price)]),
          ...carriers.map(({ carrier, recipients }) => ({
            key: carrier,
            label: t(`carriers.${carrier}`),
            value: number(recipients),
          })),
        ]}
      />
      {segments.most > segments.least && <Whose id={segments.mostPersonId} words={t('cost.whose')} />}
      {price !== null && price.most > price.least && price.mostPersonId !== segments.mostPersonId && (
        <Whose id={price.mostPersonId} words={t('cost.whoseDearest')} />
      )}
    </Section>
  );
}

interface WhoseProps {
  readonly id: string | null;
  readonly words: string;
}

function Whose({ id, words }: WhoseProps) {
  if (id === null) return null;
  return (
    <p className={styles.plain}>
      <TextLink to="/people/$id" params={{ id }}>
        {words}
      </TextLink>
    </p>
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
