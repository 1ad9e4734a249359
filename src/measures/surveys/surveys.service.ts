import { Injectable } from '@nestjs/common';

import { DefinitionStore, type Revision } from '../../conversations/definitions/definition-store.js';
import { aboutOf, titleOfFlow } from '../../engine/definition/edit/about.js';
import type { Graph } from '../../engine/graph.js';
import { seesSensitive } from '../../people/access.rules.js';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import { quickPlans } from '../../platform/database/quick-plans.js';
import { PeopleFilter } from '../../people/record/people-filter.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';
import { dayAfter, dayOf, momentsOf, type Days } from '../daily/day.js';
import { counting } from '../../platform/database/counting.js';
import { presentStep, questionCount, questionsOf } from './survey-questions.js';
import { resultsOf } from './survey-results.rules.js';
import { SurveyRunsRepository } from './survey-runs.repository.js';
import type { SurveyContent } from './survey-files.js';
import type { SurveyRun } from './survey.js';
import type { SurveyList, SurveyQuery, SurveyResults } from './surveys.schemas.js';

const usualDays = 28;

/** Ways through a flow that are summed, or written into one file. */
const mostRuns = 100_000;

/** Tells what came of the questions of a flow. */
@Injectable()
export class Surveys {
  constructor(
    private readonly database: Database,
    private readonly store: DefinitionStore,
    private readonly repository: SurveyRunsRepository,
    private readonly filter: PeopleFilter,
    private readonly dictionary: Dictionary,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** The live flows that ask something. */
  async list(): Promise<SurveyList> {
    const live = await this.store.live<Graph>('flow');
    const items = live.map((revision) => ({
      flow: revision.name,
      title: titleOfFlow(revision.name, revision.source),
      about: aboutOf(revision.source).text,
      questions: questionCount(revision),
    }));
    return { items: items.filter(({ questions }) => questions > 0) };
  }

  /** @throws DomainError `not_found`; `malformed` for a segment that there is not; `storage_unavailable` when it takes too long */
  async results(caller: Principal, flow: string, query: SurveyQuery): Promise<SurveyResults> {
    const days = this.daysOf(query);
    const { questions, runs, seesSensitive: sees } = await this.content(caller, flow, query);
    const having = (status: SurveyRun['status']): number =>
      runs.filter((run) => run.status === status).length;
    return {
      flow,
      from: days.from,
      to: days.until,
      runs: {
        started: runs.length,
        complete: having('complete'),
        partial: having('partial'),
        none: having('none'),
        underWay: runs.filter(({ isUnderWay }) => isUnderWay).length,
      },
      questions: resultsOf(questions, runs, sees).map((result) => ({
        ...result,
        options: [...result.options],
        values: result.values === null ? null : [...result.values],
      })),
    };
  }

  /** Everything that was asked and answered, as far as somebody may see it. @throws what `results` throws */
  async content(caller: Principal, flow: string, query: SurveyQuery): Promise<SurveyContent> {
    const live = await this.store.liveOf<Graph>(this.database.pool, 'flow', flow);
    if (live === null)
      throw new DomainError('not_found', sentence('problems:no_flow')`There is no flow "${{ flow }}".`);
    const sees = seesSensitive(caller);
    const questions = questionsOf(live, (key) => this.dictionary.current.isSensitive(key));
    const expression = query.segment === undefined ? null : await this.filter.expressionOf(query.segment);
    const runs = await counting(this.database, async (tx) => {
      await tx.query(quickPlans);
      return this.repository.runs(tx, {
        flow,
        ...momentsOf(this.daysOf(query), this.config.defaultTimezone),
        scope: caller.scope,
        expression,
        seesSensitive: sees,
        isCountingTests: this.config.twilio === undefined,
        limit: mostRuns + 1,
      });
    });
    if (runs.length > mostRuns)
      throw new DomainError(
        'refused',
        sentence(
          'measures:survey_large',
        )`More than ${{ most: mostRuns }} people were asked: choose fewer days, or a segment.`,
      );
    return { questions, seesSensitive: sees, runs: runs.map((run) => underPresentNames(live, run)) };
  }

  private daysOf({ from, to }: SurveyQuery): Days {
    const until = to ?? dayOf(this.clock.now(), this.config.defaultTimezone);
    return { from: from ?? dayAfter(until, 1 - usualDays), until };
  }
}

/** Steps that were renamed since stand under the name that they have now. */
function underPresentNames(live: Revision<Graph>, run: SurveyRun): SurveyRun {
  if (live.compiled.renamed === undefined) return run;
  const renamed = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(record).map(([step, value]) => [presentStep(live, step), value]));
  return {
    ...run,
    asked: run.asked.map((step) => presentStep(live, step)),
    answers: renamed(run.answers),
    misunderstood: renamed(run.misunderstood),
  };
}
