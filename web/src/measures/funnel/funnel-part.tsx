import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { Section } from '../../components/section.js';
import styles from '../measures.module.css';
import { useProgrammeNames } from '../measures.js';
import { segmentsQuery } from '../segments.js';
import { useFilters } from '../use-filters.js';
import { useFormat } from '../use-format.js';
import { FlowFunnel } from './flow-funnel.js';
import { ProgrammeFunnel } from './programme-funnel.js';

/** How people come through a programme message by message, or through a conversation step by step. */
export function FunnelPart() {
  const { t } = useTranslation('dashboard');
  const { filters } = useFilters();
  const { programme } = useFormat();
  const programmes = useProgrammeNames();
  const flows = useFlows();
  const [chosen, setChosen] = useState<string | null>(null);
  const [segment, setSegment] = useState('');
  const first = filters.programme ?? programmes[0];
  const shown = chosen ?? (first === undefined ? `flow:${flows[0]?.name ?? ''}` : `programme:${first}`);
  const [kind, what = ''] = shown.split(':');
  if (what === '') return null;
  return (
    <Section title={t('funnel.title')} intro={t('funnel.intro')}>
      <div className={`${styles.filters} no-print`}>
        <NativeSelect
          label={t('funnel.of')}
          value={shown}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            {
              group: t('funnel.programmes'),
              items: programmes.map((one) => ({ value: `programme:${one}`, label: programme(one) })),
            },
            {
              group: t('funnel.flows'),
              items: flows.map((one) => ({ value: `flow:${one.name}`, label: one.title })),
            },
          ]}
        />
        <Segment value={segment} onChange={setSegment} />
      </div>
      {kind === 'programme' ? (
        <ProgrammeFunnel programme={what} segment={segment} />
      ) : (
        <FlowFunnel flow={what} segment={segment} />
      )}
    </Section>
  );
}

interface SegmentProps {
  readonly value: string;
  readonly onChange: (segment: string) => void;
}

/** Whose way it is; whoever may read no segments sees everybody. */
function Segment({ value, onChange }: SegmentProps) {
  const { t } = useTranslation('dashboard');
  const { may } = useSession();
  const { data } = useQuery({ ...segmentsQuery, enabled: may('people.read') });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <NativeSelect
      label={t('funnel.segment')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('funnel.everybody') },
        ...data.items.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

/** The conversations whose results the reader may see. */
function useFlows(): readonly { readonly name: string; readonly title: string }[] {
  const { may } = useSession();
  const { data } = useQuery({
    queryKey: ['flows', 'names'],
    queryFn: () => answer(api.GET('/api/v1/flows', { params: { query: { limit: 100 } } })),
    enabled: may('flows.read') && may('flows.results'),
  });
  return data?.items ?? [];
}
