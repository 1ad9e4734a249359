import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { InteractionsRepository } from '../../people/interactions.repository.js';
import type { Actor } from '../../platform/access/actor.js';

/** Whose conversations end, and why. */
export interface ClosedFlows {
  readonly personId: string;
  readonly flows: readonly string[];
  readonly at: Date;
  readonly actor: Actor;
}

interface EndedRun {
  readonly conversationId: string;
  readonly run: string;
  readonly flow: string;
}

/** Ends what flows are saying to somebody. */
@Injectable()
export class OpenFlows {
  constructor(private readonly interactions: InteractionsRepository) {}

  /**
   * Ends her sessions in which one of these flows runs; signals to them are stale from then on. A conversation whose turn is
   * under way elsewhere is passed by: what it would begin is refused by its date.
   */
  async end(tx: PoolClient, { personId, flows, at, actor }: ClosedFlows): Promise<void> {
    if (flows.length === 0) return;
    // SQL, because the session is looked into and taken away in one step.
    const { rows } = await tx.query<EndedRun>(
      `WITH open AS (
         SELECT c.id, c.session FROM conversations c
         WHERE c.person_id = $1 AND jsonb_typeof(c.session -> 'runs') = 'array' AND EXISTS (
           SELECT FROM jsonb_array_elements(c.session -> 'runs') run WHERE run ->> 'flow' = ANY($2::text[]))
         FOR NO KEY UPDATE SKIP LOCKED
       ), closed AS (
         UPDATE conversations c SET session = NULL FROM open WHERE c.id = open.id
       )
       SELECT open.id AS "conversationId", run ->> 'id' AS run, run ->> 'flow' AS flow
       FROM open, jsonb_array_elements(open.session -> 'runs') run`,
      [personId, flows],
    );
    await this.interactions.insert(
      tx,
      rows.map(({ conversationId, run, flow }) => ({
        personId,
        conversationId,
        kind: 'run_ended',
        at,
        actor,
        data: { run, flow, status: 'stopped', reason: 'life_event' },
      })),
    );
  }
}
