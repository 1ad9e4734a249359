import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { ConversationsRepository } from '../../conversations/conversations.repository.js';
import { OutboxService } from '../../messages/outbox.service.js';
import { SenderWake } from '../../messages/sender-wake.js';
import { inScope } from '../../people/in-scope.js';
import { noSuchPerson } from '../../people/people.errors.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { sentence } from '../../platform/sentence.js';
import { refused } from '../broadcasts/broadcasts.errors.js';
import type { TestSent, TestTo } from '../broadcasts/broadcasts.schemas.js';
import { Broadcasts } from '../broadcasts/broadcasts.service.js';
import { TestTexts, type TestText } from './test-texts.js';

/** Who is on the staff, as their record says. */
const staffRole = 'staff';

/** What opens and wakes, and writes what is to be sent. */
@Injectable()
export class TestPost {
  constructor(
    readonly conversations: ConversationsRepository,
    readonly outbox: OutboxService,
    readonly wake: SenderWake,
  ) {}
}

/** Sends somebody of the staff what a broadcast would say, so that it is seen on a phone before anybody gets it. */
@Injectable()
export class TestSending {
  constructor(
    private readonly database: Database,
    private readonly broadcasts: Broadcasts,
    private readonly texts: TestTexts,
    private readonly post: TestPost,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `not_found`; `refused` for somebody who is not of the staff, without a phone, or where a text cannot be made
   */
  async sendTest(caller: Principal, id: string, { personId, language }: TestTo): Promise<TestSent> {
    const broadcast = await this.broadcasts.show(caller, id);
    const now = this.clock.now();
    const sent = await this.database.transaction(async (tx) => {
      await requireStaff(tx, caller, personId);
      const text = await this.texts.of(tx, broadcast, { personId, language: language ?? null }, now);
      return { ...(await this.write(tx, id, personId, text, now)), text: text.body };
    });
    this.post.wake.notify();
    return sent;
  }

  private async write(
    tx: PoolClient,
    id: string,
    personId: string,
    { body, language, senderId, channel, address }: TestText,
    now: Date,
  ): Promise<Omit<TestSent, 'text'>> {
    const place = { senderId, channel, address, personId };
    const [conversationId = ''] = await this.post.conversations.open(tx, [place], now);
    const draft = {
      conversationId,
      personId,
      body,
      language,
      kind: 'notification',
      purpose: null,
      because: `broadcast_test:${id}/message`,
      inReplyTo: null,
    } as const;
    const [written] = await this.post.outbox.write(tx, [draft], now);
    if (written === undefined) throw new Error('the outbox answers for each draft');
    return { messageId: written.id, state: written.state, reasons: [...written.reasons] };
  }
}

async function requireStaff(tx: PoolClient, caller: Principal, personId: string): Promise<void> {
  const values: unknown[] = [personId, staffRole];
  const { rows } = await tx.query<{ isStaff: boolean }>(
    `SELECT EXISTS (SELECT FROM person_roles r WHERE r.person_id = p.id AND r.role = $2
       AND (r.until IS NULL OR r.until > current_date)) AS "isStaff"
     FROM people p WHERE p.id = $1 AND ${inScope(caller.scope, 'p', values)}`,
    values,
  );
  if (rows[0] === undefined) throw noSuchPerson();
  if (rows[0].isStaff) return;
  throw refused(
    sentence(
      'problems:test_not_staff',
    )`A test goes to your own people only: give your record the role staff first.`,
  );
}
