import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { SenderDirectory } from '../../channels/senders.js';
import { ConversationsRepository } from '../../conversations/conversations.repository.js';
import { BroadcastsRepository } from '../broadcasts/broadcasts.repository.js';
import { Deciding } from './deciding.service.js';
import type { Decision, Included } from './decision.js';
import { PlanBases } from './plan-bases.js';

/**
 * Decides anew about people of a broadcast as it is released: whose record has changed since the counting, and to whom nobody has
 * written before. Their places stay. SQL for the rows, thousands with each statement.
 */
@Injectable()
export class FreshRecipients {
  constructor(
    private readonly broadcasts: BroadcastsRepository,
    private readonly bases: PlanBases,
    private readonly deciding: Deciding,
    private readonly conversations: ConversationsRepository,
    private readonly senders: SenderDirectory,
  ) {}

  /** Writes language, conversation, text and carrier as they are now; or why she does not get it any more. */
  async refresh(tx: PoolClient, broadcastId: string, personIds: readonly string[], at: Date): Promise<void> {
    const broadcast = await this.broadcasts.find(tx, broadcastId);
    if (broadcast === null || personIds.length === 0) return;
    const basis = (await this.bases.of(tx, broadcast, at)).startingAt(at);
    const decisions = await this.deciding.about(tx, personIds, basis);
    const known = new Set(decisions.map(({ personId }) => personId));
    const gone = personIds
      .filter((personId) => !known.has(personId))
      .map((personId): Decision => ({ status: 'excluded', personId, reasons: ['erased'], language: null }));
    const included = decisions.filter((decision) => decision.status === 'ready');
    const opened = await this.open(tx, included, at);
    await this.write(tx, broadcastId, [...decisions, ...gone], opened);
  }

  /** The conversation of each, opened where there is none. */
  private async open(
    tx: PoolClient,
    included: readonly Included[],
    at: Date,
  ): Promise<ReadonlyMap<string, string>> {
    const places = included.map(({ senderId, address, personId, isHers }) => ({
      senderId,
      channel: this.senders.byId(senderId)?.channel ?? 'sms',
      address,
      personId: isHers ? personId : null,
    }));
    const ids = await this.conversations.open(tx, places, at);
    return new Map(included.map(({ personId }, nth) => [personId, ids[nth] ?? '']));
  }

  private async write(
    tx: PoolClient,
    broadcastId: string,
    decisions: readonly Decision[],
    conversations: ReadonlyMap<string, string>,
  ): Promise<void> {
    const included = decisions.map((decision) => (decision.status === 'ready' ? decision : null));
    await tx.query(
      `UPDATE broadcast_recipients r SET conversation_id = n.conversation_id, sender_id = n.sender_id, language = n.language,
         state = n.state, reasons = ARRAY(SELECT jsonb_array_elements_text(n.reasons)), body = n.body, segments = n.segments,
         carrier = n.carrier, send_at = n.send_at
       FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::jsonb[], $8::text[], $9::int[], $10::text[],
         $11::timestamptz[]) AS n (person_id, conversation_id, sender_id, language, state, reasons, body, segments, carrier, send_at)
       WHERE r.broadcast_id = $1 AND r.person_id = n.person_id AND r.state = 'ready'`,
      [
        broadcastId,
        decisions.map(({ personId }) => personId),
        decisions.map(({ personId }) => conversations.get(personId) ?? null),
        included.map((one) => one?.senderId ?? null),
        decisions.map(({ language }) => language),
        decisions.map(({ status }) => status),
        decisions.map((one) => JSON.stringify(one.status === 'excluded' ? one.reasons : [])),
        included.map((one) => one?.body ?? null),
        included.map((one) => one?.segments ?? 0),
        included.map((one) => one?.carrier ?? null),
        included.map((one) => one?.sendAt?.toISOString() ?? null),
      ],
    );
  }
}
