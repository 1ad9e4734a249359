import { Injectable } from '@nestjs/common';

import type { Sender } from '../channels/channel.js';
import { SenderDirectory } from '../channels/senders.js';
import { Config } from '../platform/config/config.js';
import { rateOf } from './pacing.rules.js';

/** How fast senders may send as they are configured, for rooms that plan with it. */
@Injectable()
export class SendingRates {
  constructor(
    private readonly senders: SenderDirectory,
    private readonly config: Config,
  ) {}

  /** What a sender may send a second: segments of SMS, messages of WhatsApp. */
  of(sender: Pick<Sender, 'channel' | 'provider'>): number {
    return rateOf(sender, this.config.segmentsPerSecond);
  }

  /** What all senders may send a second together. */
  together(): number {
    return this.senders.list().reduce((sum, sender) => sum + this.of(sender), 0);
  }
}
