import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { OutboxService } from '../../messages/outbox.service.js';
import { Applies } from '../event-handlers.js';
import type { Application, EventHandler } from '../event-handlers.js';

/** Keeps a text back that is no longer wanted and still waits, as one that quiet hours hold. */
@Injectable()
@Applies('message_withdrawn')
export class MessageWithdrawnHandler implements EventHandler<'message_withdrawn'> {
  constructor(private readonly outbox: OutboxService) {}

  async apply(tx: PoolClient, applications: readonly Application<'message_withdrawn'>[]): Promise<void> {
    await this.outbox.withdrawMessages(
      tx,
      applications.map(({ event }) => event.id),
    );
  }
}
