import { Injectable } from '@nestjs/common';

import type { Scope } from '../../platform/access/scope.js';
import { Database } from '../../platform/database/database.js';
import { ProgrammeLibrary } from '../../programmes/programme-library.js';
import { DailyMeasuresRepository } from '../daily/daily-measures.repository.js';
import type { Measure } from '../daily/measure.js';
import { MeasuresReading } from '../daily/measures-reading.service.js';
import type { GoalCounts } from './goal-progress.rules.js';
import type { Goal } from './goal.js';
import { GoalReach } from './goal-reach.js';
import { goalOutside, unknownInGoal } from './goals.errors.js';

/** Which part of the whole goals are about: who may see it, and what it came to. */
@Injectable()
export class GoalParts {
  constructor(
    private readonly database: Database,
    private readonly daily: DailyMeasuresRepository,
    private readonly reading: MeasuresReading,
    private readonly reach: GoalReach,
    private readonly library: ProgrammeLibrary,
  ) {}

  get today(): string {
    return this.reading.today;
  }

  /** Whether somebody sees all that a goal is about. */
  async isSeen(scope: Scope, { programme, placeCode }: Goal): Promise<boolean> {
    if (scope.kind === 'system') return true;
    if (programme !== null && scope.programmes.includes(programme)) return true;
    return placeCode !== null && this.daily.isWithin(this.database.pool, placeCode, scope.places);
  }

  /** @throws DomainError `malformed` for a place or programme that there is not; `forbidden` for one of others */
  async require(scope: Scope, goal: Goal): Promise<void> {
    const { programme, placeCode } = goal;
    if (programme !== null && this.library.find(programme) === null)
      throw unknownInGoal('programme', programme);
    if (placeCode !== null && (await this.database.prisma.place.count({ where: { code: placeCode } })) === 0)
      throw unknownInGoal('place', placeCode);
    if (!(await this.isSeen(scope, goal))) throw goalOutside();
  }

  /** What goals came to from their first day to today. */
  async counts(goals: readonly Goal[]): Promise<Map<string, GoalCounts>> {
    const reached = await this.database.transaction((tx) => this.reach.counts(tx, goals));
    const counts = new Map<string, GoalCounts>();
    for (const goal of goals)
      counts.set(
        goal.id,
        goal.measure === 'reached' ? { count: reached.get(goal.id) ?? 0, of: 0 } : await this.summed(goal),
      );
    return counts;
  }

  private async summed(goal: Goal): Promise<GoalCounts> {
    const until = goal.until < this.today ? goal.until : this.today;
    const measure = measureOf(goal);
    const wanted = measure === 'satisfied' ? ['satisfied', 'rated'] : [measure];
    const rows = [{ programme: goal.programme ?? '', place: goal.placeCode ?? '', weight: 1 as const }];
    const totals = await this.reading.totals(wanted, { from: goal.from, until }, [{ key: '', rows }]);
    const total = (name: Measure): number => totals.find((one) => one.measure === name)?.value ?? 0;
    return { count: total(measure), of: total('rated') };
  }
}

/** Who is registered in a programme is enrolled in it. */
function measureOf({ measure, programme }: Goal): Measure {
  return measure === 'registered' && programme !== null ? 'enrolled' : measure;
}
