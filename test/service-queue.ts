import { Queue } from 'bullmq';

import { openQueueConnection, type QueuePlace } from '../src/platform/queue/queue-connection.js';
import { queueName } from '../src/platform/queue/queue-name.js';

/** Gives the work the queue of a running service, as another process of that service has it. */
export async function withServiceQueue<T>(place: QueuePlace, work: (queue: Queue) => Promise<T>): Promise<T> {
  // A queue that is away makes the next call fail, which says so.
  const opened = await openQueueConnection(place, () => undefined);
  const queue = new Queue(queueName, { connection: opened.connection });
  try {
    return await work(queue);
  } finally {
    await queue.close();
    await opened.close();
  }
}
