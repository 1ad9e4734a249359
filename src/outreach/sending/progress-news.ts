import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

import { MessageSentListeners } from '../../messages/message-sent.js';
import { Database } from '../../platform/database/database.js';
import { Changes } from '../../platform/http/changes.js';
import { Log } from '../../platform/logging/log.js';

/** Whoever looks hears of each broadcast at most once in this time. */
const everyMs = 1_000;

/**
 * Tells whoever looks at a broadcast that it has come further. What becomes of messages is only gathered where they are sent and
 * reported, so that it takes no time there; which broadcasts they are of is asked once for all that came together.
 */
@Injectable()
export class ProgressNews implements BeforeApplicationShutdown {
  private readonly log = new Log('broadcasts');
  private readonly messages = new Set<string>();
  private readonly broadcasts = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private isStopping = false;

  constructor(
    listeners: MessageSentListeners,
    private readonly database: Database,
    private readonly changes: Changes,
  ) {
    listeners.addMoved((ids) => {
      for (const id of ids) this.messages.add(id);
      this.tellSoon();
    });
  }

  /** Says that a broadcast has come further. It never waits. */
  note(id: string): void {
    this.broadcasts.add(id);
    this.tellSoon();
  }

  beforeApplicationShutdown(): void {
    this.isStopping = true;
    clearTimeout(this.timer);
  }

  private tellSoon(): void {
    if (!this.isStopping) this.timer ??= setTimeout(() => void this.tell(), everyMs).unref();
  }

  /** News that is lost is made good by the next. */
  private async tell(): Promise<void> {
    this.timer = undefined;
    const [messages, broadcasts] = [[...this.messages], [...this.broadcasts]];
    this.messages.clear();
    this.broadcasts.clear();
    try {
      for (const id of new Set([...broadcasts, ...(await this.broadcastsOf(messages))]))
        await this.changes.publish({ topic: 'broadcast', id, data: { isProgress: true } });
    } catch (error) {
      this.log.warn('It could not be told how far broadcasts are.', { error });
    }
  }

  /** SQL: by the primary key, for some hundred messages at once. */
  private async broadcastsOf(messages: readonly string[]): Promise<string[]> {
    if (messages.length === 0) return [];
    const { rows } = await this.database.pool.query<{ id: string }>(
      `SELECT DISTINCT broadcast_id AS id FROM outbound_messages WHERE id = ANY($1::uuid[]) AND broadcast_id IS NOT NULL`,
      [messages],
    );
    return rows.map(({ id }) => id);
  }
}
