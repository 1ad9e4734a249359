import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Temporal } from 'temporal-polyfill';
import { DefinitionStore } from '../../conversations/definitions/definition-store.js';
import type { Revision } from '../../conversations/definitions/definition-store.js';
import type { Graph } from '../../engine/graph.js';
import type { Scope } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { counting } from '../../platform/database/counting.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { countedSteps, presentName } from './live-steps.js';
import { groupMisunderstood, loneWordsIn } from './misunderstood.rules.js';
import type { GroupedText } from './misunderstood.rules.js';
import { MisunderstoodRepository } from './misunderstood.repository.js';
import { ResultsRepository } from './results.repository.js';
import type { CountedPart, CountedPeople } from './results.repository.js';
import { stepResults } from './step-results.js';
import type { FlowResults } from './results.schemas.js';
import { sentence } from '../../platform/sentence.js';

/** Counting holds up nobody for longer. */
const patienceMs = 5_000;

/** Tells what became of a flow's questions. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly database: Database,
    private readonly store: DefinitionStore,
    private readonly repository: ResultsRepository,
    private readonly misunderstood: MisunderstoodRepository,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts the last days of a flow, today included.
   * @param people whose ways alone are counted; null: everybody's
   * @throws DomainError `not_found`; `storage_unavailable` when it takes too long
   */
  async results(flow: string, days: number, people: CountedPeople | null = null): Promise<FlowResults> {
    const live = await this.liveOrDraft(flow);
    const part = { ...this.partOf(flow, days), people };
    const { steps, runs } = await this.counting((tx) => this.repository.counts(tx, part));
    const waiting = await this.counting((tx) => this.repository.waiting(tx, part, this.clock.now()));
    return { since: part.since.toISOString(), runs, steps: stepResults(live, steps, waiting) };
  }

  /**
   * Lists what people wrote and was not understood, what most of them wrote first; nobody can be known by it.
   * @param step one step only; null for all
   * @param scope whose words the reader may see
   */
  async misunderstoodTexts(
    flow: string,
    days: number,
    step: string | null,
    scope: Scope,
  ): Promise<GroupedText[]> {
    const live = await this.liveOrDraft(flow);
    const steps = step === null ? null : formerNames(live, step);
    const part = this.partOf(flow, days);
    return this.counting(async (tx) => {
      const answers = await this.misunderstood.answers(tx, part, steps, scope);
      const asked = {
        defaultLanguage: this.config.defaultLanguage,
        nameOf: (name: string) => (live === null ? name : presentName(live, name)),
        sensitive: new Set(
          live === null ? [] : countedSteps(live).flatMap((one) => (one.isSensitive ? [one.step] : [])),
        ),
      };
      const names = await this.misunderstood.names(tx, loneWordsIn(answers));
      return groupMisunderstood(answers, { ...asked, isName: (word) => names.has(word) });
    });
  }

  private partOf(flow: string, days: number): Omit<CountedPart, 'people'> {
    const now = Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime());
    const today = now.toZonedDateTimeISO(this.config.defaultTimezone).startOfDay();
    const since = new Date(today.subtract({ days: days - 1 }).epochMilliseconds);
    // An installation without a real number has test people only, and shows them: so one sees what this is for.
    return { flow, since, isCountingTests: this.config.twilio === undefined };
  }

  /** What is live; null for a flow that is only a draft. */
  private async liveOrDraft(flow: string): Promise<Revision<Graph> | null> {
    const live = await this.store.liveOf<Graph>(this.database.pool, 'flow', flow);
    if (live !== null) return live;
    if ((await this.database.prisma.flowDraft.count({ where: { name: flow } })) > 0) return null;
    throw new DomainError('not_found', sentence('problems:no_flow')`There is no flow "${{ flow }}".`);
  }

  private counting<T>(work: (tx: PoolClient) => Promise<T>): Promise<T> {
    return counting(this.database, work, patienceMs);
  }
}

/** What a step is called, and was called before. */
function formerNames(live: Revision<Graph> | null, step: string): string[] {
  const renamed = Object.entries(live?.compiled.renamed ?? {});
  return [step, ...renamed.flatMap(([before, now]) => (now === step ? [before] : []))];
}
