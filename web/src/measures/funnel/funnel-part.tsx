import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { Section } from '../../components/section.js';
import styles from '../measures.module.css';
import { useProgrammeNames } from '../measures.js';
import { useFilters } from '../use-filters.js';
import { useFormat } from '../use-format.js';
import { FlowFunnel } from './flow-funnel.js';
import { ProgrammeFunnel } from './programme-funnel.js';

/** How people come through a programme message by message, or through a conversation step by step. */
export function FunnelPart() {
  const { t } = useTranslation('dashboard');
  const { filters } = useFilters();
  const { name } = useFormat();
  const programmes = useProgrammeNames();
  const flows = useFlows();
  const [chosen, setChosen] = useState<string | null>(null);
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
              items: programmes.map((one) => ({ value: `programme:${one}`, label: name(one) })),
            },
            {
              group: t('funnel.flows'),
              items: flows.map((one) => ({ value: `flow:${one.name}`, label: one.title })),
            },
          ]}
        />
      </div>
      {kind === 'programme' ? <ProgrammeFunnel programme={what} /> : <FlowFunnel flow={what} />}
    </Section>
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
