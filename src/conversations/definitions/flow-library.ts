import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { formatProblem } from '../../engine/definition/problem.js';
import type { Problem } from '../../engine/definition/problem.js';
import type { Graph } from '../../engine/graph.js';
import { Config } from '../../platform/config/config.js';
import { DomainError } from '../../platform/domain-error.js';
import { ReadinessChecks } from '../../platform/health/readiness.js';
import { Log } from '../../platform/logging/log.js';
import { DefinitionStore } from './definition-store.js';
import type { Revision } from './definition-store.js';
import { examineFlows } from './examine-definitions.js';
import { makeDefinitions } from './make-definitions.js';
import type { EngineSetup } from './make-definitions.js';
import { readSystemTexts } from './read-definitions.js';
import type { ReadDefinition, SystemTexts } from './read-definitions.js';

/**
 * The flows that run here. At boot every good file becomes the live revision; a broken one is refused
 * loudly and the last good revision of it goes on. Boot stops only when a flow has none.
 */
@Injectable()
export class FlowLibrary implements OnModuleInit {
  private readonly log = new Log('flows');
  private live: Revision<Graph>[] = [];
  private readonly pinned = new Map<string, Revision<Graph>>();
  private system: Revision<SystemTexts> | null = null;
  private setup: EngineSetup | null = null;

  constructor(
    private readonly store: DefinitionStore,
    private readonly config: Config,
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
    const { flows, warnings } = await examineFlows(this.config);
    if (warnings.length > 0) this.warn(warnings);
    await this.publishGood(flows);
    this.live = await this.liveOf(flows);
    this.system = await this.publishSystem(this.live);
    this.requireLive(flows);
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

  /** Fetches the older revisions that these sessions are pinned to, where they are not here yet. */
  async fetchRevisions(pins: Iterable<{ flow: string; revision: string }>): Promise<void> {
    const { definitions } = this.engine;
    const missing = [...pins].filter(({ flow, revision }) => definitions.revision(flow, revision) === null);
    const unknown = missing.map(({ revision }) => revision).filter((revision) => !this.pinned.has(revision));
    if (unknown.length === 0) return;
    for (const found of await this.store.byGraphHash<Graph>('flow', unknown))
      this.pinned.set(found.graphHash, found);
    this.rebuild();
  }

  /** The live revisions of the flows that there are files of: a flow whose file is gone no longer starts. */
  private async liveOf(flows: readonly ReadDefinition<Graph>[]): Promise<Revision<Graph>[]> {
    const names = new Set(flows.map((flow) => (flow.status === 'ok' ? flow.revision.name : flow.name)));
    const live = await this.store.live<Graph>('flow');
    return live.filter(({ name }) => names.has(name));
  }

  private async publishGood(definitions: readonly ReadDefinition<object>[]): Promise<void> {
    for (const definition of definitions) {
      if (definition.status === 'ok') await this.store.publish(definition.revision);
      else this.refuse(definition.name, definition.problems);
    }
  }

  private async publishSystem(flows: readonly Revision<Graph>[]): Promise<Revision<SystemTexts>> {
    const languages = new Set([
      this.config.defaultLanguage,
      ...flows.flatMap(({ compiled }) => compiled.languages),
    ]);
    const read = await readSystemTexts(this.config, [...languages]);
    await this.publishGood([read]);
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
