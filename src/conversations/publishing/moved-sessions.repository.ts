import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Session } from '../../engine/session.js';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import type { NewInteraction } from '../../people/interactions.repository.js';
import type { Actor } from '../../platform/access/actor.js';
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
  constructor(private readonly interactions: InteractionsRepository) {}

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
    await this.interactions.insert(
      tx,
      moved.flatMap((one) => interactionsOf(one, actor, at)),
    );
    return moved.filter(({ after }) => after === null).length;
  }
}

/** What her timeline says: that every run of hers ended, or where the one that spoke went. */
function interactionsOf(
  { id, personId, session, after }: WaitingSession & { readonly after: Session | null },
  actor: Actor,
  at: Date,
): NewInteraction[] {
  const entry = { personId, conversationId: id, at, actor };
  if (after === null) {
    return session.runs.map(({ id: run, flow }) => {
      return { ...entry, kind: 'run_ended', data: { run, flow, status: 'stopped', reason: 'release' } };
    });
  }
  const [before, now] = [session.runs.at(-1), after.runs.at(-1)];
  const data = { run: now?.id ?? '', flow: now?.flow ?? '', from: before?.node ?? '', to: now?.node ?? '' };
  return [{ ...entry, kind: 'run_moved', data }];
}
