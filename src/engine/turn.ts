import { Temporal } from 'temporal-polyfill';
import type { ConversationState, Definitions, FieldState, Input, Outcome } from './conversation.js';
import { isAboutPerson } from './events.js';
import type { CaseOpened, EngineEvent, MessageCreated, RichText, SpokenKind } from './events.js';
import { evaluate, isTrue } from './expressions/evaluate.js';
import type { Scope } from './expressions/evaluate.js';
import type { Value } from './expressions/value.js';
import { likeliestFirst } from './likeliest-first.js';
import { maxSummaryLength, maxTextLength } from './limits.js';
import { RunStack } from './run-stack.js';
import { scopeOf } from './scope.js';
import type { Surroundings } from './scope.js';
import type { Services } from './services.js';
import type { Session } from './session.js';
import { Speaker } from './speaker.js';
import { cutAt, shortened } from './understanding/text.js';

/** A text of the turn, and how it is to be sent where that is not as usual. */
export interface Spoken {
  readonly text: string;
  /** Where it comes from, such as `flow:registration/consent`. */
  readonly because: string;
  readonly kind?: SpokenKind;
  readonly rich?: RichText;
}

/** A case to be opened; without more, what it is about is her message, and one open case of its topic is enough. */
type NewCase = Pick<CaseOpened, 'topic' | 'priority' | 'because'> &
  Partial<Pick<CaseOpened, 'owner' | 'dueMinutes' | 'summary' | 'summaryIn' | 'isOnce'>>;

/**
 * The working state of one turn: what the session and the person come to be while events are collected.
 * It changes nothing outside itself; `outcome()` is what is left of it.
 */
export class Turn implements Surroundings {
  readonly events: EngineEvent[] = [];
  readonly sessionId: string;
  readonly stack: RunStack;
  /** Where expressions find their names. */
  readonly scope: Scope = scopeOf(this);
  acknowledgedAt: Date | null;
  /** What its messages are to her; null: what the flow's purpose makes of them. */
  speaksAs: SpokenKind | null;
  /** The reference of the case that was opened last. */
  reference: string | null = null;
  /** Nodes that it has passed, whatever runs they belong to. */
  nodesPassed = 0;
  private turns: number;
  /** Whether a signal is to come when the session is over. */
  private isExpiryWatched: boolean;
  private speaker: Speaker;
  /** Those whom runs are about beside whoever writes, as far as this turn has come to them. */
  private readonly others = new Map<string, Speaker>();
  private moment: Temporal.ZonedDateTime | null = null;

  /** @param input her message; null when something else lets the conversation go on */
  constructor(
    readonly definitions: Definitions,
    readonly state: ConversationState,
    readonly input: Input | null,
    readonly services: Services,
  ) {
    this.speaksAs = input === null ? null : 'reply';
    this.sessionId = state.session?.id ?? services.newId();
    this.stack = new RunStack(state.session, definitions, services, this.events);
    this.turns = (state.session?.turns ?? 0) + (input === null ? 0 : 1);
    this.isExpiryWatched = state.session !== null;
    this.acknowledgedAt = state.acknowledgedAt;
    this.speaker = new Speaker(state.person, state.language);
  }

  /** What she wrote; '' when this turn is no message of hers. */
  get text(): string {
    return this.input?.text ?? '';
  }

  /** The language to speak in. */
  get language(): string {
    return this.speaker.language ?? this.definitions.defaultLanguage;
  }

  /** All languages that she might write in, the likeliest first. */
  get languages(): readonly string[] {
    return likeliestFirst(this.definitions.languages, this.language);
  }

  get timezone(): string {
    return this.speaker.timezone ?? this.services.timezone;
  }

  /** This moment where she is. */
  get now(): Temporal.ZonedDateTime {
    this.moment ??= Temporal.Instant.fromEpochMilliseconds(this.services.now.getTime()).toZonedDateTimeISO(
      this.timezone,
    );
    return this.moment;
  }

  /** Today where she is. */
  get today(): Temporal.PlainDate {
    return this.now.toPlainDate();
  }

  /** Whom `person` is in expressions and texts: whoever writes, or whom the run is about. */
  get subject(): Speaker {
    const about = this.stack.run?.about;
    if (about === undefined) return this.speaker;
    const known = this.others.get(about);
    if (known !== undefined) return known;
    const state = this.state.others?.find(({ id }) => id === about)?.person ?? null;
    const subject = new Speaker(state, null);
    this.others.set(about, subject);
    return subject;
  }

  /** From now on another person speaks; null: one who is not known yet. */
  become(id: string | null): void {
    const sharer = this.state.sharers.find((one) => one.id === id);
    this.speaker = new Speaker(sharer?.person ?? null, this.speaker.language);
    this.moment = null;
    this.stack.change(({ isNewcomer: _, ...run }) => (id === null ? { ...run, isNewcomer: true } : run));
    this.emit({ type: 'speaker_identified', person: id });
  }

  /** From here on the run is about somebody new, about the other one again, or about whoever writes. */
  turnTo(whom: 'new' | 'other' | 'writer' | 'newcomer'): void {
    this.stack.change(({ about: _, ...run }) => {
      if (whom === 'writer' || whom === 'newcomer') return run;
      const other = whom === 'other' && run.other !== undefined ? run.other : this.services.newId();
      return { ...run, about: other, other };
    });
    if (whom === 'newcomer') this.become(null);
  }

  /** She has given her code: nothing of hers has to be hidden from her in this run. */
  prove(): void {
    this.stack.change((run) => ({ ...run, isProven: true }));
  }

  /** Whether nobody else reads what comes to this phone, as far as anybody has said. */
  get isPhonePrivate(): boolean {
    if (this.state.sharers.length > 1) return false;
    const said = this.speaker.field('private_phone')?.value;
    return said === true || said === 'yes' || said === 'true' || this.state.isPrivate === true;
  }

  get phone(): Surroundings['phone'] {
    const people = this.state.sharers.length;
    return { people, isShared: people > 1, isPrivate: this.isPhonePrivate };
  }

  /** Whoever writes may hear what is kept: nobody else reads the phone, or she has given her code. */
  get isProven(): boolean {
    return this.isPhonePrivate || this.stack.run?.isProven === true;
  }

  setLanguage(language: string, source: string): void {
    const { subject } = this;
    if (language === subject.language) return;
    subject.language = language;
    this.emit({ type: 'language_changed', language, source });
  }

  setField(key: string, state: FieldState, original: string | null, source: string): void {
    if (!this.subject.setField(key, state)) return;
    if (key === 'timezone') this.moment = null;
    const precision = state.precision ?? null;
    this.emit({ type: 'field_changed', key, value: state.value, precision, original, source });
  }

  changeTags(add: readonly string[], remove: readonly string[], source: string): void {
    const changed = this.subject.changeTags(add, remove);
    if (changed !== null) this.emit({ type: 'tags_changed', ...changed, source });
  }

  emit(event: EngineEvent): void {
    const about = this.stack.run?.about;
    this.events.push(about !== undefined && isAboutPerson(event) ? { ...event, about } : event);
  }

  /** Writes a text to her. */
  say({ text, because, kind, rich }: Spoken): MessageCreated {
    const message: MessageCreated = {
      type: 'message_created',
      id: this.services.newId(),
      text: shortened(text, maxTextLength),
      rich: this.state.channel === 'whatsapp' ? (rich ?? null) : null,
      language: this.language,
      ...this.standing(kind),
      because,
    };
    this.emit(message);
    return message;
  }

  /** What a message is to her: an answer, or something that she has not asked for just now. */
  private standing(kind: SpokenKind | undefined): Pick<MessageCreated, 'kind' | 'purpose'> {
    const certain = kind ?? this.speaksAs;
    if (certain !== null) return { kind: certain, purpose: null };
    const purpose = this.stack.graph?.purpose ?? null;
    return { kind: purpose === null ? 'follow_up' : 'reminder', purpose };
  }

  /** Asks a human to look after something. @returns what she can be told to quote */
  openCase({ summary, owner, dueMinutes, isOnce, ...rest }: NewCase): string {
    this.reference = this.services.newReference();
    this.emit({
      type: 'case_opened',
      reference: this.reference,
      ...rest,
      owner: owner ?? null,
      dueMinutes: dueMinutes ?? null,
      summary: cutAt(summary ?? this.text, maxSummaryLength),
      isOnce: isOnce ?? true,
    });
    return this.reference;
  }

  /** Takes an opt-in of this turn back: she stays opted out. */
  withdrawOptIn(): void {
    const at = this.events.findIndex(({ type }) => type === 'opted_in');
    if (at >= 0) this.events.splice(at, 1);
  }

  /** @throws ExpressionSyntaxError, EvaluationError */
  evaluate(source: string): Value {
    return evaluate(source, this.scope, this.services.places);
  }

  /** Whether an expression holds. @throws ExpressionSyntaxError, EvaluationError */
  holds(source: string): boolean {
    return isTrue(source, this.scope, this.services.places);
  }

  /** Counts what comes from here on as if it were another session. */
  countAnew(): void {
    this.turns = 0;
    this.stack.countAnew();
  }

  /** The signal that the session is over has come: if it goes on, there has to be another. */
  watchExpiryAnew(): void {
    this.isExpiryWatched = false;
  }

  outcome(): Outcome {
    const session = this.sessionAfter();
    if (session !== null && !this.isExpiryWatched)
      this.emit({
        type: 'timer_set',
        timer: 'session_expiry',
        session: session.id,
        dueAt: session.expiresAt,
      });
    return {
      session,
      language: this.speaker.language,
      acknowledgedAt: this.acknowledgedAt,
      person: this.speaker.state(),
      others: [...this.others].flatMap(([id, other]) => {
        const person = other.state();
        return person === null ? [] : [{ id, person }];
      }),
      isOptedOut: this.isOptedOutAfter(),
      events: this.events,
    };
  }

  private isOptedOutAfter(): boolean {
    const last = this.events.findLast(({ type }) => type === 'opted_out' || type === 'opted_in');
    return last === undefined ? this.state.isOptedOut : last.type === 'opted_out';
  }

  private sessionAfter(): Session | null {
    const { runs, run, question, offer } = this.stack;
    if (runs.length === 0 && offer === null) return null;
    // She has come to an end of what she began; a run that waits may do so for years.
    if (this.input !== null && offer === null && run?.pending?.kind === 'moment') this.countAnew();
    return {
      id: this.sessionId,
      format: 1,
      runs,
      question,
      offer,
      expiresAt: this.expiresAt().toISOString(),
      turns: this.turns,
      ...(this.input === null ? { signals: (this.state.session?.signals ?? 0) + 1 } : {}),
      runsBegun: this.stack.runsBegun,
    };
  }

  /** A moment that a run waits for, and the time that its flow gives her to answer after that. */
  private expiresAt(): Date {
    const minutes = this.stack.graph?.expiresAfterMinutes ?? offerMinutes;
    const moments = this.stack.runs.flatMap(({ pending }) =>
      pending?.kind === 'moment' ? [new Date(pending.until).getTime()] : [],
    );
    return new Date(Math.max(this.services.now.getTime(), ...moments) + minutes * 60_000);
  }
}

/** How long a question of the system's own stays open when no flow does. */
const offerMinutes = 3 * 24 * 60;
