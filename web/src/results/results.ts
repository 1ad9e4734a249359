import { useQuery } from '@tanstack/react-query';

import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';

type Schemas = components['schemas'];

/** What became of a conversation over some days. */
export type FlowResults = Schemas['FlowResults'];

/** What became of those who came to a step. */
export type StepCounts = FlowResults['steps'][number];

/** What people wrote and was not understood, without anything that says who. */
export type Misunderstood = Schemas['MisunderstoodText'];

/** The periods that one can look at, in days. */
export const periods = ['7', '30', '90', '365'] as const;

/** Reads what became of a conversation over some days. */
export function useResults(name: string, days: number, isWanted = true) {
  return useQuery({
    queryKey: ['results', name, days],
    queryFn: () =>
      answer(api.GET('/api/v1/flows/{name}/results', { params: { path: { name }, query: { days } } })),
    enabled: isWanted,
  });
}
