import { Injectable } from '@nestjs/common';

import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { quickPlans } from '../../platform/database/quick-plans.js';
import { DuplicatePairsRepository } from './duplicate-pairs.repository.js';
import { Duplicates } from './duplicates.service.js';
import { PairedPeople } from './paired-people.js';
import type { CandidatesView, DuplicateSearch, DuplicateView } from './matching.schemas.js';
import { noSuchPair } from './merge.errors.js';

/** Pairs of records for staff: what they see of them, and what they decide. */
@Injectable()
export class DuplicateReview {
  constructor(
    private readonly database: Database,
    private readonly pairs: DuplicatePairsRepository,
    private readonly duplicates: Duplicates,
    private readonly shown: PairedPeople,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Open pairs of which the caller may see both. */
  async open(
    caller: Principal,
    selection: Parameters<DuplicatePairsRepository['open']>[2],
  ): Promise<DuplicateView[]> {
    const pairs = await this.pairs.open(this.database.pool, caller.scope, selection);
    return pairs.map(({ foundAt, reasons, person, other, ...pair }) => ({
      ...pair,
      reasons: [...reasons],
      foundAt: foundAt.toISOString(),
      person: this.shown.to(caller, person),
      other: this.shown.to(caller, other),
    }));
  }

  /**
   * Records of somebody who is about to be recorded.
   * @throws DomainError `malformed` for a number that is none
   */
  async search(caller: Principal, wanted: DuplicateSearch): Promise<CandidatesView['items']> {
    const { pool } = this.database;
    const newcomer = this.shown.newcomer(wanted);
    const found = await this.database.transaction(async (tx) => {
      await tx.query(quickPlans);
      return this.duplicates.forRecords(tx, [newcomer], caller.scope);
    });
    const candidates = found.get(newcomer.ref) ?? [];
    const ids = candidates.map(({ id }) => id);
    const people = new Map((await this.pairs.people(pool, ids, caller.scope)).map((one) => [one.id, one]));
    return candidates.flatMap(({ id, score, reasons }) => {
      const person = people.get(id);
      return person === undefined
        ? []
        : [{ score, reasons: [...reasons], person: this.shown.to(caller, person) }];
    });
  }

  /**
   * Notes what somebody decided about two records.
   * @throws DomainError `not_found` for one and the same, or somebody whom the caller may not see
   */
  async decide(
    caller: Principal,
    pair: readonly [string, string],
    state: 'open' | 'distinct',
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const by = { id: caller.actor.id, at: this.clock.now(), scope: caller.scope };
      if (!(await this.pairs.decide(tx, pair, state, by))) throw noSuchPair();
      const [id, otherId] = [...pair].sort() as [string, string];
      await this.audit.record(tx, caller, {
        action: state === 'distinct' ? 'person.told_apart' : 'person.pair_opened',
        subject: { kind: 'person', id },
        after: { otherId },
      });
    });
  }
}
