import { Injectable } from '@nestjs/common';

import type { Principal } from '../../platform/access/principal.js';
import type { BroadcastProgressView } from '../broadcasts/broadcasts.schemas.js';
import { Progress } from './progress.service.js';
import { Running } from './running.service.js';
import { Starting } from './starting.service.js';

/**
 * What staff do with a broadcast that is planned or under way. Each may be asked for twice, or by two people at once: it is done
 * once. Who may not see the broadcast is told that there is none.
 */
@Injectable()
export class BroadcastControl {
  constructor(
    private readonly starting: Starting,
    private readonly running: Running,
    private readonly progressing: Progress,
  ) {}

  /**
   * Starts a broadcast, or sets it for its time, if what was counted last has this hash (hex).
   * @throws DomainError `not_found`; `conflict` for a plan that is stale, or once it is over; `refused` with blockers, and without
   *   the approval that it needs
   */
  start(caller: Principal, id: string, hash: string): Promise<void> {
    return this.starting.start(caller, id, hash);
  }

  /** Lets nothing more go from now on. @throws DomainError `not_found`; `conflict` unless it runs */
  pause(caller: Principal, id: string): Promise<void> {
    return this.running.pause(caller, id);
  }

  /** Goes on where it was. @throws DomainError `not_found`; `conflict` unless it rests */
  resume(caller: Principal, id: string): Promise<void> {
    return this.running.resume(caller, id);
  }

  /** Ends it for good: whoever has not got it does not get it. @throws DomainError `not_found`; `conflict` once it is over */
  cancel(caller: Principal, id: string): Promise<void> {
    return this.running.cancel(caller, id);
  }

  /**
   * Tries again what has certainly not arrived; never what may have.
   * @throws DomainError `not_found`; `conflict` unless it is over; `refused` where nothing failed
   */
  retry(caller: Principal, id: string): Promise<void> {
    return this.running.retry(caller, id);
  }

  /** How far it is. @throws DomainError `not_found` */
  progress(caller: Principal, id: string): Promise<BroadcastProgressView> {
    return this.progressing.of(caller, id);
  }
}
