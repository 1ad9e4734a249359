import type { Json } from '../../engine/json.js';
import type { ConsentState, ProgrammeState } from './condition.js';

/** One person as segments see her: what an expression is worked out with when it is asked about her alone. */
export interface PersonFacts {
  readonly name: string | null;
  readonly language: string | null;
  readonly timezone: string | null;
  readonly isTest: boolean;
  readonly placeCode: string | null;
  readonly tags: readonly string[];
  /** `until` is a date of the calendar; null: still. */
  readonly roles: readonly { readonly role: string; readonly until: string | null }[];
  readonly topics: readonly string[];
  readonly channels: readonly string[];
  readonly fields: ReadonlyMap<string, Json>;
  /** Her last word on each purpose. */
  readonly consents: ReadonlyMap<string, ConsentState>;
  /** `anchor` is a date of the calendar. */
  readonly programmes: readonly {
    readonly programme: string;
    readonly state: ProgrammeState;
    readonly anchor: string;
  }[];
  /** `kind` as the timeline keeps it, `event` for events. */
  readonly noted: readonly { readonly kind: string; readonly at: Date; readonly event: string | null }[];
  readonly lastWroteAt: Date | null;
  /** What was sent to her, by its reason. */
  readonly messages: readonly { readonly because: string; readonly at: Date }[];
}
