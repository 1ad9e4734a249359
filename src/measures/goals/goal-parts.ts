import { Injectable } from '@nestjs/common';

import type { Scope } from '../../platform/access/scope.js';
import { Database } from '../../platform/database/database.js';
import { ProgrammeLibrary } from '../../programmes/programme-library.js';
import { DailyMeasuresRepository } from '../daily/daily-measures.repository.js';
import type { Days } from '../daily/day.js';
import { goalMeasure, type Measure } from '../daily/measure.js';
import { MeasuresReading } from '../daily/measures-reading.service.js';
import { pointsOf, type Grouping } from '../daily/series.rules.js';
import type { MeasuredRow } from '../daily/turf-rows.rules.js';
import type { GoalCounts } from './goal-progress.rules.js';
import type { Goal } from './goal.js';
import { GoalReach } from './goal-reach.js';
import { goalOutside, unknownInGoal } from './goals.errors.js';
import type { GoalCourse } from './goals.schemas.js';

type GoalCoursePoint = GoalCourse['points'][number];

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
    const reached = await this.reach.counts(this.database.pool, goals);
    const counts = new Map<string, GoalCounts>();
    for (const goal of goals)
      counts.set(
        goal.id,
        goal.measure === 'reached' ? { count: reached.get(goal.id) ?? 0, of: 0 } : await this.summed(goal),
      );
    return counts;
  }

  /** How a goal came along, a day, a week or a month at a time; nothing before its first day. */
  async course(goal: Goal, by: Grouping): Promise<GoalCoursePoint[]> {
    const days = this.daysOf(goal);
    if (goal.measure === 'reached') {
      const everywhere = { programme: '', place: '', weight: 1 as const };
      const found = await this.daily.values(this.database.pool, [goalMeasure(goal.id)], days, [everywhere]);
      const byDay = new Map(found.map(({ day, value }) => [day, value]));
      return pointsOf('reached', byDay, days, by).map((point) => ({ ...point, of: 0 }));
    }
    const read = await this.reading.series(countedOf(goal), days, [rowOf(goal)], by);
    const rated = new Map(read.get('rated')?.points.map(({ from, value }) => [from, value]));
    const points = read.get(measureOf(goal))?.points ?? [];
    return points.map((point) => ({ ...point, of: rated.get(point.from) ?? 0 }));
  }

  private async summed(goal: Goal): Promise<GoalCounts> {
    const groups = [{ key: '', rows: [rowOf(goal)] }];
    const totals = await this.reading.totals(countedOf(goal), this.daysOf(goal), groups);
    const total = (name: Measure): number => totals.find((one) => one.measure === name)?.value ?? 0;
    return { count: total(measureOf(goal)), of: total('rated') };
  }

  /** Its days up to today. */
  private daysOf({ from, until }: Goal): Days {
    return { from, until: until < this.today ? until : this.today };
  }
}

/** What is added up of a goal. */
function countedOf(goal: Goal): Measure[] {
  const measure = measureOf(goal);
  return measure === 'satisfied' ? ['satisfied', 'rated'] : [measure];
}

/** Who is registered in a programme is enrolled in it. */
function measureOf({ measure, programme }: Goal): Measure {
  return measure === 'registered' && programme !== null ? 'enrolled' : measure;
}

function rowOf({ programme, placeCode }: Goal): MeasuredRow {
  return { programme: programme ?? '', place: placeCode ?? '', weight: 1 };
}
