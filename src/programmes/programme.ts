/** A programme as it runs: what its file compiles to. Plain JSON, kept as a revision; what is absent is as it was before it could be said. */
export interface Programme {
  readonly programme: string;
  readonly format: 1;
  /** The consent purpose that its messages fall under. */
  readonly purpose: string;
  /** The first is spoken to a person whose own language is not among them. */
  readonly languages: readonly string[];
  /** The field of hers that the weeks are counted from, such as `due_date`; `registration`: the day on which she joins. */
  readonly anchor: string;
  /** The first day of week 0, as an expression on `anchor`. */
  readonly weekZero: string;
  /** The local time of day of its messages, such as `09:00`. */
  readonly sendAt: string;
  /** Between which hours of her day its messages are written; absent: whenever people are written to. */
  readonly window?: DeliveryWindow;
  /** What becomes of messages that could not be written in time; absent: `latest`. */
  readonly missed?: MissedRule;
  /** Whether somebody may be in it several times, such as for each of her babies; absent: `one`. */
  readonly instances?: 'one' | 'many';
  /** What happens to her that ends it for her at once, such as `loss`. */
  readonly endsOn: readonly string[];
  /** The programme that follows when all is sent. */
  readonly then?: Chained;
  /** Whom it takes in by itself, once a day: an expression as of a segment. */
  readonly enrol?: string;
  /** In the order of sending. */
  readonly messages: readonly ProgrammeMessage[];
}

/** From when until when, by the clock on the wall. */
export interface DeliveryWindow {
  /** Such as `08:00`. */
  readonly opens: string;
  /** The first minute at which no more. */
  readonly closes: string;
}

/**
 * After an outage `latest` sends the last message and every reminder that is not too late, `all` whatever is not too late, one
 * a day, and `skip` nothing but what is due on the very day.
 */
export type MissedRule = 'latest' | 'all' | 'skip';

/** The programme that follows one, and the date that it is counted from: `person.<field>`, or an expression on `anchor` and `today`. */
export interface Chained {
  readonly programme: string;
  readonly anchor: string;
}

/** What a message is for: a reminder has its day, which it keeps, and must not be missed; education may move and be missed. */
export type DeliveryClass = 'reminder' | 'education';

/** One message of a programme; its text is `<id>.text` in each language, unless it begins a flow. */
export interface ProgrammeMessage {
  readonly id: string;
  /** How many days it lies after what it is counted from; null: at the start. */
  readonly day: number | null;
  /** Absent: the first day of week 0. */
  readonly from?: 'anchor' | 'start';
  /** Months of the calendar that are added first. */
  readonly months?: number;
  /** Absent: education. */
  readonly kind?: DeliveryClass;
  /** Only to whom this expression is true of when it is due. */
  readonly when?: string;
  /** How long after its time it may still go out; absent: two days. */
  readonly expiresAfterHours?: number;
  /** Absent: that of the programme. */
  readonly sendAt?: string;
  /** The flow that begins instead of a text. */
  readonly flow?: string;
  /** The template of WhatsApp that it goes as, where that takes nothing else. */
  readonly template?: MessageTemplate;
}

/** A template of WhatsApp by its name, with what fills its places: words of ours, and `{{name}}` and `{{organisation}}`. */
export interface MessageTemplate {
  readonly name: string;
  readonly variables?: Readonly<Record<string, string>>;
}

/** How long after its time a message may still go out: Monday's reminder is not delivered on Wednesday. */
const latestMs = 2 * 24 * 60 * 60 * 1_000;

const hourMs = 60 * 60 * 1_000;

/** The message of a name; undefined for one that the programme no longer has. */
export function messageOf({ messages }: Programme, id: string | null): ProgrammeMessage | undefined {
  return messages.find((message) => message.id === id);
}

/** What a message is for. */
export function classOf(message: ProgrammeMessage | undefined): DeliveryClass {
  return message?.kind ?? 'education';
}

/** How long after its time a message may still go out, in milliseconds. */
export function lastsMs({ expiresAfterHours }: ProgrammeMessage): number {
  return expiresAfterHours === undefined ? latestMs : expiresAfterHours * hourMs;
}

/** What a suppression calls the matter of a programme: the part of why its messages are written that is before the slash. */
export function matterOf(programme: string): string {
  return `programme:${programme}`;
}

/** Names a message of a programme as the outbox keeps it, such as `programme:antenatal/week_20`. */
export function becauseOf(programme: string, message: string): string {
  return `${matterOf(programme)}/${message}`;
}
