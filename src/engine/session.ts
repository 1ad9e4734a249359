import type { Json } from './json.js';
import type { QuestionKind } from './graph.js';
import type { DatePrecision } from './understanding/date-precision.js';

/**
 * Where a conversation stands: small, plain JSON, stored with the conversation.
 * History lives in rows, not here. Times are ISO 8601 in UTC.
 */
export interface Session {
  readonly id: string;
  readonly format: 1;
  /** The runs on the stack; the last one is speaking. */
  readonly runs: readonly Run[];
  /** What she was asked and has not answered yet. */
  readonly question: OpenQuestion | null;
  /** A question of the system that stands before the flow's own. */
  readonly offer: Offer | null;
  /** After this moment the session is over. */
  readonly expiresAt: string;
  /** Messages of hers that this session has seen. */
  readonly turns: number;
  /** Signals since her last message; absent: none. */
  readonly signals?: number;
  /** Runs that it has begun; absent in sessions from before they were counted. */
  readonly runsBegun?: number;
}

export interface Run {
  readonly id: string;
  readonly flow: string;
  /** Hash of the graph that it started on and stays on. */
  readonly revision: string;
  readonly node: string;
  readonly results: Readonly<Record<string, Result>>;
  /** She asked to start over: known answers are asked again. */
  readonly isRestarted: boolean;
  /** What followed the keyword, until a question has used it. */
  readonly rest: string | null;
  readonly startedAt: string;
  /** Values that an imported flow keeps for itself. Absent: none. */
  readonly locals?: Readonly<Record<string, Json>>;
  /** What the run waits for when it is not her answer. */
  readonly pending?: Pending;
  /** The run that came back to this one last. */
  readonly child?: EndedRun;
  /** Whom it is about, where that is not whoever writes. */
  readonly about?: string;
  /** Whom it was about last beside whoever writes. */
  readonly other?: string;
  /** Somebody who is not known yet writes, although one person alone is known to use the phone. */
  readonly isNewcomer?: true;
  /** She has given the code that she chose. */
  readonly isProven?: true;
  /** The step that what followed a command answers; absent: the one that the flow names. */
  readonly restFor?: string;
  /** The question that was open when another run began on top of this one; it is put again when that one ends. */
  readonly suspended?: OpenQuestion;
}

/** A moment, or the answer of another system. A run that waits for another run has that one above it. */
export type Pending =
  { readonly kind: 'moment'; readonly until: string } | { readonly kind: 'call'; readonly id: string };

export interface EndedRun {
  readonly flow: string;
  /** The code of its `end`, or one of `runOutcomes`. */
  readonly outcome: string;
  readonly results: Readonly<Record<string, Result>>;
}

/** The answer to one step of a run. */
export interface Result {
  /** A code, a text, or an ISO date: never the words that were shown. */
  readonly value: Json;
  readonly precision?: DatePrecision;
  /** It was known before: she was not asked. */
  readonly isKnown: boolean;
  /** What she wrote. */
  readonly original: string;
  /** The question's message and the words that she saw, for proof. */
  readonly messageId: string | null;
  readonly words: string;
  readonly language: string;
  /** It was a code of hers, which nobody else knows. */
  readonly isProof?: true;
  /** What another system answered, as JSON. */
  readonly extra?: Json;
  /** For results of RapidPro flows: what it is called, the category that it fell in, and that one in her language. */
  readonly name?: string;
  readonly category?: string;
  readonly localizedCategory?: string;
}

export interface OpenQuestion {
  readonly step: string;
  readonly kind: QuestionKind;
  /** The options as they were sent: an answer is read against these. */
  readonly options: readonly SentOption[];
  /** The day was not known, so the month is being asked for. */
  readonly isAskingMonth: boolean;
  readonly misunderstandings: number;
  /** The last answer could mean several things, and she is asked which. */
  readonly isChoosing?: boolean;
  /** The answer that is being said back to her, and the options that it was given to. */
  readonly confirming?: { readonly result: Result; readonly options: readonly SentOption[] };
  /** Nobody has answered yet, and this message of ours has said so. */
  readonly reminder?: string;
  /** The message that asked, its exact words and their language. */
  readonly messageId: string;
  readonly words: string;
  readonly language: string;
}

export interface SentOption {
  readonly code: string;
  readonly label: string;
  readonly accept: readonly string[];
}

/**
 * `resume`: go on, or start over? (she sent the flow's keyword while it was open)
 * `stop`: did you want no more messages? (what she wrote might have meant so)
 */
export interface Offer {
  readonly kind: 'resume' | 'stop';
  readonly options: readonly SentOption[];
}
