/** A programme as it runs: what its file compiles to. Plain JSON, kept as a revision. */
export interface Programme {
  readonly programme: string;
  readonly format: 1;
  /** The consent purpose that its messages fall under. */
  readonly purpose: string;
  /** The first is spoken to a person whose own language is not among them. */
  readonly languages: readonly string[];
  /** The field of hers that the weeks are counted from, such as `due_date`. */
  readonly anchor: string;
  /** The first day of week 0, as an expression on `anchor`. */
  readonly weekZero: string;
  /** The local time of day of its messages, such as `09:00`. */
  readonly sendAt: string;
  /** Safety topics that end it for her at once. */
  readonly endsOn: readonly 'loss'[];
  /** In the order of sending. */
  readonly messages: readonly ProgrammeMessage[];
}

/** One message of a programme; its text is `<id>.text` in each language. */
export interface ProgrammeMessage {
  readonly id: string;
  /** The day that it is due, counted from the first day of week 0; null: at the start. */
  readonly day: number | null;
}

/** How long after its time a message may still go out: Monday's reminder is not delivered on Wednesday. */
export const latestMs = 2 * 24 * 60 * 60 * 1_000;

/** What a suppression calls the matter of a programme: the part of why its messages are written that is before the slash. */
export function matterOf(programme: string): string {
  return `programme:${programme}`;
}

/** Names a message of a programme as the outbox keeps it, such as `programme:antenatal/week_20`. */
export function becauseOf(programme: string, message: string): string {
  return `${matterOf(programme)}/${message}`;
}
