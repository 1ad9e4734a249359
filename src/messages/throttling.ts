import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Sender } from '../channels/channel.js';
import { slowedRate } from './pacing.rules.js';
import { SendResultsRepository } from './send-results.repository.js';
import { SendingRates } from './sending-rates.js';

/** A sender whose provider asked for less, and when. */
export interface Throttled {
  readonly sender: Pick<Sender, 'id' | 'channel' | 'provider'>;
  readonly at: Date;
}

/** Has senders go slower whose provider says "too many", at once or in a report. */
@Injectable()
export class Throttling {
  constructor(
    private readonly results: SendResultsRepository,
    private readonly rates: SendingRates,
  ) {}

  async slow(tx: PoolClient, throttled: readonly Throttled[]): Promise<void> {
    const at = throttled.at(-1)?.at;
    if (at === undefined) return;
    const senders = new Map(throttled.map(({ sender }) => [sender.id, sender]));
    await this.results.slow(tx, [...senders.keys()], at, (id, before) => {
      const sender = senders.get(id);
      return sender === undefined ? null : slowedRate(this.rates.of(sender), before, at);
    });
  }
}
