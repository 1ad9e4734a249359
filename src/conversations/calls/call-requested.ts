import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Applies } from '../event-handlers.js';
import type { Application, EventHandler } from '../event-handlers.js';
import { CallsRepository } from './calls.repository.js';

/** Writes down what other systems are to be asked; they are asked after the commit. */
@Injectable()
@Applies('call_requested')
export class CallRequestedHandler implements EventHandler<'call_requested'> {
  constructor(private readonly calls: CallsRepository) {}

  async apply(tx: PoolClient, applications: readonly Application<'call_requested'>[]): Promise<void> {
    await this.calls.insert(
      tx,
      applications.map(({ event, turn }) => ({ event, conversationId: turn.conversation.id, at: turn.at })),
    );
  }
}
