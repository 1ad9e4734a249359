import { Temporal } from 'temporal-polyfill';
import type { CallAnswer, ConversationState, Input, Outcome, Signal } from '../../engine/conversation.js';
import type { EngineEvent, TimerSet } from '../../engine/events.js';
import { receive } from '../../engine/receive.js';
import type { Places, Services } from '../../engine/services.js';
import type { Session } from '../../engine/session.js';
import { signal, timing } from '../../engine/signal.js';
import type { EngineSetup } from '../definitions/make-definitions.js';
import type { GoldenHead } from './golden-file.js';
import type { Happening } from './happening.js';
import { seededRandom } from './seeded-random.js';
import { optionsOf } from './shown-options.js';
import { VirtualPeople } from './virtual-people.js';
import { VirtualRecord } from './virtual-record.js';
import { VirtualSchedule } from './virtual-schedule.js';

/** What of the installation golden conversations are played with. */
export interface GoldenSurroundings extends EngineSetup {
  /** Two letters: where numbers without a country are dialled. */
  readonly country: string;
  readonly places?: Places | undefined;
}

/** Turns and signals of one conversation: more means that flows go round and round while time passes. */
const maxEngineTurns = 2_000;

/** Somebody's message, as far as a golden conversation says. */
type Said = Pick<Input, 'text'> & Partial<Pick<Input, 'choice' | 'media' | 'location'>>;

/**
 * The engine with a clock, a schedule, ids and chance of its own: the same every time. The session goes through JSON at every turn,
 * as it does in the database.
 */
export class VirtualWorld {
  readonly record = new VirtualRecord();
  private readonly schedule = new VirtualSchedule();
  readonly people = new VirtualPeople();
  private readonly random = seededRandom();
  private readonly waitingCalls: Omit<Extract<Signal, { kind: 'call_ended' }>, 'answer'>[] = [];
  private now: Temporal.ZonedDateTime;
  private session: Session | null = null;
  private rest: Pick<ConversationState, 'language' | 'isOptedOut' | 'acknowledgedAt'>;
  private ids = 0;
  private references = 0;
  private turns = 0;
  private happened: Happening[] = [];

  constructor(
    private readonly conversation: GoldenHead,
    private readonly surroundings: GoldenSurroundings,
  ) {
    const { startsAt, timezone, language } = conversation;
    this.now = Temporal.PlainDateTime.from(startsAt).toZonedDateTime(timezone);
    this.rest = { language, isOptedOut: false, acknowledgedAt: null };
  }

  /** The conversation as the next turn finds it. */
  get state(): ConversationState {
    const { session, people } = this;
    const { speaker: person, sharers, others, isPrivate } = people;
    return { ...this.rest, channel: this.conversation.channel, session, person, sharers, others, isPrivate };
  }

  get nowMs(): number {
    return this.now.epochMilliseconds;
  }

  hasFlow(flow: string): boolean {
    return this.surroundings.definitions.live.has(flow);
  }

  /** What has happened since the last time. */
  take(): Happening[] {
    return this.happened.splice(0);
  }

  /** When something happens next without a word of hers; null when nothing will. */
  get nextMs(): number | null {
    const { state } = this;
    const next = this.schedule.ahead.find((one) => timing(state, one.signal, new Date(one.at)) !== 'stale');
    return next?.at ?? null;
  }

  /** More has happened than is played: from here on nothing does. */
  get isExhausted(): boolean {
    return this.turns >= maxEngineTurns;
  }

  say(said: Said): void {
    if (this.isExhausted) return;
    const carrier = { optOutType: null, isCarrierAnswering: false, isCarrierSms: false };
    const input = { ...said, ...carrier, id: this.newId() };
    this.keep(receive(this.surroundings.definitions, this.state, input, this.services()));
  }

  /** Lets something happen as soon as it can. */
  happen(given: Signal): void {
    if (this.isExhausted) return;
    const when = timing(this.state, given, new Date(this.nowMs));
    if (when === 'now') {
      this.keep(signal(this.surroundings.definitions, this.state, given, this.services()));
    } else if (when !== 'stale') this.schedule.set(when.getTime(), given);
  }

  /** Answers the call that has waited longest. @returns false when none waits */
  endCall(answer: CallAnswer): boolean {
    const call = this.waitingCalls.shift();
    if (call === undefined) return false;
    this.happen({ ...call, answer });
    return true;
  }

  /**
   * Lets time pass, and everything happen that is due by then, each at its moment. It comes to an end because the engine ends a flow
   * that goes round without a word of hers (`maxSignalsInARow`).
   */
  pass(duration: Temporal.DurationLike): void {
    const end = this.now.add(duration);
    let next = this.schedule.take(end.epochMilliseconds);
    while (next !== null) {
      this.now = Temporal.Instant.fromEpochMilliseconds(next.at).toZonedDateTimeISO(end.timeZoneId);
      this.happen(next.signal);
      next = this.schedule.take(end.epochMilliseconds);
    }
    this.now = end;
  }

  private keep(outcome: Outcome): void {
    const { session, language, isOptedOut, acknowledgedAt, person, others, events } = outcome;
    this.session = JSON.parse(JSON.stringify(session)) as Session | null;
    this.rest = { language, isOptedOut, acknowledgedAt };
    this.people.keep(person, events);
    this.people.keepOthers(others);
    this.turns += 1;
    for (const event of events) this.keepEvent(event);
  }

  private keepEvent(event: EngineEvent): void {
    this.record.keep(event);
    const options = event.type === 'message_created' ? optionsOf(event, this.session) : [];
    this.happened.push({ at: this.nowMs, event, options });
    if (event.type === 'timer_set') this.setTimer(event);
    if (event.type !== 'call_requested') return;
    const { id: call, session, run, timeoutSeconds } = event;
    const waiting = { kind: 'call_ended' as const, session, run, call };
    this.waitingCalls.push(waiting);
    const answer = { status: 'failed' as const, reason: 'timeout' };
    this.schedule.set(this.nowMs + timeoutSeconds * 1_000, { ...waiting, answer });
  }

  /** Here a message is sent in the moment in which it is said, so that the clock of a silence starts at once. */
  private setTimer(event: TimerSet): void {
    const { session } = event;
    if (event.timer === 'no_answer') {
      const at = this.nowMs + event.minutes * 60_000;
      return this.schedule.set(at, { kind: 'no_answer', session, message: event.message });
    }
    const at = new Date(event.dueAt).getTime();
    if (event.timer === 'wait_over') {
      const { run, node } = event;
      return this.schedule.set(at, { kind: 'wait_over', session, run, node });
    }
    this.schedule.set(at, { kind: event.timer, session });
  }

  private services(): Services {
    const { translate, country, places } = this.surroundings;
    return {
      now: new Date(this.nowMs),
      timezone: this.conversation.timezone,
      country,
      newId: () => this.newId(),
      newReference: () => this.newReference(),
      random: this.random,
      hashCode: (code) => code,
      translate,
      places,
    };
  }

  private newId(): string {
    this.ids += 1;
    return `id-${this.ids}`;
  }

  private newReference(): string {
    this.references += 1;
    return String(100_000_000 + this.references).replace(/^(\d{3})(\d{3})(\d{3})$/, '$1-$2-$3');
  }
}
