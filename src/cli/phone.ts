import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { ChannelName, Sender } from '../channels/channel.js';
import { MessageReceiver } from '../channels/receiving.js';
import { SenderDirectory } from '../channels/senders.js';
import { storableText } from '../channels/storable-text.js';
import { ConversationsRepository } from '../conversations/conversations.repository.js';
import type { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { DomainError } from '../platform/domain-error.js';
import { newId } from '../platform/ids.js';

/** How often the phone looks for what has come. */
const lookMs = 15;

/** How long an answer may take before the phone gives up waiting. */
const patienceMs = 30_000;

/** A phone of a test person: writes into the real inbox, and shows what the outbox has sent to it. */
export class Phone {
  private readonly sender: Sender;
  private shownUpTo = '0';

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: Clock,
    readonly address: string,
    readonly channel: ChannelName,
  ) {
    const sender = app
      .get(SenderDirectory)
      .find({ provider: 'simulator', channel, address: `simulator:${channel}` });
    if (sender === undefined) throw new Error('the simulator has no sender');
    this.sender = sender;
  }

  /** Takes the phone up: what was sent to it before is not shown again. */
  async pickUp(language: string | null): Promise<void> {
    const { database } = this;
    if (language !== null) {
      const { sender, channel, address } = this;
      await this.app
        .get(ConversationsRepository)
        .setLanguage({ senderId: sender.id, channel, address }, language);
    }
    const { rows } = await database.pool.query<{ position: string }>(
      `select coalesce(max(o.position), 0)::text as position
       from outbound_messages o join conversations c on c.id = o.conversation_id
       where c.sender_id = $1 and c.address = $2`,
      [this.sender.id, this.address],
    );
    this.shownUpTo = rows[0]?.position ?? '0';
  }

  /** Sends a text and gives the answers to it. */
  async say(text: string): Promise<string[]> {
    const providerId = newId();
    await this.app.get(MessageReceiver, { strict: false }).accept({
      provider: 'simulator',
      account: this.sender.account,
      providerId,
      sender: this.sender,
      address: this.address,
      text: storableText(text),
      media: [],
      receivedAt: this.clock.now(),
      attributes: {},
    });
    await this.until(() => this.isAnswered(providerId));
    return this.look();
  }

  /** Gives what has been sent since the last look, once nothing is on its way any more. */
  async look(): Promise<string[]> {
    await this.until(() => this.isQuiet());
    return this.take();
  }

  /** Gives what has been sent since the last look, without waiting. */
  async take(): Promise<string[]> {
    const { rows } = await this.database.pool.query<{ body: string; position: string }>(
      `select o.body, o.position::text as position
       from outbound_messages o join conversations c on c.id = o.conversation_id
       where c.sender_id = $1 and c.address = $2 and o.position > $3 and o.state in ('sent', 'delivered', 'read')
       order by o.position`,
      [this.sender.id, this.address, this.shownUpTo],
    );
    this.shownUpTo = rows.at(-1)?.position ?? this.shownUpTo;
    return rows.map(({ body }) => body);
  }

  /** When something happens next by itself: a fire is due, or a message that waits may go. Null when nothing will. */
  async nextMoment(): Promise<Date | null> {
    const { rows } = await this.database.pool.query<{ next: Date | null }>(
      `select least(
         (select min(due_at) from fires where parked_reason is null),
         (select min(not_before) from outbound_messages where state = 'queued')) as next`,
    );
    return rows[0]?.next ?? null;
  }

  private async isAnswered(providerId: string): Promise<boolean> {
    const { rows } = await this.database.pool.query<{ state: string }>(
      `select m.state from provider_message_ids p join inbound_messages m on m.id = p.message_id
       where p.provider = 'simulator' and p.account = $1 and p.provider_id = $2`,
      [this.sender.account, providerId],
    );
    return rows[0]?.state !== 'pending';
  }

  private async isQuiet(): Promise<boolean> {
    const { rows } = await this.database.pool.query(
      `select from outbound_messages o join conversations c on c.id = o.conversation_id
       where c.sender_id = $1 and c.address = $2 and o.state in ('queued', 'sending') and o.not_before <= $3 limit 1`,
      [this.sender.id, this.address, this.clock.now().toISOString()],
    );
    return rows.length === 0;
  }

  private async until(isDone: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + patienceMs;
    while (!(await isDone())) {
      if (Date.now() > deadline)
        throw new DomainError('no_answer', 'There is no answer. Is a worker running?');
      await pause(lookMs);
    }
  }

  private get database(): Database {
    return this.app.get(Database);
  }
}
