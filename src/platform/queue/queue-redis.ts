import { Redis, type RedisOptions } from 'ioredis';

/** The longest wait between two tries to reconnect. */
const longestWaitMs = 2_000;

/** The connection to Redis, with the copies that BullMQ makes of it for workers, all of which can be given up. */
export class QueueRedis extends Redis {
  private readonly copies: Redis[] = [];
  private isGivenUp = false;

  constructor(url: string, onError: (error: unknown) => void) {
    super(url, {
      // BullMQ demands it of whoever waits for jobs; callers who add have a time limit of their own.
      maxRetriesPerRequest: null,
      // Copies ask here too.
      retryStrategy: (times) => (this.isGivenUp ? null : Math.min(times * 200, longestWaitMs)),
      connectionName: 'karibu',
    });
    this.on('error', onError);
  }

  override duplicate<Override extends Partial<RedisOptions> | undefined = undefined>(override?: Override) {
    const copy = super.duplicate(override);
    this.copies.push(copy);
    return copy;
  }

  /**
   * Reconnects no more, and waits until every connection is either there or at its end. Closing one that is still
   * trying to reconnect would wait forever: ioredis then forgets the try and never says that it ended.
   */
  async giveUp(): Promise<void> {
    this.isGivenUp = true;
    const unsettled = [this, ...this.copies].filter(({ status }) => status !== 'ready' && status !== 'end');
    await Promise.all(unsettled.map(settled));
  }
}

function settled(redis: Redis): Promise<void> {
  return new Promise((resolve) => {
    redis.once('ready', () => resolve());
    redis.once('end', () => resolve());
  });
}
