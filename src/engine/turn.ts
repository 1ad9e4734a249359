import { Temporal } from 'temporal-polyfill';
import type { ConversationState, Definitions, FieldState, Input, Outcome } from './conversation.js';
import { isAboutPerson } from './events.js';
import type { CaseOpened, EngineEvent, MessageCreated, RichText, RunEnded, SpokenKind } from './events.js';
import { evaluate, isTrue } from './expressions/evaluate.js';
import type { Scope } from './expressions/evaluate.js';
import type { Value } from './expressions/value.js';
import type { Graph, Node } from './graph.js';
import { maxRunsOnStack, maxRunsPerSession, maxSummaryLength, maxTextLength } from './limits.js';
import { scopeOf } from './scope.js';
import type { Surroundings } from './scope.js';
import type { Services } from './services.js';
import type { Json } from './json.js';
import type { EndedRun, Offer, OpenQuestion, Result, Run, Session } from './session.js';
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
  Partial<Pick<CaseOpened, 'owner' | 'dueMinutes' | 'summary' | 'isOnce'>>;

/**
 * The working state of one turn: what the session and the person come to be while events are collected.
 * It changes nothing outside itself; `outcome()` is what is left of it.
 */
export class Turn implements Surroundings {
  readonly events: EngineEvent[] = [];
  readonly sessionId: string;
  /** Where expressions find their names. */
  readonly scope: Scope = scopeOf(this);
  question: OpenQuestion | null;
  offer: Offer | null;
  acknowledgedAt: Date | null;
  /** What its messages are to her; null: what the flow's purpose makes of them. */
  speaksAs: SpokenKind | null;
  /** The reference of the case that was opened last. */
  reference: string | null = null;
  /** Nodes that it has passed, whatever runs they belong to. */
  nodesPassed = 0;
  private runs: Run[];
  private runsBegun: number;
  private turns: number;
  /** Whether a signal is to come when the session is over. */
  private isExpiryWatched: boolean;
  private speaker: Speaker;
  /** Those whom runs are about beside whoever writes, as far as this turn has come to them. */
  private readonly others = new Map<string, Speaker>();
  private graphFound: { readonly revision: string; readonly graph: Graph | null } | null = null;
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
    this.runs = [...(state.session?.runs ?? [])];
    this.runsBegun = state.session?.runsBegun ?? this.runs.length;
    this.turns = (state.session?.turns ?? 0) + (input === null ? 0 : 1);
    this.isExpiryWatched = state.session !== null;
    this.question = state.session?.question ?? null;
    this.offer = state.session?.offer ?? null;
    this.acknowledgedAt = state.acknowledgedAt;
    this.speaker = new Speaker(state.person, state.language);
  }

  /** What she wrote; '' when this turn is no message of hers. */
  get text(): string {
    return this.input?.text ?? '';
  }

  /** The language she chose; null while nobody knows. */
  get knownLanguage(): string | null {
    return this.speaker.language;
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

  get run(): Run | null {
    return this.runs.at(-1) ?? null;
  }

  /** The run below the current one: it waits for it, or was interrupted by it. */
  get parentRun(): Run | null {
    return this.runs.at(-2) ?? null;
  }

  /** The run that came back to the current one last. */
  get childRun(): EndedRun | null {
    return this.run?.child ?? null;
  }

  /** The graph of the current run; null when its revision is gone. */
  get graph(): Graph | null {
    const { run } = this;
    if (run === null) return null;
    // It is asked for at every step, and stays the same as long as the run does.
    if (this.graphFound?.revision !== run.revision)
      this.graphFound = { revision: run.revision, graph: this.definitions.revision(run.flow, run.revision) };
    return this.graphFound.graph;
  }

  get node(): Node | null {
    return this.graph?.nodes[this.run?.node ?? ''] ?? null;
  }

  emit(event: EngineEvent): void {
    const about = this.run?.about;
    this.events.push(about !== undefined && isAboutPerson(event) ? { ...event, about } : event);
  }

  /** Whom `person` is in expressions and texts: whoever writes, or whom the run is about. */
  private get subject(): Speaker {
    const about = this.run?.about;
    if (about === undefined) return this.speaker;
    const known = this.others.get(about);
    if (known !== undefined) return known;
    const state = this.state.others?.find(({ id }) => id === about)?.person ?? null;
    const subject = new Speaker(state, null);
    this.others.set(about, subject);
    return subject;
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
    const purpose = this.graph?.purpose ?? null;
    return { kind: purpose === null ? 'follow_up' : 'reminder', purpose };
  }

  /** Whether there is such a flow, and not too many runs already. */
  mayStartRun(flow: string): boolean {
    return (
      this.definitions.live.has(flow) &&
      this.runs.length < maxRunsOnStack &&
      this.runsBegun < maxRunsPerSession
    );
  }

  /** Begins a run on top of the others. @returns false when it may not */
  startRun(
    flow: string,
    options: { isRestarted?: boolean; rest?: string | null; parent?: string; at?: string } = {},
  ): boolean {
    const live = this.definitions.live.get(flow);
    if (live === undefined || !this.mayStartRun(flow)) return false;
    const id = this.services.newId();
    const { about, isProven } = this.run ?? {};
    // A flow that another runs is about the same person.
    const isInherited = options.parent !== undefined;
    this.runs.push({
      id,
      flow,
      revision: live.hash,
      node: options.at ?? live.graph.entry,
      results: {},
      isRestarted: options.isRestarted ?? false,
      rest: options.rest ?? null,
      startedAt: this.services.now.toISOString(),
      ...(options.at === undefined ? {} : { restFor: options.at }),
      ...(isInherited && about !== undefined ? { about, other: about } : {}),
      ...(isInherited && isProven === true ? { isProven } : {}),
    });
    this.runsBegun += 1;
    this.emit({
      type: 'run_started',
      run: id,
      flow,
      revision: live.revision,
      parent: options.parent ?? null,
    });
    return true;
  }

  /** Ends the current run alone, and leaves the one below it knowing how it went. */
  endRun(status: RunEnded['status'], outcome: string, reason: string | null = null): void {
    const ended = this.runs.pop();
    if (ended === undefined) return;
    this.question = null;
    this.emit({ type: 'run_ended', run: ended.id, flow: ended.flow, status, reason });
    // One that came between is nothing to the run below it.
    if (this.node?.wait?.kind !== 'flow') return;
    const { flow, results } = ended;
    this.changeRun((run) => ({ ...run, child: { flow, outcome, results } }));
  }

  /** Ends every open run, and with them the session. */
  endRuns(status: RunEnded['status'], reason: string | null = null): void {
    for (const run of this.runs.reverse())
      this.emit({ type: 'run_ended', run: run.id, flow: run.flow, status, reason });
    this.runs = [];
    this.question = null;
    this.offer = null;
  }

  /** Ends the run that stands on another's question, and takes that up as it was. */
  endRunOnTop(): void {
    this.endRun('stopped', 'stopped', 'no_answer');
    this.resumeQuestion();
  }

  /** Ends the runs that want something of her now; one that waits for something else goes on waiting below. */
  endRunsThatAsk(status: RunEnded['status'], reason: string | null = null): void {
    while (this.run !== null && this.run.pending === undefined) this.endRun(status, status, reason);
    this.offer = null;
  }

  /** Ends the current run, whatever it waits for, and those below that want something of her. */
  dropRun(status: RunEnded['status'], reason: string | null = null): void {
    this.endRun(status, status, reason);
    this.endRunsThatAsk(status, reason);
  }

  /** Ends the run of a flow that waits, since the flow begins anew; one that another flow runs goes on. */
  dropWaiting(flow: string): void {
    const isOver = (run: Run, at: number): boolean =>
      run.flow === flow && run.pending !== undefined && !this.isCalling(this.runs[at - 1]);
    const over = this.runs.filter(isOver);
    this.runs = this.runs.filter((run) => !over.includes(run));
    for (const run of over)
      this.emit({ type: 'run_ended', run: run.id, flow, status: 'stopped', reason: 'keyword' });
  }

  /** Puts a run that waits below others on top of them, together with the runs that wait for it. */
  bringUp(id: string): void {
    const at = this.runs.findIndex((run) => run.id === id);
    let from = at;
    while (from > 0 && this.isCalling(this.runs[from - 1])) from -= 1;
    const [below, brought, above] = [
      this.runs.slice(0, from),
      this.runs.slice(from, at + 1),
      this.runs.slice(at + 1),
    ];
    this.runs = [...below, ...above, ...brought];
  }

  private isCalling(run: Run | undefined): boolean {
    if (run === undefined) return false;
    const graph = this.definitions.revision(run.flow, run.revision);
    return graph?.nodes[run.node]?.wait?.kind === 'flow';
  }

  /** Counts what comes from here on as if it were another session. */
  countAnew(): void {
    this.turns = 0;
    this.runsBegun = this.runs.length;
  }

  /** The signal that the session is over has come: if it goes on, there has to be another. */
  watchExpiryAnew(): void {
    this.isExpiryWatched = false;
  }

  goTo(node: string): void {
    this.changeRun((run) => ({ ...run, node }));
  }

  keepResult(step: string, result: Result): void {
    this.changeRun((run) => ({ ...run, results: { ...run.results, [step]: result } }));
  }

  /** Keeps a value for the rest of the run; null: no longer. */
  keepLocal(name: string, value: Json): void {
    this.changeRun((run) => {
      const { [name]: _, ...others } = run.locals ?? {};
      return { ...run, locals: value === null ? others : { ...others, [name]: value } };
    });
  }

  /** Lets the current run wait for something that is not her answer; null: no longer. */
  setPending(pending: Run['pending'] | null): void {
    this.changeRun(({ pending: _, ...run }) => (pending ? { ...run, pending } : run));
  }

  /** Puts the open question aside, so that another run can begin on top of this one. */
  suspendQuestion(): void {
    const { question } = this;
    if (question === null) return;
    this.changeRun((run) => ({ ...run, suspended: question }));
    this.question = null;
  }

  /** Takes up the question that was put aside; null when there is none. */
  resumeQuestion(): OpenQuestion | null {
    const suspended = this.run?.suspended ?? null;
    if (suspended === null) return null;
    this.changeRun(({ suspended: _, ...run }) => run);
    this.question = suspended;
    return suspended;
  }

  /** What followed the keyword, once: afterwards it is used up. */
  takeRest(): string | null {
    const rest = this.run?.rest ?? null;
    if (rest !== null) this.changeRun((run) => ({ ...run, rest: null }));
    return rest;
  }

  /** From here on the run is about somebody new, about the other one again, or about whoever writes. */
  turnTo(whom: 'new' | 'other' | 'writer' | 'newcomer'): void {
    this.changeRun(({ about: _, ...run }) => {
      if (whom === 'writer' || whom === 'newcomer') return run;
      const other = whom === 'other' && run.other !== undefined ? run.other : this.services.newId();
      return { ...run, about: other, other };
    });
    if (whom === 'newcomer') this.become(null);
  }

  /** She has given her code: nothing of hers has to be hidden from her in this run. */
  prove(): void {
    this.changeRun((run) => ({ ...run, isProven: true }));
  }

  get phone(): Surroundings['phone'] {
    const people = this.state.sharers.length;
    return { people, isShared: people > 1, isPrivate: this.isPhonePrivate };
  }

  /** Whoever writes may hear what is kept: nobody else reads the phone, or she has given her code. */
  get isProven(): boolean {
    return this.isPhonePrivate || this.run?.isProven === true;
  }

  /** From now on another person speaks; null: one who is not known yet. */
  become(id: string | null): void {
    const sharer = this.state.sharers.find((one) => one.id === id);
    this.speaker = new Speaker(sharer?.person ?? null, this.speaker.language);
    this.moment = null;
    this.changeRun(({ isNewcomer: _, ...run }) => (id === null ? { ...run, isNewcomer: true } : run));
    this.emit({ type: 'speaker_identified', person: id });
  }

  /** Takes an opt-in of this turn back: she stays opted out. */
  withdrawOptIn(): void {
    const at = this.events.findIndex(({ type }) => type === 'opted_in');
    if (at >= 0) this.events.splice(at, 1);
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

  field(key: string): FieldState | undefined {
    return this.subject.field(key);
  }

  get fieldStates(): ReadonlyMap<string, FieldState> {
    return this.subject.fields;
  }

  /** Whether nobody else reads what comes to this phone, as far as anybody has said. */
  get isPhonePrivate(): boolean {
    if (this.state.sharers.length > 1) return false;
    const said = this.speaker.field('private_phone')?.value;
    return said === true || said === 'yes' || said === 'true' || this.state.isPrivate === true;
  }

  get consentStates(): ReadonlyMap<string, string> {
    return this.subject.consents;
  }

  get tags(): readonly string[] {
    return this.subject.tags;
  }

  get roles(): readonly string[] {
    return this.subject.roles;
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

  /** Whether anything is known of the person whom it is about. */
  get isAnythingKnown(): boolean {
    return this.subject.state() !== null;
  }

  setConsent(purpose: string, action: 'granted' | 'refused'): void {
    this.subject.consents.set(purpose, action);
  }

  /** @throws ExpressionSyntaxError, EvaluationError */
  evaluate(source: string): Value {
    return evaluate(source, this.scope, this.services.places);
  }

  /** Whether an expression holds. @throws ExpressionSyntaxError, EvaluationError */
  holds(source: string): boolean {
    return isTrue(source, this.scope, this.services.places);
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
    if (this.runs.length === 0 && this.offer === null) return null;
    // She has come to an end of what she began; a run that waits may do so for years.
    if (this.input !== null && this.offer === null && this.run?.pending?.kind === 'moment') this.countAnew();
    return {
      id: this.sessionId,
      format: 1,
      runs: this.runs,
      question: this.question,
      offer: this.offer,
      expiresAt: this.expiresAt().toISOString(),
      turns: this.turns,
      ...(this.input === null ? { signals: (this.state.session?.signals ?? 0) + 1 } : {}),
      runsBegun: this.runsBegun,
    };
  }

  /** A moment that a run waits for, and the time that its flow gives her to answer after that. */
  private expiresAt(): Date {
    const minutes = this.graph?.expiresAfterMinutes ?? offerMinutes;
    const moments = this.runs.flatMap(({ pending }) =>
      pending?.kind === 'moment' ? [new Date(pending.until).getTime()] : [],
    );
    return new Date(Math.max(this.services.now.getTime(), ...moments) + minutes * 60_000);
  }

  private changeRun(change: (run: Run) => Run): void {
    const run = this.runs.pop();
    if (run === undefined) throw new Error('no run is open');
    this.runs.push(change(run));
  }
}

/** How long a question of the system's own stays open when no flow does. */
const offerMinutes = 3 * 24 * 60;

/** The same list each time, so that whoever keeps something by it finds it again. */
const lists = new WeakMap<readonly string[], Map<string, readonly string[]>>();

function likeliestFirst(languages: readonly string[], first: string): readonly string[] {
  const known = lists.get(languages) ?? new Map<string, readonly string[]>();
  lists.set(languages, known);
  const list = known.get(first) ?? [...new Set([first, ...languages])];
  known.set(first, list);
  return list;
}
