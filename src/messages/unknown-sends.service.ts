import { Inject, Injectable } from '@nestjs/common';

import { CHANNELS, type Channel, type Sender } from '../channels/channel.js';
import { SenderDirectory } from '../channels/senders.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Log } from '../platform/logging/log.js';
import { mustArrive } from './message-kind.js';
import { SendResultsRepository } from './send-results.repository.js';
import { SenderWake } from './sender-wake.js';
import { UnknownSendsRepository, type UnknownSend } from './unknown-sends.repository.js';

/** A worker that has not settled a send by now is dead or hangs: calls of providers end long before. */
const leaseMs = 60_000;
/** Time for a delivery report, which settles most doubts by itself, and for the provider's list to be complete. */
const doubtMs = 2 * 60_000;
/** How long a provider whose list cannot be read is asked again before the message counts as not found. */
const patienceMs = 15 * 60_000;
/** Doubtful messages settled in one run. */
const atOnce = 200;

/**
 * Settles messages of which nobody knows whether they were sent: the provider's list decides, and where it does not,
 * what must arrive is sent once more and marked, and what may be missed is left as it is.
 */
@Injectable()
export class UnknownSendsService {
  private readonly log = new Log('unknown-sends');

  constructor(
    private readonly unknown: UnknownSendsRepository,
    private readonly results: SendResultsRepository,
    private readonly database: Database,
    private readonly senders: SenderDirectory,
    private readonly clock: Clock,
    private readonly wake: SenderWake,
    @Inject(CHANNELS) private readonly channels: readonly Channel[],
  ) {}

  /** Goes through what is in doubt once. */
  async resolve(): Promise<void> {
    const now = this.clock.now();
    const lost = await this.unknown.giveUpLeases(before(now, leaseMs));
    if (lost > 0)
      this.log.warn('Sends were left unsettled by a worker; they are in doubt now.', { messages: lost });
    for (const message of await this.unknown.inDoubt(before(now, doubtMs), atOnce))
      await this.settle(message, now);
  }

  private async settle(message: UnknownSend, now: Date): Promise<void> {
    const sender = this.senders.byId(message.senderId);
    const found = sender === undefined ? 'not_found' : await this.search(message, sender);
    if (found === 'no_answer' && message.claimedAt > before(now, patienceMs)) return;
    if (typeof found === 'object' && sender !== undefined) {
      const taken = { id: message.id, sender, providerId: found.providerId, at: message.claimedAt };
      await this.database.transaction((tx) => this.results.recordTaken(tx, [taken]));
    } else if (mustArrive(message.kind) && !message.isPossibleDuplicate) {
      if (await this.unknown.sendAgain(message, now)) this.wake.notify();
    } else {
      await this.unknown.leave(message);
    }
  }

  /** Asks the provider for the message. A channel that keeps no list leaves it to delivery reports, which did not come. */
  private async search(
    message: UnknownSend,
    sender: Sender,
  ): Promise<{ providerId: string } | 'not_found' | 'no_answer'> {
    const channel = this.channels.find(({ provider }) => provider === sender.provider);
    if (channel?.findSent === undefined) return 'not_found';
    const { id, to, text, rich, claimedAt } = message;
    try {
      const listed = await channel.findSent({ id, sender, to, text, rich }, claimedAt);
      const ids = listed.map(({ providerId }) => providerId);
      const [providerId] = await this.unknown.notOurs(sender.provider, sender.account, ids);
      return providerId === undefined ? 'not_found' : { providerId };
    } catch (error) {
      this.log.warn('The provider could not be asked about a doubtful send.', { error });
      return 'no_answer';
    }
  }
}

function before(now: Date, ms: number): Date {
  return new Date(now.getTime() - ms);
}
