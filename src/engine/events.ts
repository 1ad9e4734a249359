import type { CasePriority, PrivacyRight } from './action.js';
import type { WaitForCall } from './graph.js';
import type { Json } from './json.js';
import type { AnchorPrecision, DatePrecision } from './understanding/date-precision.js';

/**
 * What the engine says has happened. The shell applies each kind in one transaction; every kind has
 * exactly one handler. Wire strings are `snake_case` and in the past tense.
 */
export type EngineEvent = AnyEvent & {
  /** The person whom it is about, where that is not whoever writes: the id that she has, or is to have. */
  readonly about?: string;
};

type AnyEvent =
  | MessageCreated
  | MessageWithdrawn
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
  | CaseOpened
  | Notified
  | CallRequested
  | TagsChanged
  | SendingPaused
  | SpeakerIdentified
  | CodeChosen
  | PhoneGiven
  | HouseholdJoined
  | RelationshipAdded
  | PersonStopped
  | RightRequested
  | RightRecalled
  | TimerSet
  | RunStarted
  | RunEnded;

export type EngineEventType = EngineEvent['type'];

/** Whom they are about is always plain: the phone, or the conversation itself. */
const aboutNobodyElse: ReadonlySet<EngineEventType> = new Set<EngineEventType>([
  'message_created',
  'message_withdrawn',
  'opted_out',
  'opted_in',
  'notified',
  'call_requested',
  'sending_paused',
  'speaker_identified',
  'person_stopped',
  'safety_word_received',
  'timer_set',
  'run_started',
  'run_ended',
]);

/** Tells whether an event says something about one person, who may be another than whoever writes. */
export function isAboutPerson({ type }: EngineEvent): boolean {
  return !aboutNobodyElse.has(type);
}

/**
 * `reply` answers what she just wrote; `confirmation` is the one answer to an opt-out, which alone may pass it; `follow_up`
 * goes on with a conversation that she began; `reminder` is what she did not ask for just now and has agreed to.
 */
export type SpokenKind = 'reply' | 'confirmation' | 'follow_up' | 'reminder';

/** What a channel with buttons and pictures may show instead of the numbered text. */
export interface RichText {
  /** The text without its numbered lines. */
  readonly body: string;
  readonly options: readonly { readonly code: string; readonly label: string }[];
  /** An https address; null: none. */
  readonly media: string | null;
}

/** A text to her, to be sent after the commit. */
export interface MessageCreated {
  readonly type: 'message_created';
  readonly id: string;
  readonly text: string;
  readonly language: string;
  /** The same for a channel with buttons and pictures; null: plain text. */
  readonly rich: RichText | null;
  readonly kind: SpokenKind;
  /** The consent purpose that it falls under; null for an answer. */
  readonly purpose: string | null;
  /** Where it came from, such as `flow:registration/consent` or `system:help`. */
  readonly because: string;
}

/** A text to her that is no longer wanted, if it has not been sent yet. */
export interface MessageWithdrawn {
  readonly type: 'message_withdrawn';
  readonly id: string;
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
  readonly precision: DatePrecision | null;
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
  readonly precision: AnchorPrecision;
  /** Which of several it is, such as the name of the baby; absent: the only one. */
  readonly instance?: string;
}

/** She is to get nothing more of a programme. */
export interface Left {
  readonly type: 'left';
  readonly programme: string;
  /** Of several of hers this one; absent: all of them. */
  readonly instance?: string;
}

export interface SafetyWordReceived {
  readonly type: 'safety_word_received';
  readonly topic: string;
}

/** A human has to look after something. */
export interface CaseOpened {
  readonly type: 'case_opened';
  readonly reference: string;
  readonly topic: string;
  readonly priority: CasePriority;
  readonly owner: string | null;
  /** Null: as soon as the priority says. */
  readonly dueMinutes: number | null;
  readonly summary: string;
  /** The summary by language, where the flow has it in several. */
  readonly summaryIn?: Readonly<Record<string, string>>;
  /** An open case of this conversation and topic is enough. */
  readonly isOnce: boolean;
  readonly because: string;
}

/** Somebody else is told something, such as a health worker. */
export interface Notified {
  readonly type: 'notified';
  readonly id: string;
  /** E.164, or an address of the simulator. */
  readonly to: string;
  readonly text: string;
  readonly language: string;
  readonly isUrgent: boolean;
  readonly because: string;
}

/** Another system is asked something; the run waits for its answer. */
export interface CallRequested {
  readonly type: 'call_requested';
  readonly id: string;
  readonly session: string;
  readonly run: string;
  readonly node: string;
  readonly method: WaitForCall['method'];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
  readonly timeoutSeconds: number;
}

export interface TagsChanged {
  readonly type: 'tags_changed';
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly source: string;
}

/** Nothing but answers is to be sent until that moment, or `for_good`, until a human says so; null lifts it. */
export interface SendingPaused {
  readonly type: 'sending_paused';
  readonly until: string | null;
  readonly cause: 'asked' | 'unsure_opt_out';
}

/** Who of those that share the address is speaking; null: somebody who is not known yet. */
export interface SpeakerIdentified {
  readonly type: 'speaker_identified';
  readonly person: string | null;
}

/** She has chosen a code by which she is told from others who share her phone. */
export interface CodeChosen {
  readonly type: 'code_chosen';
  /** Its keyed hash: the code itself is kept nowhere. */
  readonly hash: string;
}

/** A phone of her own, as somebody else has given it for her. */
export interface PhoneGiven {
  readonly type: 'phone_given';
  /** E.164 */
  readonly phone: string;
}

/** What she is in her household: `head`, or what she is to its head. */
export interface HouseholdJoined {
  readonly type: 'household_joined';
  readonly relationship: string;
}

/** Whoever writes is something to the person whom it is about, such as her health worker. */
export interface RelationshipAdded {
  readonly type: 'relationship_added';
  /** A relationship of the data dictionary. */
  readonly kind: string;
}

/** One of those who share the phone is to get nothing more; the others still do. */
export interface PersonStopped {
  readonly type: 'person_stopped';
  readonly person: string;
  readonly word: string;
}

/** She asks for what is hers by right. */
export interface RightRequested {
  readonly type: 'right_requested';
  readonly right: PrivacyRight;
  /** Nobody else reads this phone, or she has given her code; else a human has to make sure who asks. */
  readonly isProven: boolean;
  /** What she wrote about it; '' for nothing. */
  readonly note: string;
}

/** She wants to be kept after all: an erasure that has not begun is called off. */
export interface RightRecalled {
  readonly type: 'right_recalled';
  readonly right: PrivacyRight;
}

/**
 * A signal is wanted later, see `Signal`. What it is about travels with it, so that one that comes too late is harmless.
 * `no_answer` counts from when its message was sent; the others are due at a moment.
 */
export type TimerSet = { readonly type: 'timer_set'; readonly session: string } & (
  | { readonly timer: 'no_answer'; readonly message: string; readonly minutes: number }
  | { readonly timer: 'wait_over'; readonly run: string; readonly node: string; readonly dueAt: string }
  | { readonly timer: 'session_expiry' | 'unsure_opt_out'; readonly dueAt: string }
);

export interface RunStarted {
  readonly type: 'run_started';
  readonly run: string;
  readonly flow: string;
  readonly revision: string;
  /** The run that waits for this one; null: none. */
  readonly parent: string | null;
}

export interface RunEnded {
  readonly type: 'run_ended';
  readonly run: string;
  readonly flow: string;
  /** `not_understood`: the last retry was; `failed`: the flow is at fault, see `reason`. */
  readonly status: 'completed' | 'expired' | 'not_understood' | 'stopped' | 'restarted' | 'failed';
  readonly reason: string | null;
}
