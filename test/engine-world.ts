import type { ConversationState, Definitions, Input, Outcome, Signal } from '../src/engine/conversation.js';
import { compileFlow } from '../src/engine/definition/compile.js';
import type { Graph } from '../src/engine/graph.js';
import { receive } from '../src/engine/receive.js';
import type { Places, Services } from '../src/engine/services.js';
import type { Run, Session } from '../src/engine/session.js';
import { signal, timing } from '../src/engine/signal.js';

/** A small world for the engine: flows from YAML, texts that say their own key, a clock that is set by hand. */
export class EngineWorld {
  now = new Date('2026-03-02T06:00:00Z');
  state: ConversationState = {
    channel: 'sms',
    session: null,
    person: null,
    sharers: [],
    language: null,
    isOptedOut: false,
    acknowledgedAt: null,
  };
  /** Texts by `scope key`, or of one language by `scope key language`; any other key is its own text. */
  readonly texts = new Map<string, string>();
  /** Texts that there are not, by `scope key`. */
  readonly missing = new Set<string>();
  last: Outcome | null = null;
  /** What every draw gives. */
  chance = 0;
  places: Places | undefined;
  private readonly graphs = new Map<string, Graph>();
  private readonly live: Definitions['live'] extends ReadonlyMap<string, infer Flow>
    ? Map<string, Flow>
    : never = new Map();
  private ids = 0;

  constructor(...sources: string[]) {
    for (const source of sources) this.publish(source);
  }

  /** Makes a flow live; sessions on an earlier revision of it stay there. */
  publish(source: string): void {
    const compilation = compileFlow('test.flow.yaml', source);
    if (compilation.status === 'invalid') throw new Error(JSON.stringify(compilation.problems));
    this.publishGraph(compilation.flow.graph);
  }

  /** Makes a graph live that was compiled from something else. */
  publishGraph(graph: Graph): void {
    const hash = `${graph.flow}-${this.graphs.size + 1}`;
    this.graphs.set(hash, graph);
    this.live.set(graph.flow, { graph, hash, revision: `revision of ${hash}` });
  }

  /** Forgets the revisions that are not live. */
  forgetOldRevisions(): void {
    const kept = new Set([...this.live.values()].map(({ hash }) => hash));
    for (const hash of this.graphs.keys()) if (!kept.has(hash)) this.graphs.delete(hash);
  }

  /** Says something and gives the texts of the answer. The session goes through JSON, as in the database. */
  say(text: string, input: Partial<Input> = {}): string[] {
    const message = { optOutType: null, isCarrierAnswering: false, isCarrierSms: false, ...input };
    return this.take(
      receive(this.definitions(), this.state, { id: this.newId(), text, ...message }, this.services()),
    );
  }

  /** Lets something other than a message happen, and gives the texts that follow. */
  signal(given: Signal): string[] {
    return this.take(signal(this.definitions(), this.state, given, this.services()));
  }

  /** When a signal can be taken. */
  timing(given: Signal): ReturnType<typeof timing> {
    return timing(this.state, given, this.now);
  }

  private take(outcome: Outcome): string[] {
    this.last = outcome;
    const session = JSON.parse(JSON.stringify(outcome.session)) as Session | null;
    this.state = { ...this.state, ...outcome, session };
    return outcome.events.flatMap((event) => (event.type === 'message_created' ? [event.text] : []));
  }

  /** The events of the last turn of one type. */
  events<Type extends Outcome['events'][number]['type']>(type: Type) {
    return (this.last?.events ?? []).filter(
      (event): event is Extract<Outcome['events'][number], { type: Type }> => event.type === type,
    );
  }

  /** Whether the step at which a run stands exists. */
  hasNode({ revision, node }: Run): boolean {
    return this.graphs.get(revision)?.nodes[node] !== undefined;
  }

  wait(hours: number): void {
    this.now = new Date(this.now.getTime() + hours * 3_600_000);
  }

  private services(): Services {
    return {
      now: this.now,
      timezone: 'Africa/Nairobi',
      country: 'KE',
      newId: () => this.newId(),
      newReference: () => `reference-${this.newId()}`,
      hashCode: (code) => `hash of ${code}`,
      random: () => this.chance,
      translate: (scope, language, key, valueOf) => this.translate(scope, language, key, valueOf),
      ...(this.places === undefined ? {} : { places: this.places }),
    };
  }

  private definitions(): Definitions {
    return {
      live: new Map(this.live),
      revision: (_flow, hash) => this.graphs.get(hash) ?? null,
      languages: ['en', 'sw', 'fr'],
      defaultLanguage: 'en',
      globals: { organisation: 'Afya Yetu' },
    };
  }

  /** Labels and accepted words exist only where a test gives them. */
  private translate(
    scope: string,
    language: string,
    key: string,
    valueOf: (name: string) => string | undefined,
  ): string | null {
    if (this.missing.has(`${scope.split('@')[0] ?? ''} ${key}`)) return null;
    const written = this.texts.get(`${scope} ${key} ${language}`) ?? this.texts.get(`${scope} ${key}`);
    if (written !== undefined)
      return written.replace(/\{\{(\w+)\}\}/g, (_, name: string) => valueOf(name) ?? '');
    if (key.includes('options.') || key.includes('accept.') || key.endsWith('.help')) return null;
    return `${scope}:${key}:${language}`;
  }

  private newId(): string {
    this.ids += 1;
    return `id-${this.ids}`;
  }
}
