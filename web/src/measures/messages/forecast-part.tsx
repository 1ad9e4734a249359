import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { BarList } from '../../charts/bar-list.js';
import { TableTwin } from '../../charts/table-twin.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Section } from '../../components/section.js';
import { useSay } from '../../i18n/say.js';
import styles from '../measures.module.css';
import { useFormat } from '../use-format.js';

type Forecast = components['schemas']['Forecast'];
type Estimated = Forecast['messages'];

/** What next month will probably take, part by part, and how each was reckoned. */
export function ForecastPart() {
  const { t } = useTranslation('dashboard');
  const forecast = useQuery({
    queryKey: ['measures', 'forecast'],
    queryFn: () => answer(api.GET('/api/v1/measures/forecast')),
    staleTime: 10 * 60_000,
  });
  return (
    <Section title={t('forecast.title')} intro={t('forecast.intro')}>
      <ProblemAlert problem={forecast.error} onRetry={() => void forecast.refetch()} />
      {forecast.isPending && <Loading />}
      {forecast.data !== undefined && <Shown forecast={forecast.data} />}
    </Section>
  );
}

function Shown({ forecast }: { readonly forecast: Forecast }) {
  const { t } = useTranslation('dashboard');
  const { number, money, programme: programmeName, day } = useFormat();
  const say = useSay();
  const { messages, segments, cost, parts, from, to } = forecast;
  const whole = (value: number) => number(Math.round(value));
  const spoken = (one: Estimated, write: (value: number) => string) =>
    one.least === one.most
      ? write(one.value)
      : t('forecast.between', { value: write(one.value), least: write(one.least), most: write(one.most) });
  const nameOf = ({ kind, programme }: Forecast['parts'][number]): string =>
    kind === 'programme' ? programmeName(programme ?? '') : t(`forecast.kinds.${kind}`);
  const costs = cost === null ? null : spoken(cost, (value) => money(value, cost.currency));
  return (
    <>
      <p className={styles.sentence}>{t('forecast.month', { from: day(from), to: day(to) })}</p>
      <dl className={styles.tiles}>
        <Fact name={t('forecast.messages')} says={spoken(messages, whole)} />
        <Fact name={t('forecast.segments')} says={spoken(segments, whole)} />
        <Fact name={t('forecast.cost')} says={costs ?? t('forecast.noPrices')} />
      </dl>
      <BarList
        bars={parts.map((part) => ({
          key: `${part.kind} ${part.programme ?? ''}`,
          name: nameOf(part),
          value: part.messages.value,
          says: spoken(part.messages, whole),
        }))}
      />
      <ul className={styles.facts}>
        {parts.map((part) => (
          <li key={`${part.kind} ${part.programme ?? ''}`}>
            <strong>{nameOf(part)}</strong>: {say(part.method.words, part.method.text)}
          </li>
        ))}
      </ul>
      <TableTwin
        label={t('forecast.title')}
        file="karibu-forecast"
        rows={parts}
        columns={[
          { key: 'name', header: t('forecast.columns.part'), value: nameOf },
          { key: 'people', header: t('forecast.columns.people'), value: ({ people }) => people },
          ...(['value', 'least', 'most'] as const).map((key) => ({
            key,
            header: t(`forecast.columns.${key}`),
            value: (part: Forecast['parts'][number]) => Math.round(part.messages[key]),
          })),
          {
            key: 'segments',
            header: t('forecast.segments'),
            value: (part: Forecast['parts'][number]) => Math.round(part.segments.value),
          },
        ]}
      />
    </>
  );
}

function Fact({ name, says }: { readonly name: string; readonly says: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong className={styles.small}>{says}</strong>
      </dd>
    </div>
  );
}
