import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';

/** Counts who is in which flow now. SQL, because it is read out of the stored sessions. */
@Injectable()
export class WaitingPeople {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Flow -> people whose open conversation it speaks in. */
  async byFlow(): Promise<Map<string, number>> {
    const { rows } = await this.database.pool.query<{ flow: string; people: number }>(
      `SELECT session #>> '{runs,-1,flow}' AS flow, count(*)::int AS people FROM conversations
       WHERE session #>> '{runs,-1,flow}' IS NOT NULL AND session ->> 'expiresAt' > $1 GROUP BY 1`,
      [this.clock.now().toISOString()],
    );
    return new Map(rows.map(({ flow, people }) => [flow, people]));
  }
}
