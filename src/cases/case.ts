import type { AddressChannel } from '../people/address.js';
import type { CasePriority } from './cases.rules.js';

/** Something that a human has to look after. */
export interface NewCase {
  readonly id: string;
  /** What she is told and can quote, such as 482-915-307; unique. */
  readonly reference: string;
  readonly conversationId: string;
  /** Null for a stranger. */
  readonly personId: string | null;
  /** Such as `danger_sign`, `complaint` or `unsure_opt_out`. */
  readonly topic: string;
  readonly priority: CasePriority;
  /** Null until somebody looks after it. */
  readonly owner: string | null;
  /** What it is about: in her own words, or as the flow notes it. */
  readonly summary: string;
  /** The same by language, where the flow notes it for staff. */
  readonly summaryIn: Readonly<Record<string, string>> | null;
  /** Why it was opened, such as `flow:complaint/report` or `system:safety/danger_sign`. */
  readonly because: string;
  /** The message that led to it; null where none did. */
  readonly messageId: string | null;
  readonly openedAt: Date;
  readonly dueAt: Date;
}

/** A case as it stands, with whom it is about. */
export interface Case extends NewCase {
  readonly state: 'open' | 'closed';
  readonly closedAt: Date | null;
  /** What became of it; null while it is open. */
  readonly outcome: string | null;
  readonly name: string | null;
  readonly language: string | null;
  readonly channel: AddressChannel;
  readonly address: string;
  /** She must not be written to: whoever looks after it phones her. */
  readonly isOptedOut: boolean;
}

/** A text of the conversation that a case is about. */
export interface CaseMessage {
  readonly id: string;
  readonly at: Date;
  /** `in`: from her. */
  readonly direction: 'in' | 'out';
  readonly text: string;
}

/** What happened with a case, from the timeline. */
export interface CaseStep {
  readonly kind: 'case_repeated' | 'case_assigned' | 'case_noted' | 'case_closed';
  readonly at: Date;
  /** Such as `staff:amina`. */
  readonly by: string;
  /** The new owner, the note, or the outcome. */
  readonly text: string;
}

/** A message of hers that no turn could handle. */
export interface ParkedMessage {
  readonly id: string;
  readonly receivedAt: Date;
  readonly reason: string;
  readonly personId: string | null;
  readonly channel: AddressChannel;
  readonly address: string;
  readonly text: string;
}
