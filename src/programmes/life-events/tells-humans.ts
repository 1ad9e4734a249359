import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { LifeEventRule } from '../../people/dictionary/life-events.schemas.js';
import { HelperNetwork } from './helper-network.js';
import type { Telling } from './life-event.js';
import { NewsCase } from './news-case.js';

/** Has humans know: those who look after cases, and those who help her. */
@Injectable()
export class TellsHumans {
  constructor(
    private readonly cases: NewsCase,
    private readonly helpers: HelperNetwork,
  ) {}

  /** @returns the reference of the case; null where none is wanted, or she was never in touch by any channel */
  async tell(
    tx: PoolClient,
    lifeEvent: string,
    telling: Telling,
    priority: NonNullable<LifeEventRule['case']>,
  ): Promise<string | null> {
    const conversationId = telling.conversationId ?? (await this.conversationWith(tx, telling));
    if (conversationId === null || priority === 'none') return null;
    const reference = await this.cases.open(tx, { ...telling, lifeEvent, conversationId, priority });
    if (telling.isSure) await this.helpers.tell(tx, { ...telling, lifeEvent, reference, conversationId });
    return reference;
  }

  /** The conversation in which she wrote last, or that one of her programmes was joined in. SQL: over two tables, once. */
  async conversationWith(tx: PoolClient, { personId, conversationId }: Telling): Promise<string | null> {
    const { rows } = await tx.query<{ id: string }>(
      `SELECT id FROM (
         SELECT id, 1 AS rank, last_inbound_at AS at FROM conversations WHERE person_id = $1
         UNION ALL
         SELECT conversation_id, 2, started_at FROM subscriptions WHERE person_id = $1
       ) found ORDER BY id = $2 DESC NULLS LAST, rank, at DESC NULLS LAST LIMIT 1`,
      [personId, conversationId],
    );
    return rows[0]?.id ?? null;
  }
}
