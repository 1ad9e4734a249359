import { Inject, Injectable } from '@nestjs/common';

import { CHANNELS, type Channel } from '../channels/channel.js';
import {
  isListing,
  MessageReceiver,
  type IncomingMessage,
  type ListingChannel,
} from '../channels/receiving.js';
import { Clock } from '../platform/clock.js';
import { Log } from '../platform/logging/log.js';
import { SweepRepository } from './sweep.repository.js';

/** Looked at again behind the last sweep: providers list a message a little after they received it. */
const overlapMs = 15 * 60_000;

/** Takes in what providers received and no webhook brought, as after an outage of ours. */
@Injectable()
export class SweepService {
  private readonly log = new Log('sweep');

  constructor(
    private readonly sweeps: SweepRepository,
    private readonly inbox: MessageReceiver,
    private readonly clock: Clock,
    @Inject(CHANNELS) private readonly channels: readonly Channel[],
  ) {}

  /** Sweeps every provider that keeps a list. One that fails is swept from the same point next time. */
  async sweep(): Promise<void> {
    for (const channel of this.channels.filter(isListing)) {
      try {
        await this.sweepOne(channel);
      } catch (error) {
        this.log.warn('A provider could not be asked what it received.', {
          provider: channel.provider,
          error,
        });
      }
    }
  }

  private async sweepOne(channel: ListingChannel): Promise<void> {
    const startedAt = this.clock.now();
    const last = await this.sweeps.lastSweep(channel.provider);
    // An installation that is new to a number starts with what comes from now on, not with the number's past.
    if (last !== undefined) await this.takeIn(channel, new Date(last.getTime() - overlapMs));
    await this.sweeps.swept(channel.provider, startedAt);
  }

  private async takeIn(channel: ListingChannel, since: Date): Promise<void> {
    const listed: IncomingMessage[] = [];
    for await (const message of channel.listReceived(since)) listed.push(message);
    let missed = 0;
    // The list begins with the newest; a conversation is answered in the order in which it was written.
    for (const message of listed.reverse()) {
      if ((await this.inbox.accept(message)) === 'accepted') missed += 1;
    }
    if (missed > 0)
      this.log.warn('Messages were taken in that no webhook had brought.', {
        provider: channel.provider,
        missed,
      });
  }
}
