import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Fires } from '../../platform/schedule/fires.js';

/** A flow that is to begin with somebody. */
export interface FlowStart {
  readonly conversationId: string;
  readonly flow: string;
  /** What it is begun for, such as the id of an appointment: a later one with the same key takes its place. */
  readonly key: string;
  /** Not before; she is not interrupted, so it may be later. */
  readonly at: Date;
  /** Not any more from then on; absent: however long it takes. */
  readonly until?: Date;
}

/** Begins flows with people, for rooms that have a reason to. */
@Injectable()
export class FlowStarts {
  constructor(private readonly fires: Fires) {}

  /** Has flows begin. Nothing begins with somebody who has opted out by then; what it says goes through the gate. */
  async start(tx: PoolClient, starts: FlowStart | readonly FlowStart[]): Promise<void> {
    const list = 'flow' in starts ? [starts] : starts;
    await this.fires.set(
      tx,
      list.map(({ conversationId: conversation, flow, key, at, until }) => ({
        kind: 'start_flow',
        key,
        dueAt: at,
        guard: { conversation, flow, ...(until !== undefined && { until: until.toISOString() }) },
      })),
    );
  }

  /** Takes back what has not begun, by what it was to begin for. */
  async cancel(tx: PoolClient, keys: readonly string[]): Promise<void> {
    await this.fires.cancel(tx, 'start_flow', keys);
  }
}
