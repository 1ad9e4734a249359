import type { Chooser } from '../audience/audience-people.js';
import { emptyTally, type Tally } from './tally.js';

/** How far a counting is: what stood before is taken out, people are decided about, phones are shared out, places are closed up. */
export type PlanPhase = 'clearing' | 'people' | 'phones' | 'order' | 'summing';

/** Where a counting stands, as it is kept with each chunk. */
export interface PlanProgress {
  /** Grows with each chunk: of two workers with the same chunk one comes too late. */
  readonly step: number;
  readonly phase: PlanPhase;
  readonly by: Chooser;
  /** The moment that everything is decided as of. */
  readonly moment: string;
  /** How many it is for, before anybody is looked at. */
  readonly first: { readonly audience: number; readonly isEstimate: boolean } | null;
  /** The last person of the chunk before. */
  readonly after: string | null;
  readonly tally: Tally;
  /** Hash of everybody so far, hexadecimal. */
  readonly digest: string;
  /** How many have a place of each class. */
  readonly places: Readonly<Record<string, number>>;
  /** Of closing up: the place that was read last, and the next one to give. */
  readonly order: { readonly read: number; readonly next: number };
}

/** Before anything was counted. */
export function newProgress(by: Chooser, moment: Date, first: PlanProgress['first']): PlanProgress {
  return {
    step: 0,
    phase: 'clearing',
    by,
    moment: moment.toISOString(),
    first,
    after: null,
    tally: emptyTally(),
    digest: '',
    places: {},
    order: { read: -1, next: 0 },
  };
}
