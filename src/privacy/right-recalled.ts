import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { personOf } from '../conversations/answered-turn.js';
import { Applies, type Application, type EventHandler } from '../conversations/event-handlers.js';
import { Changes } from '../platform/http/changes.js';
import { PrivacyRequestsRepository } from './privacy-requests.repository.js';

/** Calls off what somebody had asked for, as long as it has not begun. */
@Injectable()
@Applies('right_recalled')
export class RightRecalledHandler implements EventHandler<'right_recalled'> {
  constructor(
    private readonly requests: PrivacyRequestsRepository,
    private readonly changes: Changes,
  ) {}

  async apply(tx: PoolClient, applications: readonly Application<'right_recalled'>[]): Promise<void> {
    await this.requests.cancel(
      tx,
      applications.flatMap(({ event, turn }) => {
        const personId = personOf(event, turn);
        return personId === null ? [] : [{ personId, kind: event.right, at: turn.at }];
      }),
    );
    await this.changes.publish({ topic: 'privacy' }, tx);
  }
}
