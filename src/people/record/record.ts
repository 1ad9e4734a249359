import type { AddressChannel } from '../address.js';
import type { FieldValue, Json, KeptAddress } from '../person.js';
import type { DatePrecision } from '../../engine/understanding/date-precision.js';

/** A value of a field as it is to be kept: typed already, see `fieldValue`. */
export interface RecordValue {
  readonly value: Exclude<Json, null>;
  readonly precision?: DatePrecision | null;
  /** What was written, where the value is another. */
  readonly original?: string | null;
}

/** Things that somebody is to get, and to lose. */
export interface AddRemove {
  readonly add?: readonly string[] | undefined;
  readonly remove?: readonly string[] | undefined;
}

/** A person who is to be recorded by staff, an import or another system. */
export interface NewRecord {
  /** Default: a new one. */
  readonly id?: string;
  readonly name?: string | undefined;
  /** ISO 639 code. */
  readonly language?: string | undefined;
  /** IANA zone. */
  readonly timezone?: string | undefined;
  /** 0 to 23, by her own clock. */
  readonly preferredHour?: number | undefined;
  readonly preferredChannel?: AddressChannel | undefined;
  /** As they are stored: +E.164, or simulator:<name>. */
  readonly addresses?: readonly KeptAddress[] | undefined;
  readonly fields?: Readonly<Record<string, RecordValue>> | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly roles?: readonly string[] | undefined;
  /** Topics that she said she cares about. */
  readonly interests?: readonly string[] | undefined;
  /** Where it comes from, such as `staff` or `import:<id>`. */
  readonly source: string;
}

/** What is to change about a person. What it leaves out stays; null forgets. */
export interface RecordChange {
  readonly name?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly timezone?: string | null | undefined;
  readonly preferredHour?: number | null | undefined;
  readonly preferredChannel?: AddressChannel | null | undefined;
  readonly fields?: Readonly<Record<string, RecordValue | null>> | undefined;
  readonly tags?: AddRemove | undefined;
  readonly roles?: AddRemove | undefined;
  /** Topics that she said she cares about, or does not care about after all. */
  readonly interests?: AddRemove | undefined;
  /** Where it comes from, such as `staff` or `import:<id>`. */
  readonly source: string;
}

/** A change of one person among many. */
export interface PersonChange {
  readonly personId: string;
  readonly change: RecordChange;
}

/** What somebody is to the organisation. */
export interface RoleHeld {
  readonly role: string;
  /** ISO date. */
  readonly since: string;
  /** The first day on which she is it no more; null while she is. */
  readonly until: string | null;
}

/** A topic that somebody cares about. */
export interface InterestHeld {
  readonly topic: string;
  readonly how: 'stated' | 'learned';
  /** How often something showed it. */
  readonly count: number;
}

/** The parts of a record that a change may touch, as they are before it. */
export interface RecordState {
  readonly id: string;
  readonly name: string | null;
  readonly language: string | null;
  readonly timezone: string | null;
  readonly preferredHour: number | null;
  readonly preferredChannel: AddressChannel | null;
  readonly tags: readonly string[];
  /** Those that the change names. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly roles: readonly RoleHeld[];
  readonly interests: readonly InterestHeld[];
  readonly updatedAt: Date;
}

/** One thing that a change really changed, as the timeline tells it. */
export type RecordEvent =
  | {
      readonly kind: 'field_changed';
      /** A field, or `name`, `language`, `timezone`, `preferred_hour`, `preferred_channel`. */
      readonly data: {
        readonly key: string;
        readonly before: Json;
        readonly after: Json;
        /** Of a date of which only the month or the year is known; the same of the date before. */
        readonly precision?: Exclude<DatePrecision, 'day'>;
        readonly beforePrecision?: Exclude<DatePrecision, 'day'>;
      };
    }
  | {
      readonly kind: 'tags_changed';
      readonly data: { readonly added: readonly string[]; readonly removed: readonly string[] };
    }
  | { readonly kind: 'role_added' | 'role_ended'; readonly data: { readonly role: string } }
  | { readonly kind: 'interest_added' | 'interest_removed'; readonly data: { readonly topic: string } };

/** What a change comes to: what is to be written, and what the timeline tells of it. Both empty when nothing changes. */
export interface RecordDifference {
  readonly personId: string;
  readonly source: string;
  readonly own: Readonly<Partial<Record<OwnKey, string | number | null>>>;
  readonly fields: Readonly<Record<string, RecordValue | null>>;
  readonly tags: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly roles: { readonly added: readonly string[]; readonly ended: readonly RoleHeld[] };
  readonly interests: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly events: readonly RecordEvent[];
}

/** What is a column of the person herself. */
export type OwnKey = 'name' | 'language' | 'timezone' | 'preferredHour' | 'preferredChannel';
