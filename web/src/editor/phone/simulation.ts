import type { FlowProblem } from '../store/service.js';

/** One thing that happens in a simulated conversation. */
export type Turn =
  | { readonly do: 'say'; readonly text: string }
  | { readonly do: 'tap'; readonly code: string }
  | { readonly do: 'send'; readonly contentType: string }
  | { readonly do: 'locate'; readonly latitude: number; readonly longitude: number }
  | { readonly do: 'wait'; readonly text: string }
  | { readonly do: 'start'; readonly flow: string }
  | { readonly do: 'call'; readonly answer: string };

/** How somebody reads us: by SMS on a phone with keys, or by WhatsApp. */
export type Channel = 'sms' | 'whatsapp';

/** Whom a conversation is tried with; the service knows them by these names. */
export const personas = [
  'stranger',
  'expecting_mother',
  'shared_phone',
  'french_writer',
  'swahili_writer',
  'opted_out',
] as const;

export type PersonaId = (typeof personas)[number];

/** Something that is no message: time passes, a consent is recorded, a case is opened. */
export interface Note {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A message of a simulated conversation, or a note between messages. */
export interface ChatMessage {
  /** Index of the turn that it belongs to. */
  readonly turn: number;
  readonly from: 'her' | 'us' | 'note';
  readonly text: string;
  readonly segments: { readonly count: number; readonly encoding: string; readonly forcedBy?: string } | null;
  /** What can be tapped to answer it. */
  readonly options: readonly { readonly code: string; readonly label: string }[];
  /** The address of a picture, sound or document. */
  readonly media: string | null;
  readonly at: string;
  readonly note: Note | null;
  /** Absent where somebody tries a link. */
  readonly flow?: string | null;
  readonly step?: string | null;
}

/** Something that became known, by its name. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** What happens next by itself, and when. */
export interface WaitingFor {
  readonly kind: 'answer' | 'moment' | 'call';
  readonly until: string | null;
}

/** A conversation as it went. Whoever tries a link sees the messages alone. */
export interface Simulation {
  readonly messages: readonly ChatMessage[];
  readonly flow?: string | null;
  readonly step?: string | null;
  readonly isOver: boolean;
  readonly answers?: readonly NamedValue[];
  readonly person?: readonly NamedValue[];
  readonly clock: string;
  readonly waitingFor: WaitingFor | null;
  readonly faults?: readonly string[];
  /** Why the files cannot be played. */
  readonly problems?: readonly FlowProblem[];
}

/** A conversation that is to be played from its beginning. */
export interface Play {
  readonly persona: PersonaId;
  /** Left out: the one of the persona. */
  readonly language?: string;
  readonly channel: Channel;
  readonly script: readonly Turn[];
  readonly startsAt: string;
}
