/** Where an event is in its life: `over` once it has been, with who came. */
export const eventStates = ['draft', 'open', 'closed', 'cancelled', 'over'] as const;
export type EventState = (typeof eventStates)[number];

/** How somebody stands to an event; `waiting`: for a place that comes free. */
export const guestStates = ['invited', 'coming', 'maybe', 'declined', 'waiting', 'came', 'absent'] as const;
export type GuestState = (typeof guestStates)[number];

/** What is said by language; empty where nothing is. */
export interface EventTexts {
  readonly invitation: Readonly<Record<string, string>>;
  readonly reminder: Readonly<Record<string, string>>;
  readonly thanks: Readonly<Record<string, string>>;
}

/** What staff say about an event. */
export interface EventSettings {
  readonly name: string;
  /** What people text, such as clinic7: small letters, then figures. */
  readonly code: string;
  readonly placeCode: string | null;
  readonly venue: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** IANA zone in which it is. */
  readonly timezone: string;
  /** Seats; null: as many as come. */
  readonly capacity: number | null;
  readonly purpose: string;
  readonly topic: string | null;
  readonly texts: EventTexts;
}

/** Something that people are invited to. */
export interface OutreachEvent extends EventSettings {
  readonly id: string;
  readonly state: EventState;
  readonly version: number;
  readonly createdById: string;
}

/** Somebody's answer, or what staff have noted. */
export interface Guest {
  readonly personId: string;
  readonly state: GuestState;
  /** How many come with her. */
  readonly companions: number;
}

/** Why something is written about an event; suppressions of its topic see the part before the slash. */
export function becauseOf({ code, topic }: Pick<OutreachEvent, 'code' | 'topic'>, what: string): string {
  return topic === null ? `event:${code}/${what}` : `topic:${topic}/event:${code}/${what}`;
}
