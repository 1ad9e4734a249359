import { Temporal } from 'temporal-polyfill';

import type { TextMeasure } from '../../channels/segments.js';
import type { Broadcast } from '../broadcasts/broadcast.js';
import type { BroadcastTiming } from '../broadcasts/timing.schemas.js';
import type { FlowOpening } from '../content/flow-openings.js';
import type { WrittenContent } from '../content/written-content.js';
import type { Prices } from './price.rules.js';
import type { FactsWanted } from './recipient-facts.repository.js';

/** What a broadcast invites to: of use until it ends. */
export interface InvitedEvent {
  readonly name: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** It is cancelled, or over. */
  readonly isOff: boolean;
}

/** What a basis is made of. */
export interface BasisParts {
  readonly broadcast: Broadcast;
  readonly now: Date;
  readonly written: WrittenContent;
  readonly wanted: FactsWanted;
  /** Null: the data dictionary has none. */
  readonly prices: Prices | null;
  readonly defaultTimezone: string;
  readonly openingFor: (language: string | null) => FlowOpening;
  /** Null: it invites to nothing. */
  readonly event: InvitedEvent | null;
}

/** Texts that are measured once: people of one language mostly get the same. */
const measuresKept = 5_000;

/** What everybody of one broadcast is decided about by. */
export class PlanBasis {
  readonly broadcast: Broadcast;
  readonly now: Date;
  readonly written: WrittenContent;
  readonly wanted: FactsWanted;
  readonly prices: Prices | null;
  readonly openingFor: BasisParts['openingFor'];
  readonly event: InvitedEvent | null;
  /** When the first message may go. */
  readonly startsAt: Date;
  private readonly defaultTimezone: string;
  private readonly sendTimes = new Map<string, Date>();
  private readonly measures = new Map<string, TextMeasure>();

  constructor(
    private readonly parts: BasisParts,
    startsAt?: Date,
  ) {
    this.broadcast = parts.broadcast;
    this.now = parts.now;
    this.written = parts.written;
    this.wanted = parts.wanted;
    this.prices = parts.prices;
    this.openingFor = parts.openingFor;
    this.event = parts.event;
    this.defaultTimezone = parts.defaultTimezone;
    this.startsAt = startsAt ?? startOf(parts.broadcast.timing, parts.now, parts.defaultTimezone);
  }

  /** The same for a broadcast that is under way: what it says of its time is over. */
  startingAt(at: Date): PlanBasis {
    return new PlanBasis(this.parts, at);
  }

  /** Her moment of a broadcast that goes at a local time; null for any other. */
  sendAtIn(timezone: string | null): Date | null {
    const { timing } = this.broadcast;
    if (timing.kind !== 'local') return null;
    const zone = timezone ?? this.defaultTimezone;
    const known = this.sendTimes.get(zone) ?? momentIn(timing, zone, this.defaultTimezone);
    this.sendTimes.set(zone, known);
    return known;
  }

  /** From when on it is of no use to somebody who may get it from a moment on; never after what it invites to. */
  expiresAt(notBefore: Date): Date {
    const own = new Date(notBefore.getTime() + this.broadcast.expiresAfterHours * 3_600_000);
    return this.event !== null && this.event.endsAt < own ? this.event.endsAt : own;
  }

  /** Measures a text, remembering the last ones. */
  measured(text: string, measure: (text: string) => TextMeasure): TextMeasure {
    const known = this.measures.get(text);
    if (known !== undefined) return known;
    const measured = measure(text);
    if (this.measures.size < measuresKept) this.measures.set(text, measured);
    return measured;
  }
}

/** When the first message of a broadcast may go; of one at local times, where the installation is. */
function startOf(timing: BroadcastTiming, now: Date, defaultTimezone: string): Date {
  if (timing.kind === 'now') return now;
  if (timing.kind === 'at') return new Date(timing.at);
  return momentIn(timing, defaultTimezone, defaultTimezone);
}

/** A zone that does not exist counts as the installation's. Where the clock jumps over the time, the first moment after counts. */
function momentIn(
  { date, time }: Extract<BroadcastTiming, { kind: 'local' }>,
  zone: string,
  usual: string,
): Date {
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  try {
    return new Date(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
  } catch (error) {
    if (error instanceof RangeError && zone !== usual)
      return momentIn({ kind: 'local', date, time, repeat: null }, usual, usual);
    throw error;
  }
}
