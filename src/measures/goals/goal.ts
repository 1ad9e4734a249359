/** What goals are about. Each is told of in days, see `goalMeasures`. */
export const goalKinds = [
  'registered',
  'consented',
  'reached',
  'visits_confirmed',
  'satisfied',
  'opted_out',
] as const;
export type GoalKind = (typeof goalKinds)[number];

/** What somebody writes of a goal. */
export interface GoalContent {
  readonly name: string;
  readonly measure: GoalKind;
  readonly programme: string | null;
  readonly placeCode: string | null;
  /** People, or of `satisfied` the share of those who rated, in percent. Of `opted_out` it is the most that there may be. */
  readonly target: number;
  /** ISO dates, both included. */
  readonly from: string;
  readonly until: string;
  /** The aim of the organisation that it serves; '' for none. */
  readonly aim: string;
}

/** A goal: what is to be reached, by when. */
export interface Goal extends GoalContent {
  readonly id: string;
  /** Grows with every change. */
  readonly version: number;
  readonly createdById: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
