import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { measureText } from '../channels/segments.js';
import { Config } from '../platform/config/config.js';
import { DomainError } from '../platform/domain-error.js';
import { newId } from '../platform/ids.js';
import { Log } from '../platform/logging/log.js';
import { mayBeSent, type GateDecision, type NextAllowedMoment } from './gate.rules.js';
import type { MessageDraft, WrittenMessage } from './message-draft.js';
import {
  OutboxRepository,
  type DecidedMessage,
  type DraftRow,
  type Withdrawal,
} from './outbox.repository.js';
import { rememberedAllowedMoments } from './quiet-hours.rules.js';
import { sendFacts } from './send-facts.js';

/** Writes what is to be sent, in the transaction of whoever wants it. Sending happens after the commit. */
@Injectable()
export class OutboxService {
  private readonly log = new Log('outbox');

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly config: Config,
  ) {}

  /**
   * Asks the gate about each draft and writes it, queued or skipped with its reasons. The answer is in the order of
   * the drafts. Call `SenderWake.notify()` after the commit.
   * @throws DomainError `not_found` for a conversation that does not exist
   */
  async write(tx: PoolClient, drafts: readonly MessageDraft[], now: Date): Promise<WrittenMessage[]> {
    if (drafts.length === 0) return [];
    const rows = await this.outbox.facts(tx, drafts);
    const nextAllowed = rememberedAllowedMoments();
    const decided = drafts.map((draft, place) => this.decide(draft, rows.get(place), now, nextAllowed));
    await this.outbox.insert(tx, decided, now);
    return decided.map(({ written }) => written);
  }

  /** Withdraws what still waits of something that is over, such as a programme; it stays in the outbox as skipped. */
  async withdraw(tx: PoolClient, withdrawals: readonly Withdrawal[]): Promise<void> {
    if (withdrawals.length > 0) await this.outbox.withdraw(tx, withdrawals);
  }

  /** Withdraws single messages, as far as they still wait. */
  async withdrawMessages(tx: PoolClient, ids: readonly string[]): Promise<void> {
    await this.outbox.withdrawMessages(tx, ids);
  }

  private decide(
    draft: MessageDraft,
    row: DraftRow | undefined,
    now: Date,
    nextAllowed: NextAllowedMoment,
  ): DecidedMessage {
    if (row === undefined) throw new DomainError('not_found', 'There is no such conversation.');
    const { kind, purpose, notBefore = now, expiresAt = null } = draft;
    const facts = sendFacts(row, { kind, purpose, notBefore, expiresAt }, now, this.config.defaultTimezone);
    const decision = mayBeSent(facts, nextAllowed);
    if (decision.status === 'deny' && decision.cause !== undefined) {
      this.log.error('The gate failed, so a message was not written for sending.', { error: decision.cause });
    }
    const written = writtenAs(draft.id ?? newId(), decision, notBefore);
    return {
      draft,
      written,
      senderId: row.sender_id,
      personId: row.person_id,
      segments: measureText(draft.body).segments,
      notBefore: written.state === 'queued' ? written.notBefore : notBefore,
    };
  }
}

function writtenAs(id: string, decision: GateDecision, notBefore: Date): WrittenMessage {
  if (decision.status === 'allow') return { id, state: 'queued', notBefore, reasons: [] };
  if (decision.status === 'deny') return { id, state: 'skipped', reasons: decision.reasons };
  return { id, state: 'queued', notBefore: decision.until, reasons: decision.reasons };
}
