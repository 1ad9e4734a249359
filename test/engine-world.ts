import type { ConversationState, Definitions, Input, Outcome } from '../src/engine/conversation.js';
import { compileFlow } from '../src/engine/definition/compile.js';
import type { Graph } from '../src/engine/graph.js';
import { receive } from '../src/engine/receive.js';
import type { Session } from '../src/engine/session.js';

/** A small world for the engine: flows from YAML, texts that say their own key, a clock that is set by hand. */
export class EngineWorld {
  now = new Date('2026-03-02T06:00:00Z');
  state: ConversationState = {
    channel: 'sms',
    session: null,
    person: null,
    language: null,
    isOptedOut: false,
    acknowledgedAt: null,
  };
  /** Texts by `scope key`; any other key is its own text. */
  readonly texts = new Map<string, string>();
  last: Outcome | null = null;
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
    const { graph } = compilation.flow;
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
    const outcome = receive(
      this.definitions(),
      this.state,
      { id: this.newId(), text, optOutType: null, isCarrierAnswering: false, isCarrierSms: false, ...input },
      {
        now: this.now,
        timezone: 'Africa/Nairobi',
        newId: () => this.newId(),
        translate: (scope, language, key) => this.translate(scope, language, key),
      },
    );
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

  wait(hours: number): void {
    this.now = new Date(this.now.getTime() + hours * 3_600_000);
  }

  private definitions(): Definitions {
    return {
      live: this.live,
      revision: (_flow, hash) => this.graphs.get(hash) ?? null,
      languages: ['en', 'sw', 'fr'],
      defaultLanguage: 'en',
      globals: { organisation: 'Afya Yetu' },
    };
  }

  /** Labels and accepted words exist only where a test gives them. */
  private translate(scope: string, language: string, key: string): string | null {
    const written = this.texts.get(`${scope} ${key}`);
    if (written !== undefined) return written;
    if (key.includes('options.') || key.includes('accept.') || key.endsWith('.help')) return null;
    return `${scope}:${key}:${language}`;
  }

  private newId(): string {
    this.ids += 1;
    return `id-${this.ids}`;
  }
}
