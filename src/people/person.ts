import type { DatePrecision } from '../engine/understanding/date-precision.js';
import type { Actor } from '../platform/access/actor.js';
import type { Address, AddressChannel } from './address.js';

/** JSON, as the value of a field holds it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One answer that is kept about a person. */
export interface FieldValue {
  /** A code, a number, true, or an ISO date: never the words that were shown. */
  readonly value: Json;
  /** How exact a date is. */
  readonly precision?: DatePrecision;
  /** What she wrote. */
  readonly original?: string;
}

/** What the service knows about a person when it speaks with her. */
export interface PersonFacts {
  readonly id: string;
  readonly name: string | null;
  /** ISO 639 code; null until she has chosen. */
  readonly language: string | null;
  /** IANA zone; null means the installation's. */
  readonly timezone: string | null;
  /** Words that staff and flows group people by. */
  readonly tags: readonly string[];
  /** Holds simulator addresses only and is never texted by a real channel. */
  readonly isTest: boolean;
  /** A keyed hash of the code by which a shared phone tells her apart; absent: she has none. */
  readonly codeHash?: string;
  /** What she is to the organisation now. Absent: nothing that is noted. */
  readonly roles?: readonly string[];
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** A person who is to be recorded. Whether she is a test person follows from her addresses. */
export interface NewPerson {
  readonly id: string;
  readonly name?: string;
  readonly language?: string;
  readonly timezone?: string;
  readonly preferredHour?: number;
  readonly preferredChannel?: AddressChannel;
  readonly tags?: readonly string[];
  readonly addresses: readonly KeptAddress[];
  /** What is known of her besides by which a second record of her would be found. */
  readonly birthDate?: BirthDate;
  /** A code of the place tree. */
  readonly placeCode?: string;
  /** For a person without an address; with addresses they decide. Default false. */
  readonly isTest?: boolean;
  readonly actor: Actor;
  readonly at: Date;
}

/** An address with who else reads what comes there. */
export interface KeptAddress extends Address {
  /** Nobody else does: she said so. Default false. */
  readonly isPrivate?: boolean;
}

/** A day of birth as it is known. */
export interface BirthDate {
  /** ISO date; for a month or year a day in its middle. */
  readonly date: string;
  readonly precision: DatePrecision;
}

/** One more address of a person who is known already. */
export interface NewAddress extends KeptAddress {
  readonly personId: string;
  readonly at: Date;
}

/** Tags that somebody is to get, and to lose. */
export interface TagChange {
  readonly personId: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly at: Date;
}

/** One thing that is to be kept about a person, with where it came from. */
export interface FieldChange {
  readonly personId: string;
  /** `name`, `language` and `timezone` are texts of the person's own; every other key is a field. */
  readonly key: string;
  /** null forgets the value. */
  readonly value: Json;
  readonly precision?: DatePrecision | null;
  readonly original?: string | null;
  /** Where it came from, such as `flow:registration/due`. */
  readonly source: string;
  readonly actor: Actor;
  readonly at: Date;
}
