import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Run, Session } from '../../engine/session.js';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import type { NewInteraction } from '../../people/interactions.repository.js';
import type { Actor } from '../../platform/access/actor.js';
import type { NewFire } from '../../platform/schedule/fire.js';
import { Fires } from '../../platform/schedule/fires.js';
import { fireOfTimer } from '../signals/signal-fire.js';
import { moveSession } from './move-session.js';
import type { SessionMove } from './move-session.js';

/** Sessions that are read and written at once: a flow may have as many people in it as a country. */
const batch = 1_000;

/** How many people were moved, and for how many what they were doing ended. */
export interface MovedCounts {
  readonly moved: number;
  readonly ended: number;
}

interface WaitingSession {
  readonly id: string;
  readonly personId: string | null;
  readonly session: Session;
}

/**
 * Moves the people who wait at certain steps, within the transaction of the release. SQL, for the locks: a turn that is
 * under way is waited for, and one that begins meanwhile passes these conversations over.
 */
@Injectable()
export class MovedSessionsRepository {
  constructor(
    private readonly interactions: InteractionsRepository,
    private readonly fires: Fires,
  ) {}

  async move(tx: PoolClient, move: SessionMove, actor: Actor, at: Date): Promise<MovedCounts> {
    let counts: MovedCounts = { moved: 0, ended: 0 };
    if (move.destinations.size === 0) return counts;
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const waiting = await this.next(tx, move, after);
      const last = waiting.at(-1);
      if (last === undefined) return counts;
      after = last.id;
      const ended = await this.moveAll(tx, waiting, move, actor, at);
      counts = { moved: counts.moved + waiting.length - ended, ended: counts.ended + ended };
    }
  }

  private async next(tx: PoolClient, move: SessionMove, after: string): Promise<WaitingSession[]> {
    // No key of a conversation changes, so that messages can still come in.
    const { rows } = await tx.query<WaitingSession>(
      `SELECT id, person_id AS "personId", session FROM conversations
       WHERE id > $1 AND session #>> '{runs,-1,flow}' = $2
         AND split_part(session #>> '{runs,-1,node}', '/', 1) = ANY ($3::text[])
       ORDER BY id LIMIT $4 FOR NO KEY UPDATE`,
      [after, move.flow, [...move.destinations.keys()], batch],
    );
    return rows;
  }

  private async moveAll(
    tx: PoolClient,
    waiting: readonly WaitingSession[],
    move: SessionMove,
    actor: Actor,
    at: Date,
  ): Promise<number> {
    const moved = waiting.map((one) => ({ ...one, after: moveSession(one.session, move) }));
    await tx.query(
      `UPDATE conversations c SET session = m.session
       FROM unnest($1::uuid[], $2::jsonb[]) AS m (id, session) WHERE c.id = m.id`,
      [moved.map(({ id }) => id), moved.map(({ after }) => (after === null ? null : JSON.stringify(after)))],
    );
    await this.fires.set(
      tx,
      moved.flatMap((one) => fireOf(one, at)),
    );
    await this.interactions.insert(
      tx,
      moved.flatMap((one) => interactionsOf(one, actor, at)),
    );
    return moved.filter((one) => movedRunOf(one) === undefined).length;
  }
}

interface MovedSession extends WaitingSession {
  readonly after: Session | null;
}

/** The run that spoke, where it stands now; undefined when it has ended. */
function movedRunOf({ session, after }: MovedSession): Run | undefined {
  return after?.runs.find(({ id }) => id === session.runs.at(-1)?.id);
}

/** A run that waits is to hear of it at the step where it stands now. */
function fireOf(moved: MovedSession, now: Date): NewFire[] {
  const run = movedRunOf(moved);
  if (run?.pending?.kind !== 'moment') return [];
  const { id: session } = moved.session;
  const { id, node, pending } = run;
  const timer = { timer: 'wait_over', session, run: id, node, dueAt: pending.until } as const;
  return [fireOfTimer({ type: 'timer_set', ...timer }, moved.id, now)];
}

/** What her timeline says: which runs of hers ended, or where the one that spoke went. */
function interactionsOf(moved: MovedSession, actor: Actor, at: Date): NewInteraction[] {
  const { id, personId, session, after } = moved;
  const entry = { personId, conversationId: id, at, actor };
  const now = movedRunOf(moved);
  if (now === undefined) {
    return session.runs.slice(after?.runs.length ?? 0).map(({ id: run, flow }) => {
      return { ...entry, kind: 'run_ended', data: { run, flow, status: 'stopped', reason: 'release' } };
    });
  }
  const data = { run: now.id, flow: now.flow, from: session.runs.at(-1)?.node ?? '', to: now.node };
  return [{ ...entry, kind: 'run_moved', data }];
}
