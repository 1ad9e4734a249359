import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

import { MessageReceiver, type IncomingMessage } from '../channels/receiving.js';
import { crashPoint } from '../platform/crash-point.js';
import { DomainError } from '../platform/domain-error.js';
import { acceptSeconds, messagesAccepted } from '../platform/health/metrics.js';
import { newId } from '../platform/ids.js';
import { InboxArrivals } from './inbox-arrivals.js';
import { InboxRepository, type NumberedMessage } from './inbox.repository.js';
import { NaturalBatches } from './natural-batches.js';
import { isTransient } from '../platform/database/transient.js';

type Acceptance = 'accepted' | 'duplicate';

/** Enough to share a commit among many, few enough that one statement stays short. */
const maxBatch = 500;
/** Beyond this the provider had better come again: memory must stay bounded while the database is away. */
const maxWaiting = 20_000;
/** Providers give up at 15 s; the webhook must have said 503 by then. */
const deadlineMs = 9_000;

/** Takes in what channels receive: durable, once per provider id, in natural batches. */
@Injectable()
export class InboxService extends MessageReceiver implements BeforeApplicationShutdown {
  private readonly batches = new NaturalBatches<NumberedMessage, Acceptance>({
    commit: (batch) => this.commit(batch),
    isTransient,
    maxBatch,
    maxWaiting,
    deadlineMs,
    unavailable: (cause) =>
      new DomainError('storage_unavailable', 'The message could not be stored in time.', { cause }),
  });

  constructor(
    private readonly inbox: InboxRepository,
    private readonly arrivals: InboxArrivals,
  ) {
    super();
  }

  /** @throws DomainError `storage_unavailable` after 9 s without a commit */
  override async accept(message: IncomingMessage): Promise<Acceptance> {
    const stop = acceptSeconds.startTimer();
    const { channel } = message.sender;
    try {
      const result = await this.batches.add({ id: newId(), message });
      messagesAccepted.inc({ channel, result });
      return result;
    } catch (error) {
      messagesAccepted.inc({ channel, result: 'failed' });
      throw error;
    } finally {
      stop();
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.batches.drain();
  }

  private async commit(batch: readonly NumberedMessage[]): Promise<Acceptance[]> {
    crashPoint('accept.before_commit');
    const fresh = await this.inbox.store(batch);
    crashPoint('accept.after_commit');
    // Even without new rows: a first attempt may have been committed while its answer was lost.
    this.arrivals.announce();
    return batch.map(({ id }) => (fresh.has(id) ? 'accepted' : 'duplicate'));
  }
}
