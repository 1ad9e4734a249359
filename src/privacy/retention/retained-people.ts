import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { isLastOfRecord } from '../../consent/merged-records.js';
import { recordsOf } from '../../people/matching/person-part.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { answeredWithinMs } from '../privacy-request.js';
import { PrivacyRequestsRepository } from '../privacy-requests.repository.js';
import { retentionActor } from './retention-actor.js';
import type { RetentionRule } from './retention.js';
import { chunk, noId, Retained, type DueQuery, type RetentionDone, type RetentionStep } from './retained.js';

/**
 * People of whom nothing was heard since `$1`, and whom nothing holds at `$2`: no consent in force, no role, no programme, no
 * open case or request, no conversation with staff, and nobody who is reached through them or whose guardian they are.
 */
const isDue = `p.merged_into_id IS NULL AND p.created_at < $1
  AND NOT EXISTS (SELECT FROM interactions i WHERE i.person_id = p.id AND i.at >= $1 AND i.actor_id <> 'retention')
  AND NOT EXISTS (SELECT FROM conversations c
    WHERE c.person_id = p.id AND (c.last_inbound_at >= $1 OR c.held_by_id IS NOT NULL OR c.waiting_since IS NOT NULL))
  AND NOT EXISTS (SELECT FROM outbound_messages o WHERE o.person_id = p.id AND o.created_at >= $1)
  AND NOT EXISTS (SELECT FROM person_roles r WHERE r.person_id = p.id AND (r.until IS NULL OR r.until > $2::timestamptz::date))
  AND NOT EXISTS (SELECT FROM subscriptions s WHERE s.person_id = p.id AND s.state IN ('active', 'paused'))
  AND NOT EXISTS (SELECT FROM cases c WHERE c.person_id = p.id AND c.state = 'open')
  AND NOT EXISTS (SELECT FROM relationships l
    WHERE (l.person_id = p.id AND l.kind = 'guardian') OR (l.other_id = p.id AND l.kind = 'reached_through'))
  AND NOT EXISTS (SELECT FROM privacy_requests q
    WHERE q.person_id = p.id AND q.state IN ('cooling_off', 'open', 'running'))
  AND NOT EXISTS (SELECT FROM ${recordsOf('p.id')} record JOIN consent_entries e ON e.person_id = record.id
    WHERE e.action = 'granted' AND (e.expires_at IS NULL OR e.expires_at > $2) AND ${isLastOfRecord})`;

/** People who were not heard of for long: they are erased, as if they had asked for it. */
@Injectable()
export class RetainedPeople extends Retained {
  readonly what = 'people';

  constructor(
    private readonly requests: PrivacyRequestsRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  due({ before }: RetentionRule): DueQuery {
    return {
      query: `SELECT p.updated_at AS at FROM people p WHERE ${isDue}`,
      values: [before.toISOString(), this.clock.now().toISOString()],
    };
  }

  /** Enters what `ErasureRunner` then does. */
  async step(
    tx: PoolClient,
    { before, keepFor }: RetentionRule,
    { after, now }: RetentionStep,
  ): Promise<RetentionDone> {
    const { rows } = await tx.query<{ id: string }>(
      `SELECT p.id FROM people p WHERE p.id > $3 AND ${isDue} ORDER BY p.id LIMIT ${chunk} FOR NO KEY UPDATE OF p`,
      [before.toISOString(), now.toISOString(), after ?? noId],
    );
    const ids = rows.map(({ id }) => id);
    await this.requests.insert(
      tx,
      ids.map((personId) => ({
        id: newId(),
        personId,
        kind: 'erase' as const,
        state: 'running' as const,
        how: 'retention' as const,
        note: keepFor,
        at: now,
        dueAt: new Date(now.getTime() + answeredWithinMs),
        actor: retentionActor,
      })),
    );
    return { removed: ids.length, after: ids.at(-1) ?? null, isOver: ids.length < chunk };
  }
}
