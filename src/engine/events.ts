import type { Json } from './session.js';

/**
 * What the engine says has happened. The shell applies each kind in one transaction; every kind has
 * exactly one handler. Wire strings are `snake_case` and in the past tense.
 */
export type EngineEvent =
  | MessageCreated
  | AnswerGiven
  | AnswerNotUnderstood
  | FieldChanged
  | LanguageChanged
  | ConsentRecorded
  | OptedOut
  | OptedIn
  | Enrolled
  | Left
  | SafetyWordReceived
  | HelpRequested
  | RunStarted
  | RunEnded;

export type EngineEventType = EngineEvent['type'];

/** A text to her, to be sent after the commit. */
export interface MessageCreated {
  readonly type: 'message_created';
  readonly id: string;
  readonly text: string;
  readonly language: string;
  /** `confirmation` is the one answer to an opt-out, which alone may pass it. */
  readonly kind: 'reply' | 'confirmation';
  /** Where it came from, such as `flow:registration/consent` or `system:help`. */
  readonly because: string;
}

export interface AnswerGiven {
  readonly type: 'answer_given';
  readonly flow: string;
  readonly step: string;
  readonly value: Json;
  /** It was known before, so she was not asked. */
  readonly isKnown: boolean;
}

export interface AnswerNotUnderstood {
  readonly type: 'answer_not_understood';
  readonly flow: string;
  readonly step: string;
  /** The first time is 1. */
  readonly times: number;
}

export interface FieldChanged {
  readonly type: 'field_changed';
  /** `name`, or a field of the installation's own. */
  readonly key: string;
  readonly value: Json;
  readonly precision: 'day' | 'month' | null;
  readonly original: string | null;
  readonly source: string;
}

/** She chose a language: for the conversation, and for her record once there is one. */
export interface LanguageChanged {
  readonly type: 'language_changed';
  readonly language: string;
  readonly source: string;
}

export interface ConsentRecorded {
  readonly type: 'consent_recorded';
  readonly purpose: string;
  readonly action: 'granted' | 'refused';
  /** The exact words that she saw, in which language and from which revision. */
  readonly words: string;
  readonly language: string;
  readonly revision: string;
  readonly answer: string;
  /** The message that asked; the message that answered is the turn's own. */
  readonly questionMessageId: string | null;
}

export interface OptedOut {
  readonly type: 'opted_out';
  readonly word: string;
  /** The channel's provider blocks her as well, since the word is one of its own. */
  readonly isCarrierWord: boolean;
}

export interface OptedIn {
  readonly type: 'opted_in';
  readonly word: string;
  /** The words that she answers to when she comes back, and their language. */
  readonly words: string;
  readonly language: string;
}

export interface Enrolled {
  readonly type: 'enrolled';
  readonly programme: string;
  /** ISO date. */
  readonly anchor: string;
  readonly precision: 'day' | 'month';
}

/** She is to get nothing more of a programme. */
export interface Left {
  readonly type: 'left';
  readonly programme: string;
}

export interface SafetyWordReceived {
  readonly type: 'safety_word_received';
  readonly topic: string;
}

/** She asked for help: staff should look. */
export interface HelpRequested {
  readonly type: 'help_requested';
}

export interface RunStarted {
  readonly type: 'run_started';
  readonly run: string;
  readonly flow: string;
  readonly revision: string;
}

export interface RunEnded {
  readonly type: 'run_ended';
  readonly run: string;
  readonly flow: string;
  /** `left`: the last retry was misunderstood; `failed`: the flow is at fault, see `reason`. */
  readonly status: 'completed' | 'expired' | 'left' | 'stopped' | 'restarted' | 'failed';
  readonly reason: string | null;
}
