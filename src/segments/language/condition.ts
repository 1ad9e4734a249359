import type { Expression } from '../../engine/expressions/syntax.js';
import type { Sentence } from '../../platform/sentence.js';
import type { FieldKind } from './vocabulary.js';

/** What a segment asks of a person, read and checked. `tree` is the part of the expression that it was read from. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[]; readonly tree: Expression }
  | { readonly kind: 'not'; readonly part: Condition; readonly tree: Expression }
  /** Something that is so, or not so, for everybody. */
  | { readonly kind: 'always'; readonly holds: boolean; readonly tree: Expression }
  | { readonly kind: 'is'; readonly fact: Fact; readonly tree: Expression };

export type Order = '<' | '<=' | '>' | '>=';

/** How a fact stands to a fixed value. */
export type Test =
  { readonly is: 'known' } | { readonly is: '=' | Order; readonly value: string; readonly said: Sentence };

/** A whole number that something is compared with. */
export interface WholeTest {
  readonly is: '=' | Order;
  readonly value: number;
}

/** A length of time back from now; `said` is such as `90 days`. */
export interface Within {
  readonly since: Date;
  readonly said: Sentence;
}

/** What staff note, as segments call it, by the kind that the timeline keeps. */
export const notedKinds = {
  call: 'call_noted',
  visit: 'visit_noted',
  letter: 'letter_noted',
  email: 'email_noted',
  event: 'event_attended',
  gift: 'gift_received',
  goods: 'goods_given',
  hours: 'hours_volunteered',
} as const;

export type NotedKind = keyof typeof notedKinds;

export const programmeStates = ['active', 'paused', 'completed', 'ended'] as const;
export type ProgrammeState = (typeof programmeStates)[number];

export const consentStates = ['granted', 'refused', 'withdrawn', 'expired'] as const;
export type ConsentState = (typeof consentStates)[number];

/** One fact about a person; of what is not known, nothing is true. */
export type Fact =
  | { readonly about: 'field'; readonly key: string; readonly fieldKind: FieldKind; readonly test: Test }
  | { readonly about: 'profile'; readonly column: 'name' | 'language' | 'timezone'; readonly test: Test }
  /** `isTest` null: every record says whether it is one. */
  | { readonly about: 'test_person'; readonly isTest: boolean | null }
  | { readonly about: 'age'; readonly test: WholeTest }
  /** She lives there (`key` null), or a field of hers is a place there. `codes` null: some place is known. */
  | {
      readonly about: 'place';
      readonly key: string | null;
      readonly area: string;
      readonly codes: readonly string[] | null;
      readonly isExact: boolean;
    }
  | { readonly about: 'tag'; readonly tag: string }
  | { readonly about: 'role'; readonly role: string }
  | { readonly about: 'interest'; readonly topic: string }
  | { readonly about: 'reachable'; readonly channel: 'sms' | 'whatsapp' }
  /** `state` null: she was asked about it. */
  | { readonly about: 'consent'; readonly purpose: string; readonly state: ConsentState | null }
  | { readonly about: 'programme'; readonly programme: string; readonly state: ProgrammeState }
  | { readonly about: 'programme_week'; readonly programme: string; readonly test: WholeTest | null }
  | {
      readonly about: 'noted';
      readonly what: NotedKind;
      /** The name of the event; null for any. */
      readonly event: string | null;
      readonly within: Within | null;
    }
  | {
      readonly about: 'times';
      readonly what: NotedKind;
      readonly within: Within | null;
      readonly test: WholeTest;
    }
  | { readonly about: 'wrote'; readonly within: Within | null }
  | { readonly about: 'got'; readonly because: string; readonly within: Within | null };
