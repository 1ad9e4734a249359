import { Temporal } from 'temporal-polyfill';
import type {
  ConsentAction,
  ConversationState,
  Definitions,
  FieldState,
  Input,
  Outcome,
  PersonState,
} from './conversation.js';
import type { EngineEvent, MessageCreated, RunEnded } from './events.js';
import { evaluate, isTrue } from './expressions/evaluate.js';
import type { Scope } from './expressions/evaluate.js';
import type { Value } from './expressions/value.js';
import type { Graph, Node } from './graph.js';
import { scopeOf } from './scope.js';
import type { Surroundings } from './scope.js';
import type { Services } from './services.js';
import type { Json, Offer, OpenQuestion, Result, Run, Session } from './session.js';

/**
 * The working state of one turn: what the session and the person come to be while events are collected.
 * It changes nothing outside itself; `outcome()` is what is left of it.
 */
export class Turn implements Surroundings {
  readonly events: EngineEvent[] = [];
  /** Where expressions find their names. */
  readonly scope: Scope = scopeOf(this);
  question: OpenQuestion | null;
  offer: Offer | null;
  acknowledgedAt: Date | null;
  private runs: Run[];
  private chosenLanguage: string | null;
  private readonly fields: Map<string, FieldState>;
  private readonly consents: Map<string, ConsentAction>;
  private name: string | null;
  private moment: Temporal.ZonedDateTime | null = null;

  constructor(
    readonly definitions: Definitions,
    readonly state: ConversationState,
    readonly input: Input,
    readonly services: Services,
  ) {
    this.runs = [...(state.session?.runs ?? [])];
    this.question = state.session?.question ?? null;
    this.offer = state.session?.offer ?? null;
    this.acknowledgedAt = state.acknowledgedAt;
    this.chosenLanguage = state.person?.language ?? state.language;
    this.name = state.person?.name ?? null;
    this.fields = new Map(Object.entries(state.person?.fields ?? {}));
    this.consents = new Map(Object.entries(state.person?.consents ?? {}));
  }

  /** The language she chose; null while nobody knows. */
  get knownLanguage(): string | null {
    return this.chosenLanguage;
  }

  /** The language to speak in. */
  get language(): string {
    return this.chosenLanguage ?? this.definitions.defaultLanguage;
  }

  /** All languages that she might write in, the likeliest first. */
  get languages(): string[] {
    return [...new Set([this.language, ...this.definitions.languages])];
  }

  /** This moment where she is. */
  get now(): Temporal.ZonedDateTime {
    const { now, timezone } = this.services;
    this.moment ??= Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timezone);
    return this.moment;
  }

  /** Today where she is. */
  get today(): Temporal.PlainDate {
    return this.now.toPlainDate();
  }

  get run(): Run | null {
    return this.runs.at(-1) ?? null;
  }

  /** The run that called the current one. */
  get parentRun(): Run | null {
    return this.runs.at(-2) ?? null;
  }

  /** The graph of the current run; null when its revision is gone. */
  get graph(): Graph | null {
    return this.run === null ? null : this.definitions.revision(this.run.flow, this.run.revision);
  }

  get node(): Node | null {
    return this.graph?.nodes[this.run?.node ?? ''] ?? null;
  }

  emit(event: EngineEvent): void {
    this.events.push(event);
  }

  /** Writes a text to her. */
  say(
    text: string,
    because: string,
    kind: MessageCreated['kind'] = 'reply',
    language = this.language,
  ): MessageCreated {
    const id = this.services.newId();
    const message: MessageCreated = { type: 'message_created', id, text, language, kind, because };
    this.emit(message);
    return message;
  }

  startRun(flow: string, options: { isRestarted: boolean; rest: string | null }): boolean {
    const live = this.definitions.live.get(flow);
    if (live === undefined) return false;
    const id = this.services.newId();
    const run: Run = {
      id,
      flow,
      revision: live.hash,
      node: live.graph.entry,
      results: {},
      isRestarted: options.isRestarted,
      rest: options.rest,
      startedAt: this.services.now.toISOString(),
    };
    this.runs.push(run);
    this.emit({ type: 'run_started', run: id, flow, revision: live.revision });
    return true;
  }

  /** Ends every open run, and with them the session. */
  endRuns(status: RunEnded['status'], reason: string | null = null): void {
    for (const run of this.runs)
      this.emit({ type: 'run_ended', run: run.id, flow: run.flow, status, reason });
    this.runs = [];
    this.question = null;
    this.offer = null;
  }

  goTo(node: string): void {
    this.changeRun((run) => ({ ...run, node }));
  }

  keepResult(step: string, result: Result): void {
    this.changeRun((run) => ({ ...run, results: { ...run.results, [step]: result } }));
  }

  /** What followed the keyword, once: afterwards it is used up. */
  takeRest(): string | null {
    const rest = this.run?.rest ?? null;
    if (rest !== null) this.changeRun((run) => ({ ...run, rest: null }));
    return rest;
  }

  setLanguage(language: string, source: string): void {
    if (language === this.chosenLanguage) return;
    this.chosenLanguage = language;
    this.emit({ type: 'language_changed', language, source });
  }

  setField(key: string, state: FieldState, original: string | null, source: string): void {
    const before = this.field(key) ?? { value: null };
    if (JSON.stringify(before) === JSON.stringify(state)) return;
    if (key === 'name') this.name = typeof state.value === 'string' ? state.value : null;
    else this.fields.set(key, state);
    const precision = state.precision ?? null;
    this.emit({ type: 'field_changed', key, value: state.value, precision, original, source });
  }

  field(key: string): FieldState | undefined {
    if (key === 'language') return this.chosenLanguage === null ? undefined : { value: this.chosenLanguage };
    if (key === 'name') return this.name === null ? undefined : { value: this.name };
    return this.fields.get(key);
  }

  get fieldStates(): ReadonlyMap<string, FieldState> {
    return this.fields;
  }

  get consentStates(): ReadonlyMap<string, ConsentAction> {
    return this.consents;
  }

  consent(purpose: string): ConsentAction | undefined {
    return this.consents.get(purpose);
  }

  setConsent(purpose: string, action: 'granted' | 'refused'): void {
    this.consents.set(purpose, action);
  }

  /** @throws ExpressionSyntaxError, EvaluationError */
  evaluate(source: string): Value {
    return evaluate(source, this.scope, this.services);
  }

  /** Whether an expression holds. @throws ExpressionSyntaxError, EvaluationError */
  holds(source: string): boolean {
    return isTrue(source, this.scope, this.services);
  }

  result(step: string): Result | undefined {
    const results = this.run?.results ?? {};
    return Object.hasOwn(results, step) ? results[step] : undefined;
  }

  /** The value of a result that is a code; '' for any other. */
  code(value: Json | undefined): string {
    return typeof value === 'string' ? value : '';
  }

  outcome(): Outcome {
    return {
      session: this.sessionAfter(),
      language: this.chosenLanguage,
      acknowledgedAt: this.acknowledgedAt,
      person: this.personAfter(),
      isOptedOut: this.isOptedOutAfter(),
      events: this.events,
    };
  }

  private personAfter(): PersonState | null {
    const isKnown =
      this.state.person !== null || this.name !== null || this.fields.size > 0 || this.consents.size > 0;
    if (!isKnown) return null;
    const fields = Object.fromEntries(this.fields);
    return {
      name: this.name,
      language: this.chosenLanguage,
      fields,
      consents: Object.fromEntries(this.consents),
    };
  }

  private isOptedOutAfter(): boolean {
    const last = this.events.findLast(({ type }) => type === 'opted_out' || type === 'opted_in');
    return last === undefined ? this.state.isOptedOut : last.type === 'opted_out';
  }

  private sessionAfter(): Session | null {
    if (this.runs.length === 0 && this.offer === null) return null;
    const before = this.state.session;
    const minutes = this.graph?.expiresAfterMinutes ?? 24 * 60;
    return {
      id: before?.id ?? this.services.newId(),
      format: 1,
      runs: this.runs,
      question: this.question,
      offer: this.offer,
      expiresAt: new Date(this.services.now.getTime() + minutes * 60_000).toISOString(),
      turns: (before?.turns ?? 0) + 1,
    };
  }

  private changeRun(change: (run: Run) => Run): void {
    const run = this.runs.pop();
    if (run === undefined) throw new Error('no run is open');
    this.runs.push(change(run));
  }
}
