import { Inject, Injectable } from '@nestjs/common';

import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { firesHandled } from '../health/metrics.js';
import { newId } from '../ids.js';
import { describeError } from '../logging/describe-error.js';
import { Log } from '../logging/log.js';
import { FireHandlers } from './fire-handlers.js';
import { FiresRepository, type Lease, type LeasedFire } from './fires.repository.js';
import type { FireHandler, FireOutcome } from './handles-fire.js';
import { isBeyondTheFire, retryAt } from './retry.rules.js';

/** How many fires are leased and handled in one transaction. */
const chunk = 1_000;
/** Amid a backlog, fires that were tried before are looked for in one round of so many: the search passes all of it. */
const roundsPerTried = 50;
/** How long a runner may hold a chunk; one that died gives it back by then. */
const leaseMs = 120_000;

/** Lets due fires go off: leases them in chunks and hands each chunk to the handler of its kind. */
@Injectable()
export class FireRunner {
  private readonly log = new Log('schedule');

  constructor(
    private readonly database: Database,
    private readonly fires: FiresRepository,
    private readonly handlers: FireHandlers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Handles everything that is due, kind by kind in turn, until nothing is left or the signal says to stop.
   * Any number of runners may do so at once.
   * @param isWanted which kinds; absent: all
   * @returns how many fires were handled
   * @throws when the database is away; what was leased is taken up again after the end of its lease
   */
  async runDue(signal?: AbortSignal, isWanted: (kind: string) => boolean = () => true): Promise<number> {
    let total = 0;
    for (let round = 0; ; round += 1) {
      let handled = 0;
      for (const [kind, handler] of this.handlers.all()) {
        if (signal?.aborted) return total;
        if (!isWanted(kind)) continue;
        const fresh = await this.runFresh(kind, handler);
        const isTriedDue = fresh < chunk || round % roundsPerTried === 0;
        handled += fresh + (isTriedDue ? await this.runTried(kind, handler) : 0);
      }
      if (handled === 0) return total;
      total += handled;
    }
  }

  private async runFresh(kind: string, handler: FireHandler): Promise<number> {
    const lease = this.newLease();
    const fires = await this.fires.leaseFresh(kind, lease, this.clock.now(), chunk);
    await this.handle(fires, handler, lease);
    return fires.length;
  }

  private async runTried(kind: string, handler: FireHandler): Promise<number> {
    const lease = this.newLease();
    const fire = await this.fires.leaseTried(kind, lease, this.clock.now());
    if (fire === undefined) return 0;
    await this.handle([fire], handler, lease);
    return 1;
  }

  private newLease(): Lease {
    return { id: newId(), until: new Date(this.clock.now().getTime() + leaseMs) };
  }

  /** Handles a chunk; one that fails is halved, until whatever fails stands alone and the others have passed. */
  private async handle(fires: readonly LeasedFire[], handler: FireHandler, lease: Lease): Promise<void> {
    const [first] = fires;
    if (first === undefined) return;
    try {
      await this.handleInOneTransaction(fires, handler, lease);
    } catch (error) {
      if (isBeyondTheFire(error)) throw error;
      if (fires.length === 1) return this.putAside(first, lease, error);
      const middle = Math.ceil(fires.length / 2);
      await this.handle(fires.slice(0, middle), handler, lease);
      await this.handle(fires.slice(middle), handler, lease);
    }
  }

  private async handleInOneTransaction(
    fires: readonly LeasedFire[],
    handler: FireHandler,
    lease: Lease,
  ): Promise<void> {
    const outcomes = await this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const held = await this.fires.holdLeased(tx, fires, lease, now);
      if (held.length === 0) return [];
      const told = await handler.handle(tx, held, now);
      const pairs = pairUp(held, told);
      await this.fires.end(
        tx,
        pairs.filter(([, outcome]) => outcome === 'done').map(([fire]) => fire.id),
      );
      await this.fires.setAgain(
        tx,
        pairs.flatMap(([fire, outcome]) => resetOf(fire, outcome)),
      );
      return pairs;
    });
    if (outcomes.length > 0) handler.afterCommit?.();
    for (const [fire, outcome] of outcomes) {
      firesHandled.inc({ kind: fire.kind, outcome: outcome === 'done' ? 'done' : 'again' });
    }
  }

  private async putAside(fire: LeasedFire, lease: Lease, error: unknown): Promise<void> {
    const facts = { kind: fire.kind, fireId: fire.id, attempts: fire.attempts, error };
    const notBefore = retryAt(fire.attempts, this.clock.now());
    if (notBefore === undefined) {
      const { type, message } = describeError(error);
      await this.fires.park(fire.id, lease, `${type}: ${message}`);
      firesHandled.inc({ kind: fire.kind, outcome: 'parked' });
      this.log.error('A fire is set aside after too many attempts.', facts);
      return;
    }
    await this.fires.tryLater(fire.id, lease, notBefore);
    firesHandled.inc({ kind: fire.kind, outcome: 'failed' });
    this.log.warn('A fire could not be handled; it is tried again later.', facts);
  }
}

function pairUp(fires: readonly LeasedFire[], outcomes: readonly FireOutcome[]): [LeasedFire, FireOutcome][] {
  return fires.map((fire, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined) throw new Error(`The handler of "${fire.kind}" gave too few outcomes.`);
    return [fire, outcome];
  });
}

function resetOf(fire: LeasedFire, outcome: FireOutcome) {
  return outcome === 'done'
    ? []
    : [{ id: fire.id, dueAt: outcome.again, guard: outcome.guard ?? fire.guard }];
}
