import { isNativeError } from 'node:util/types';

import { Injectable } from '@nestjs/common';

import { Log } from '../logging/log.js';

/** How long a trouble that goes on is passed over in silence. */
const quietMs = 30_000;

/** Logs that the queue is in trouble, without a line for each of its thousand tries to reconnect. */
@Injectable()
export class QueueTroubles {
  private readonly log = new Log('queue');
  private readonly lastTold = new Map<string, number>();

  report(error: unknown): void {
    const kind = isNativeError(error)
      ? `${error.name} ${'code' in error ? String(error.code) : ''}`
      : 'unknown';
    const now = performance.now();
    const before = this.lastTold.get(kind);
    if (before !== undefined && now - before < quietMs) return;
    this.lastTold.set(kind, now);
    this.log.warn('The queue is in trouble; polls stand in for it until it is back.', { error });
  }
}
