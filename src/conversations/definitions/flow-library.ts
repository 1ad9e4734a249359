import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { formatProblem } from '../../engine/definition/problem.js';
import type { Problem } from '../../engine/definition/problem.js';
import type { Graph } from '../../engine/graph.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { DomainError } from '../../platform/domain-error.js';
import { ReadinessChecks } from '../../platform/health/readiness.js';
import { Log } from '../../platform/logging/log.js';
import { BootReleases } from '../publishing/boot-releases.js';
import { DefinitionStore } from './definition-store.js';
import type { DefinitionTexts, LiveMark, Revision } from './definition-store.js';
import { examineFlows } from './examine-definitions.js';
import { makeDefinitions } from './make-definitions.js';
import type { EngineSetup } from './make-definitions.js';
import { nameOfFlow } from './read-flow-files.js';
import { readSystemTexts } from './read-definitions.js';
import type { SystemTexts } from './read-definitions.js';
import type { ReadDefinition } from './read-text-files.js';

/** Releases that other processes make are looked for at most this often. */
const lookEveryMs = 1_000;

/**
 * The flows that run here. At boot every good file goes live, as far as it may without somebody's decision; a broken
 * one is refused loudly and the last good revision of it goes on. Boot stops only when a flow has none. Releases
 * that are made beside this process are taken up while it runs.
 */
@Injectable()
export class FlowLibrary implements OnModuleInit {
  private readonly log = new Log('flows');
  private live: Revision<Graph>[] = [];
  /** Flows that may start here: those that there are files of, those made in the console, and those released since. */
  private names: ReadonlySet<string> = new Set();
  /** What was loaded: `<kind>:<name>` -> hash. */
  private marks: ReadonlyMap<string, string> = new Map();
  private lookedAt = 0;
  private readonly pinned = new Map<string, Revision<Graph>>();
  private system: Revision<SystemTexts> | null = null;
  private setup: EngineSetup | null = null;

  constructor(
    private readonly store: DefinitionStore,
    private readonly config: Config,
    private readonly boot: BootReleases,
    private readonly clock: Clock,
    readiness: ReadinessChecks,
  ) {
    readiness.register({
      name: 'flows',
      check: () =>
        Promise.resolve(
          this.setup === null ? { isReady: false, reason: 'no flow has been read yet' } : { isReady: true },
        ),
    });
  }

  async onModuleInit(): Promise<void> {
    const live = new Map((await this.store.live('flow')).map(({ name, hash }) => [name, hash]));
    const { flows, warnings } = await examineFlows(this.config, {
      // What is live was examined when it came to be; a start of many flows need not wait for it again.
      isExamined: ({ name, hash }) => live.get(name) === hash,
    });
    if (warnings.length > 0) this.warn(warnings);
    this.names = new Set([...flows.map(nameOfFlow), ...(await this.store.madeInConsole())]);
    await this.releaseGood(flows);
    await this.loadFlows();
    this.system = await this.publishSystem(this.live);
    this.mark([this.system]);
    this.requireLive(flows);
    this.lookedAt = this.clock.now().getTime();
    this.rebuild();
  }

  /** What the engine runs on now. */
  get engine(): EngineSetup {
    if (this.setup === null) throw new Error('the flows have not been read yet');
    return this.setup;
  }

  /** Every language that the service speaks. */
  get languages(): readonly string[] {
    return this.engine.definitions.languages;
  }

  /** The flows that may start here, as they are live. */
  get liveFlows(): readonly Revision<Graph>[] {
    return this.live;
  }

  /** The service's own texts: language -> key -> text. */
  get systemTexts(): DefinitionTexts {
    return this.system?.texts ?? {};
  }

  /** Takes up what was released beside this process, unless it looked a moment ago. */
  async refresh(): Promise<void> {
    const now = this.clock.now().getTime();
    if (Math.abs(now - this.lookedAt) < lookEveryMs) return;
    this.lookedAt = now;
    await this.takeUpReleases();
  }

  /**
   * Makes ready for a round of turns: takes up what was released beside this process, and fetches the older revisions
   * that these sessions are pinned to, where they are not here yet.
   */
  async fetchRevisions(pins: Iterable<{ flow: string; revision: string }>): Promise<void> {
    await this.refresh();
    const { definitions } = this.engine;
    const missing = [...pins].filter(({ flow, revision }) => definitions.revision(flow, revision) === null);
    const unknown = missing.map(({ revision }) => revision).filter((revision) => !this.pinned.has(revision));
    if (unknown.length === 0) return;
    for (const found of await this.store.byGraphHash<Graph>('flow', unknown))
      this.pinned.set(found.graphHash, found);
    this.rebuild();
  }

  /** Takes up at once what was released beside this process, or by it. */
  async takeUpReleases(): Promise<void> {
    const released = (await this.store.liveMarks()).filter(
      ({ kind, name, hash }) => kind !== 'programme' && this.marks.get(`${kind}:${name}`) !== hash,
    );
    if (released.length === 0) return;
    const flows = released.flatMap(({ kind, name }) => (kind === 'flow' ? [name] : []));
    this.names = new Set([...this.names, ...flows]);
    await this.loadFlows();
    const system = await this.store.live<SystemTexts>('system');
    this.mark(system);
    this.system = system[0] ?? this.system;
    this.rebuild();
    this.log.info('a release was taken up', { flows: flows.join(', ') });
  }

  /** A flow whose file is gone no longer starts. */
  private async loadFlows(): Promise<void> {
    const live = await this.store.live<Graph>('flow');
    this.mark(live);
    this.live = live.filter(({ name }) => this.names.has(name));
  }

  /** Remembers what was loaded, not what was listed: a release in between is seen at the next look. */
  private mark(loaded: readonly LiveMark[]): void {
    this.marks = new Map([...this.marks, ...loaded.map(keyed)]);
  }

  private async releaseGood(flows: readonly ReadDefinition<Graph>[]): Promise<void> {
    const marks = new Map((await this.store.liveMarks()).map(keyed));
    for (const flow of flows) {
      if (flow.status === 'invalid') this.refuse(flow.name, flow.problems);
      else if (marks.get(`flow:${flow.revision.name}`) !== flow.revision.hash)
        await this.boot.take(flow.revision);
    }
  }

  private async publishSystem(flows: readonly Revision<Graph>[]): Promise<Revision<SystemTexts>> {
    const languages = new Set([
      this.config.defaultLanguage,
      ...flows.flatMap(({ compiled }) => compiled.languages),
    ]);
    const read = await readSystemTexts(this.config, [...languages]);
    if (read.status === 'ok') await this.store.publish(read.revision);
    else this.refuse(read.name, read.problems);
    const [live] = await this.store.live<SystemTexts>('system');
    if (live !== undefined) return live;
    throw noGoodRevision(read.status === 'invalid' ? [read] : []);
  }

  private requireLive(flows: readonly ReadDefinition<Graph>[]): void {
    const names = new Set(this.live.map(({ name }) => name));
    const lost = flows.filter((flow) => flow.status === 'invalid' && !names.has(flow.name));
    if (lost.length > 0 || names.size === 0) throw noGoodRevision(lost);
  }

  /** One line for all: each of them is listed where somebody can mend it. */
  private warn(warnings: readonly Problem[]): void {
    const rules = [...new Set(warnings.map(({ rule }) => rule))].sort();
    const files = new Set(warnings.map(({ file }) => file)).size;
    this.log.warn('the flows have weak points; npx karibu flows check lists them', {
      warnings: warnings.length,
      files,
      rules,
    });
  }

  private refuse(name: string, problems: readonly Problem[]): void {
    for (const problem of problems) this.log.error(formatProblem(problem));
    this.log.error('the file is refused; the last good revision goes on, if there is one', {
      definition: name,
    });
  }

  private rebuild(): void {
    if (this.system === null) return;
    this.setup = makeDefinitions(this.live, [...this.pinned.values()], this.system, this.config);
  }
}

function keyed({ kind, name, hash }: LiveMark): [string, string] {
  return [`${kind}:${name}`, hash];
}

function noGoodRevision(definitions: readonly ReadDefinition<unknown>[]): DomainError {
  const problems = definitions.flatMap((definition) =>
    definition.status === 'invalid' ? definition.problems : [],
  );
  const list = problems.map((problem) => `\n  ${formatProblem(problem)}`).join('');
  return new DomainError(
    'no_good_revision',
    `There is no good revision to run. Mend these and start again:${list}`,
  );
}
