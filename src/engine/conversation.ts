import type { Graph } from './graph.js';
import type { EngineEvent } from './events.js';
import type { Json } from './json.js';
import type { Session } from './session.js';
import type { DatePrecision } from './understanding/date-precision.js';

/** The flows that run, and the languages of the installation. */
export interface Definitions {
  /** The live revision of each flow, by name. */
  readonly live: ReadonlyMap<string, LiveFlow>;
  /** A graph by its hash, live or not: what an open session runs on. */
  revision(flow: string, hash: string): Graph | null;
  /** Every language that the system's own texts are in. */
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
  /** Values that every text may use, such as the organisation's name. */
  readonly globals: Readonly<Record<string, string>>;
}

export interface LiveFlow {
  readonly graph: Graph;
  /** Hash of the graph: what a session pins. */
  readonly hash: string;
  /** Hash of the file and its texts: the version of the words that are shown. */
  readonly revision: string;
}

/** What is known of the one who speaks. */
export interface PersonState {
  readonly name: string | null;
  readonly language: string | null;
  /** IANA zone; null: the installation's. */
  readonly timezone: string | null;
  readonly tags: readonly string[];
  /** What she is to the organisation, such as `health_worker`. Absent: nothing that is known. */
  readonly roles?: readonly string[];
  readonly fields: Readonly<Record<string, FieldState>>;
  /** The last word on each purpose. */
  readonly consents: Readonly<Record<string, ConsentAction>>;
}

export interface FieldState {
  readonly value: Json;
  readonly precision?: DatePrecision | undefined;
}

export type ConsentAction = 'granted' | 'refused' | 'withdrawn' | 'expired';

/** A conversation as a turn finds it. */
export interface ConversationState {
  readonly channel: 'sms' | 'whatsapp';
  readonly session: Session | null;
  /** Null for a stranger. */
  readonly person: PersonState | null;
  /** Everybody who shares the address, in an order that stays; the one who speaks too. */
  readonly sharers: readonly Sharer[];
  /** Nobody else reads what comes to the address: staff have noted so. Absent: not that anybody knows. */
  readonly isPrivate?: boolean;
  /** Others whom the open runs are about, as far as anything is known of them. Absent: nobody. */
  readonly others?: readonly Sharer[];
  /** Chosen in this conversation, when there is no person yet. */
  readonly language: string | null;
  readonly isOptedOut: boolean;
  /** When a text outside any flow was last answered. */
  readonly acknowledgedAt: Date | null;
  /** Somebody on the staff answers her; absent: nobody does. */
  readonly isHeld?: boolean;
}

/** One of the people who share an address. */
export interface Sharer {
  readonly id: string;
  readonly person: PersonState;
  /** The keyed hash of the code that she chose; absent: she has none. */
  readonly codeHash?: string;
}

/** A message of hers. */
export interface Input {
  readonly id: string;
  readonly text: string;
  /** The code of an answer that was tapped rather than written. */
  readonly choice?: string;
  readonly media?: readonly MediaItem[];
  readonly location?: Location;
  /** The words START, STOP, HELP that the provider itself took this message for, if any. */
  readonly optOutType: 'START' | 'STOP' | 'HELP' | null;
  /** The provider answers its own words (STOP, START, HELP ...) on this channel: no second answer from us. */
  readonly isCarrierAnswering: boolean;
  /** A plain SMS through a carrier, where END, CANCEL and QUIT always opt out. */
  readonly isCarrierSms: boolean;
  /** It was written before the opt-out that is in force, and only comes in now: it takes nothing back. */
  readonly isBeforeOptOut?: boolean;
}

/** A picture, sound or document that came with a message. */
export interface MediaItem {
  readonly url: string;
  readonly contentType: string;
}

/** Degrees, WGS 84. */
export interface Location {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Something other than a message of hers that lets a conversation go on. Each names what it is about, so that one that comes
 * too late changes nothing.
 */
export type Signal =
  /** The question that this message of ours asked has stayed unanswered. */
  | { readonly kind: 'no_answer'; readonly session: string; readonly message: string }
  /** A moment that a run waited for has come. */
  | { readonly kind: 'wait_over'; readonly session: string; readonly run: string; readonly node: string }
  | { readonly kind: 'session_expiry'; readonly session: string }
  /** Nobody has said whether an opt-out was meant. */
  | { readonly kind: 'unsure_opt_out'; readonly session: string }
  | {
      readonly kind: 'call_ended';
      readonly session: string;
      readonly run: string;
      readonly call: string;
      readonly answer: CallAnswer;
    }
  /** Somebody other than her begins a flow with her. */
  | { readonly kind: 'start'; readonly flow: string }
  /** A human has answered her for a while, and lets the flow go on: where it was, or at a step. */
  | { readonly kind: 'given_back'; readonly session: string; readonly step: string | null };

/** What another system said: an HTTP status with what came back, or why there was none. */
export type CallAnswer =
  | { readonly status: 'answered'; readonly httpStatus: number; readonly body: Json }
  | { readonly status: 'failed'; readonly reason: string };

/** What a turn leaves behind. */
export interface Outcome {
  readonly session: Session | null;
  readonly language: string | null;
  readonly acknowledgedAt: Date | null;
  /** What is known of her now; null while nothing is. */
  readonly person: PersonState | null;
  /** What is known now of others whom the turn was about. */
  readonly others: readonly Sharer[];
  readonly isOptedOut: boolean;
  readonly events: readonly EngineEvent[];
}
