import type { Graph } from './graph.js';
import type { EngineEvent } from './events.js';
import type { Json, Session } from './session.js';

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
  readonly fields: Readonly<Record<string, FieldState>>;
  /** The last word on each purpose. */
  readonly consents: Readonly<Record<string, ConsentAction>>;
}

export interface FieldState {
  readonly value: Json;
  readonly precision?: 'day' | 'month' | undefined;
}

export type ConsentAction = 'granted' | 'refused' | 'withdrawn' | 'expired';

/** A conversation as a turn finds it. */
export interface ConversationState {
  readonly channel: 'sms' | 'whatsapp';
  readonly session: Session | null;
  /** Null for a stranger. */
  readonly person: PersonState | null;
  /** Chosen in this conversation, when there is no person yet. */
  readonly language: string | null;
  readonly isOptedOut: boolean;
  /** When a text outside any flow was last answered. */
  readonly acknowledgedAt: Date | null;
}

/** A message of hers. */
export interface Input {
  readonly id: string;
  readonly text: string;
  /** The words START, STOP, HELP that the provider itself took this message for, if any. */
  readonly optOutType: 'START' | 'STOP' | 'HELP' | null;
  /** The provider answers its own words (STOP, START, HELP ...) on this channel: no second answer from us. */
  readonly isCarrierAnswering: boolean;
  /** A plain SMS through a carrier, where END, CANCEL and QUIT always opt out. */
  readonly isCarrierSms: boolean;
  /** It was written before the opt-out that is in force, and only comes in now: it takes nothing back. */
  readonly isBeforeOptOut?: boolean;
}

/** What a turn leaves behind. */
export interface Outcome {
  readonly session: Session | null;
  readonly language: string | null;
  readonly acknowledgedAt: Date | null;
  /** What is known of her now; null while nothing is. */
  readonly person: PersonState | null;
  readonly isOptedOut: boolean;
  readonly events: readonly EngineEvent[];
}
