import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { Change } from './change.js';
import { Listener } from './listener.js';

/** The channel of PostgreSQL that tells all processes. */
const channel = 'karibu_changes';

/** PostgreSQL takes less than 8,000 bytes. */
const largestBytes = 7_500;

/** Who hears of changes in this process. */
export interface ChangeHearer {
  hear(change: Change): void;
  /** Some changes may not have been heard: whatever is shown should be asked for again. */
  missed(): void;
}

/** Tells everybody who looks, in whichever process they are, that something has changed. */
@Injectable()
export class Changes implements OnModuleDestroy {
  private readonly hearers = new Set<ChangeHearer>();
  private listener: Listener | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Tells of a change: with a transaction once it is committed, otherwise at once. */
  async publish(change: Omit<Change, 'at'>, db: PoolClient | Pool = this.database.pool): Promise<void> {
    const told: Change = { ...change, at: this.clock.now().toISOString() };
    const { data: _left, ...bare } = told;
    const whole = JSON.stringify(told);
    const payload = Buffer.byteLength(whole) > largestBytes ? JSON.stringify(bare) : whole;
    await db.query('SELECT pg_notify($1, $2)', [channel, payload]);
  }

  /** Has somebody hear of changes from now on; gives what ends it. */
  async listen(hearer: ChangeHearer): Promise<() => void> {
    this.hearers.add(hearer);
    // A process in which nobody looks holds no connection.
    this.listener ??= new Listener(this.database.url, channel, {
      heard: (payload) => this.tell(payload),
      reconnected: () => this.hearers.forEach((one) => one.missed()),
    });
    await this.listener.ready();
    return () => void this.hearers.delete(hearer);
  }

  async onModuleDestroy(): Promise<void> {
    await this.listener?.close();
  }

  private tell(payload: string): void {
    const change = Change.parse(JSON.parse(payload));
    for (const hearer of this.hearers) hearer.hear(change);
  }
}
