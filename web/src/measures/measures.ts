import { queryOptions, useQuery } from '@tanstack/react-query';

import { answer, api } from '../api/client.js';
import { useSession } from '../api/session.js';
import type { components } from '../api/schema.js';
import type { Part } from './period.js';

type Schemas = components['schemas'];

/** What stands at the top of the dashboard. */
export type Overview = Schemas['MeasuresOverview'];

/** Measures over time. */
export type Series = Schemas['MeasureSeries'];

/** What is counted, by its name at the service. */
export type Measure = Series['items'][number]['measure'];

/** How days are put together. */
export type Grouping = 'day' | 'week' | 'month';

/** What one can look at over time: what is compared stands together, and at most three of a kind. */
export const groups = {
  people: ['registered', 'consented', 'enrolled'],
  reach: ['reached', 'heard_from'],
  messages: ['messages_sent', 'messages_received'],
  visits: ['visits_confirmed', 'visits_made'],
  stopped: ['opted_out', 'left', 'complaints'],
  cases: ['cases_opened', 'cases_closed'],
  rated: ['rated', 'satisfied'],
  flows: ['flows_started', 'flows_completed'],
  standing: ['people', 'programme_people'],
} as const satisfies Readonly<Record<string, readonly Measure[]>>;

/** Something to look at over time. */
export type Group = keyof typeof groups;

/** What can be told apart by place or programme. */
export const splittable = [
  'registered',
  'people',
  'consented',
  'enrolled',
  'reached',
  'heard_from',
  'messages_sent',
  'visits_confirmed',
  'visits_made',
  'opted_out',
  'cases_opened',
  'complaints',
] as const satisfies readonly Measure[];

/** Reads what stands at the top. */
export const overviewQuery = queryOptions({
  queryKey: ['measures', 'overview'],
  queryFn: () => answer(api.GET('/api/v1/measures/overview')),
});

/** Reads measures over time. */
export function seriesQuery(measures: readonly Measure[], part: Part, by: Grouping) {
  const query = { measure: measures.join(','), ...part, by };
  return queryOptions({
    queryKey: ['measures', 'series', query],
    queryFn: () => answer(api.GET('/api/v1/measures', { params: { query } })),
    placeholderData: (before) => before,
  });
}

/** The names of the programmes, for choosing one. */
export function useProgrammeNames(): readonly string[] {
  const { may } = useSession();
  const { data } = useQuery({
    queryKey: ['programmes', 'list'],
    queryFn: () => answer(api.GET('/api/v1/programmes')),
    enabled: may('programmes.read'),
  });
  return data?.items.map(({ name }) => name) ?? [];
}
