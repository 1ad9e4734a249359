import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { system, type Actor } from '../../platform/access/actor.js';
import { systemScope, type Scope } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { Log } from '../../platform/logging/log.js';
import type { Fire, Guard } from '../../platform/schedule/fire.js';
import { Fires } from '../../platform/schedule/fires.js';
import { HandlesFire, type FireHandler, type FireOutcome } from '../../platform/schedule/handles-fire.js';
import { SegmentProblem } from '../../segments/language/problem.js';
import { SegmentReading } from '../../segments/segment-reading.js';
import { DeliveryWake } from '../delivery/delivery-wake.js';
import { ProgrammeLibrary } from '../programme-library.js';
import { CandidatesRepository, type Candidate } from './candidates.repository.js';
import { Enrolling, type Intake } from './enrolling.js';
import { programmeIntake } from './intake.js';

/** How many people are looked at in one transaction. */
const chunk = 1_000;

const dayMs = 24 * 60 * 60 * 1_000;

/** A rule takes in nobody to whom something has ever happened that ends the programme. */
const never = new Date(0);

/** What is wanted: everybody of an expression into a programme, on behalf of somebody. */
export interface IntakeOrder {
  readonly key: string;
  readonly programme: string;
  readonly expression: string;
  readonly actor: Actor;
  readonly scope: Scope;
}

/**
 * Takes many people into programmes, a chunk at a time: whom staff name by a segment, and once a day whom a programme takes in
 * by itself. Where it has come to stands in the fire, so that a stop in the middle skips nobody; who was in the programme
 * before is not taken in again.
 */
@Injectable()
@HandlesFire(programmeIntake)
export class Intakes implements FireHandler, OnApplicationBootstrap {
  private readonly log = new Log('programmes');

  constructor(
    private readonly database: Database,
    private readonly fires: Fires,
    private readonly library: ProgrammeLibrary,
    private readonly reading: SegmentReading,
    private readonly candidates: CandidatesRepository,
    private readonly enrolling: Enrolling,
    private readonly wake: DeliveryWake,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** A programme that has come to take people in by itself begins with it; one that does it already goes on as it is. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role === 'web') return;
    const wanted = this.library.names.filter(
      (name) => this.library.find(name)?.programme.enrol !== undefined,
    );
    if (wanted.length === 0) return;
    await this.database.transaction(async (tx) => {
      const { rows } = await tx.query<{ key: string }>(
        'SELECT key FROM fires WHERE kind = $1 AND key = ANY($2::text[])',
        [programmeIntake, wanted],
      );
      const known = new Set(rows.map(({ key }) => key));
      const missing = wanted.filter((name) => !known.has(name));
      const dueAt = this.clock.now();
      await this.fires.set(
        tx,
        missing.map((programme) => ({ kind: programmeIntake, key: programme, dueAt, guard: { programme } })),
      );
    });
  }

  /** Has everybody of an expression taken in, soon. */
  async order(tx: PoolClient, { key, programme, expression, actor, scope }: IntakeOrder): Promise<void> {
    const guard = {
      programme,
      expression,
      actorKind: actor.kind,
      actorId: actor.id,
      scope: JSON.stringify(scope),
    };
    await this.fires.set(tx, [{ kind: programmeIntake, key, dueAt: this.clock.now(), guard }]);
  }

  afterCommit(): void {
    this.wake.notify();
  }

  async handle(tx: PoolClient, fires: readonly Fire[], now: Date): Promise<FireOutcome[]> {
    const outcomes: FireOutcome[] = [];
    for (const fire of fires) outcomes.push(await this.take(tx, fire, now));
    return outcomes;
  }

  private async take(tx: PoolClient, { guard }: Fire, now: Date): Promise<FireOutcome> {
    const live = this.library.find(textOf(guard, 'programme'));
    const isDaily = guard.expression === undefined;
    const expression = isDaily ? live?.programme.enrol : textOf(guard, 'expression');
    if (live === null || expression === undefined) return 'done';
    const read = this.reading.tryRead(expression, { seesSensitive: true, language: 'en' });
    if (read instanceof SegmentProblem) {
      this.log.error('The people whom a programme takes in cannot be worked out.', {
        programme: live.programme.programme,
      });
      return isDaily ? tomorrow(guard, now) : 'done';
    }
    const after = typeof guard.after === 'string' ? guard.after : null;
    const { programme } = live;
    const search = {
      programme: programme.programme,
      field: programme.anchor,
      read,
      ids: null,
      after,
      limit: chunk,
    };
    const found = await this.candidates.find(tx, search, scopeOf(guard));
    const intake: Intake = {
      programme,
      instance: '',
      anchor: null,
      at: now,
      begunAt: never,
      actor: actorOf(guard),
    };
    await this.enrolling.take(
      tx,
      found.filter((candidate) => isNew(candidate) && this.enrolling.dateFor(candidate, intake) !== null),
      intake,
    );
    const last = found.at(-1);
    if (last !== undefined && found.length === chunk)
      return { again: now, guard: { ...guard, after: last.id } };
    return isDaily ? tomorrow(guard, now) : 'done';
  }
}

/** Whom a rule may take in: neither in the programme, nor ever before, nor kept from it. */
export function isNew({ wasIn, isSuppressed }: Candidate): boolean {
  return !wasIn && !isSuppressed;
}

function tomorrow({ programme = null }: Guard, now: Date): FireOutcome {
  return { again: new Date(now.getTime() + dayMs), guard: { programme } };
}

function actorOf({ actorKind, actorId }: Guard): Actor {
  if (actorKind === 'staff' && typeof actorId === 'string') return { kind: 'staff', id: actorId };
  return system('programmes');
}

function scopeOf({ scope }: Guard): Scope {
  return typeof scope === 'string' ? (JSON.parse(scope) as Scope) : systemScope;
}

function textOf(guard: Guard, name: string): string {
  const value = guard[name];
  if (typeof value !== 'string') throw new Error(`the guard of an intake has no ${name}`);
  return value;
}
