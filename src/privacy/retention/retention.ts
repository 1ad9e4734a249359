import { RetentionSubject } from '../../people/dictionary/dictionary.schemas.js';

/** What a rule of retention is about. */
export const retainedKinds = ['field', ...RetentionSubject.options] as const;
export type RetainedKind = (typeof retainedKinds)[number];

/** A rule of the data dictionary, with the moment before which it deletes. */
export interface RetentionRule {
  readonly what: RetainedKind;
  /** The key of a field; null for everything else. */
  readonly field: string | null;
  /** ISO 8601, such as P2Y. */
  readonly keepFor: string;
  readonly before: Date;
}

/** What a rule would delete at this moment. */
export interface RetentionCount extends RetentionRule {
  readonly count: number;
  /** Counting would have taken long. */
  readonly isEstimate: boolean;
  /** When the oldest of it is from; null: unknown, or there is none. */
  readonly oldest: Date | null;
}

/** Who had rules carried out. */
export interface RetentionCaller {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

/** How far the copies are that providers have of messages whose words a run took out. */
export interface CopiesProgress {
  /** Which messages are gone through at present. */
  readonly direction: 'in' | 'out' | 'done';
  /** The last message that was looked at. */
  readonly after: string | null;
  /** Messages of which the provider has not deleted its copy yet. */
  readonly left: readonly string[];
}

/** How far a run is: whoever comes after a crash goes on from here. */
export interface RetentionProgress {
  readonly state: 'running' | 'done';
  readonly name: string;
  readonly rules: readonly (Omit<RetentionRule, 'before'> & { readonly before: string })[];
  /** The rule that is carried out at present, by its place. */
  readonly rule: number;
  /** How far that rule is, in the form of its kind; null at its beginning. */
  readonly after: string | null;
  /** What was deleted so far, by rule (`field:due_date`, `messages`). */
  readonly counts: Readonly<Record<string, number>>;
  readonly copies: CopiesProgress;
}

/** A run of the rules. */
export interface RetentionRun {
  readonly id: string;
  /** When it began: what it takes the words out of is marked with this moment. */
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string;
  readonly progress: RetentionProgress;
}

/** What a rule is called among the counts of a run. */
export function ruleName({ what, field }: Pick<RetentionRule, 'what' | 'field'>): string {
  return field === null ? what : `${what}:${field}`;
}
