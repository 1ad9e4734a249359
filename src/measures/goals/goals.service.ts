import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Scope } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { GoalParts } from './goal-parts.js';
import type { Goal, GoalContent } from './goal.js';
import { GoalReach } from './goal-reach.js';
import { goalChanged, goalEndsBefore, noSuchGoal } from './goals.errors.js';
import { GoalsRepository } from './goals.repository.js';
import { goalViewOf, listOf } from './goal-views.js';
import type { GoalCourse, GoalCourseQuery, GoalList, GoalPatch, GoalView, NewGoal } from './goals.schemas.js';

/** Who writes or reads goals. */
export type GoalCaller = Pick<Principal, 'userId' | 'actor' | 'name' | 'scope'>;

/** Makes, changes, removes and reads goals; in a turf those of its own places and programmes. */
@Injectable()
export class Goals {
  constructor(
    private readonly database: Database,
    private readonly goals: GoalsRepository,
    private readonly parts: GoalParts,
    private readonly reach: GoalReach,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Lists the goals that somebody may see, with how far they are. */
  async list(scope: Scope): Promise<GoalList> {
    const all = await this.goals.all();
    const seen = [];
    for (const goal of all) if (await this.parts.isSeen(scope, goal)) seen.push(goal);
    return listOf(await this.viewsOf(seen));
  }

  /** @throws DomainError `not_found` */
  async show(scope: Scope, id: string): Promise<GoalView> {
    return this.viewOf(await this.seen(scope, id));
  }

  /** How a goal came along, up to today. @throws DomainError `not_found` */
  async course(scope: Scope, id: string, { by }: GoalCourseQuery): Promise<GoalCourse> {
    const goal = await this.seen(scope, id);
    const { today } = this.parts;
    return { to: goal.until < today ? goal.until : today, points: await this.parts.course(goal, by) };
  }

  /** @throws DomainError `malformed` for days, a place or a programme that cannot be; `forbidden` outside one's own turf */
  async create(caller: GoalCaller, { place, ...content }: NewGoal): Promise<GoalView> {
    const at = this.clock.now();
    const made = { id: newId(), version: 1, createdById: caller.userId, createdAt: at, updatedAt: at };
    const goal: Goal = { ...content, placeCode: place, ...made };
    await this.require(caller.scope, goal);
    await this.database.transaction((tx) => this.save(tx, caller, 'goal.made', null, goal));
    return this.viewOf(goal);
  }

  /** @throws DomainError `not_found`; `version_conflict`; what `create` throws */
  async change(caller: GoalCaller, id: string, seen: number, patch: GoalPatch): Promise<GoalView> {
    const goal = await this.database.transaction(async (tx) => {
      const before = await this.locked(tx, caller.scope, id, seen);
      const after: Goal = {
        ...before,
        ...changesOf(patch),
        version: before.version + 1,
        updatedAt: this.clock.now(),
      };
      await this.require(caller.scope, after);
      await this.save(tx, caller, 'goal.changed', before, after);
      return after;
    });
    return this.viewOf(goal);
  }

  /** @throws DomainError `not_found`; `version_conflict` */
  async remove(caller: GoalCaller, id: string, seen: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const before = await this.locked(tx, caller.scope, id, seen);
      await this.goals.delete(tx, id);
      await this.reach.forget(tx, id);
      await this.record(tx, caller, 'goal.removed', before, null);
    });
  }

  private async seen(scope: Scope, id: string): Promise<Goal> {
    const goal = await this.goals.find(id);
    if (goal === null || !(await this.parts.isSeen(scope, goal))) throw noSuchGoal();
    return goal;
  }

  private async save(
    tx: PoolClient,
    caller: GoalCaller,
    action: string,
    before: Goal | null,
    after: Goal,
  ): Promise<void> {
    await this.goals.save(tx, after);
    await this.reach.fillOne(tx, after, this.parts.today);
    await this.record(tx, caller, action, before, after);
  }

  private async locked(tx: PoolClient, scope: Scope, id: string, seen: number): Promise<Goal> {
    const goal = await this.goals.lock(tx, id);
    if (goal === null || !(await this.parts.isSeen(scope, goal))) throw noSuchGoal();
    if (goal.version !== seen) throw goalChanged(goal);
    return goal;
  }

  private async require(scope: Scope, goal: Goal): Promise<void> {
    if (goal.until < goal.from) throw goalEndsBefore();
    await this.parts.require(scope, goal);
  }

  private async viewOf(goal: Goal): Promise<GoalView> {
    const [view] = await this.viewsOf([goal]);
    if (view === undefined) throw noSuchGoal();
    return view;
  }

  private async viewsOf(goals: readonly Goal[]): Promise<GoalView[]> {
    const counts = await this.parts.counts(goals);
    return goals.map((goal) =>
      goalViewOf(goal, counts.get(goal.id) ?? { count: 0, of: 0 }, this.parts.today),
    );
  }

  private record(
    tx: PoolClient,
    caller: GoalCaller,
    action: string,
    before: Goal | null,
    after: Goal | null,
  ): Promise<void> {
    const subject = { kind: 'goal', id: (after ?? before)?.id ?? '' };
    return this.audit.record(tx, caller, { action, subject, before, after });
  }
}

function changesOf({ place, ...patch }: GoalPatch): Partial<GoalContent> {
  const changes = Object.entries({ ...patch, placeCode: place }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(changes);
}
