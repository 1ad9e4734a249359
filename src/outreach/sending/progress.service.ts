import { Injectable } from '@nestjs/common';

import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { noSuchBroadcast } from '../broadcasts/broadcasts.errors.js';
import type { BroadcastProgressView } from '../broadcasts/broadcasts.schemas.js';
import { Broadcasts } from '../broadcasts/broadcasts.service.js';
import { ProgressRepository, type OutcomeRow } from './progress.repository.js';
import { countsOf, endOf, reasonsOf } from './progress.rules.js';
import { Remembered } from './remembered.js';

/** Says how far a broadcast is. However many look at a large one, counting takes a small part of the database's time. */
@Injectable()
export class Progress {
  // By its state too: numbers from before it was paused or ended say nothing of it now.
  private readonly rows = new Remembered((key) => this.repository.of(key.split('/')[0] ?? ''));
  private readonly outcomes = new Remembered((id) => this.repository.outcome(id));

  constructor(
    private readonly repository: ProgressRepository,
    private readonly broadcasts: Broadcasts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found` */
  async of(caller: Principal, id: string): Promise<BroadcastProgressView> {
    const { state } = await this.broadcasts.show(caller, id);
    const row = await this.rows.of(`${id}/${state}`);
    if (row === null) throw noSuchBroadcast();
    const outcome = await this.outcomes.of(id);
    const counts = countsOf(row);
    return {
      state: row.state,
      audience: row.audience,
      counts,
      reasons: reasonsOf(row),
      replies: outcome?.replies ?? 0,
      optOuts: outcome?.optOuts ?? 0,
      cost: costOf(outcome),
      startedAt: row.startedAt?.toISOString() ?? null,
      endsAt: endOf(row, counts, this.clock.now())?.toISOString() ?? null,
    };
  }
}

/** Two digits more than a bill shows: a text may cost less than a cent. */
function costOf(outcome: OutcomeRow | null): BroadcastProgressView['cost'] {
  const { segments = 0, segmentPrice = null, currency = null } = outcome ?? {};
  if (segmentPrice === null || currency === null) return null;
  return { currency, amount: Number((segments * segmentPrice).toFixed(4)) };
}
