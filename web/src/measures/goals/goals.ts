import { queryOptions } from '@tanstack/react-query';

import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { Grouping } from '../measures.js';

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

/** What a goal came along by, a day, a week or a month at a time. */
export type Course = Schemas['GoalCourse'];

/** Reads how a goal came along. */
export function courseQuery({ id, version }: Pick<Goal, 'id' | 'version'>, by: Grouping) {
  return queryOptions({
    queryKey: ['goals', id, version, 'course', by],
    queryFn: () => answer(api.GET('/api/v1/goals/{id}/course', { params: { path: { id }, query: { by } } })),
  });
}
