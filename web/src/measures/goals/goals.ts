import { queryOptions } from '@tanstack/react-query';

import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { Measure } from '../measures.js';

type Schemas = components['schemas'];

/** A goal, and how far it is. */
export type Goal = Schemas['Goal'];

/** An aim of the organisation, as far as its goals are. */
export type Aim = Schemas['GoalList']['aims'][number];

/** What goals can be about. */
export const goalKinds = [
  'registered',
  'consented',
  'reached',
  'visits_confirmed',
  'satisfied',
  'opted_out',
] as const satisfies readonly Goal['measure'][];

/** How a goal stands, by the tone of its badge. */
export const tones = {
  not_begun: 'neutral',
  reached: 'good',
  on_track: 'info',
  behind: 'warn',
  missed: 'bad',
} as const satisfies Readonly<Record<Goal['progress']['standing'], string>>;

/** Reads the goals and aims. */
export const goalsQuery = queryOptions({
  queryKey: ['goals'],
  queryFn: () => answer(api.GET('/api/v1/goals')),
});

/** What is drawn of a goal over time: added up day by day, in shares of a week, or as it is where days cannot be added up. */
export function courseOf({ measure, programme }: Pick<Goal, 'measure' | 'programme'>): {
  readonly kind: 'sum' | 'share' | 'each';
  readonly measures: readonly Measure[];
} {
  if (measure === 'satisfied') return { kind: 'share', measures: ['satisfied', 'rated'] };
  if (measure === 'reached') return { kind: 'each', measures: ['reached'] };
  // Who is registered in a programme is enrolled in it.
  if (measure === 'registered' && programme !== null) return { kind: 'sum', measures: ['enrolled'] };
  return { kind: 'sum', measures: [measure] };
}
