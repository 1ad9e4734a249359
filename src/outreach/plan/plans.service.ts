import { Injectable } from '@nestjs/common';

import { seesSensitive } from '../../people/access.rules.js';
import { PeopleListRepository } from '../../people/record/people-list.repository.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { AudiencePeople } from '../audience/audience-people.js';
import type { BroadcastAudience } from '../audience/audience.schemas.js';
import { isPlanCurrent } from '../broadcasts/broadcast.js';
import { Broadcasts } from '../broadcasts/broadcasts.service.js';
import type { BroadcastPlanView } from './plan.schemas.js';
import { newProgress, type PlanProgress } from './plan-progress.js';
import { PlanRunner } from './plan-runner.js';
import { PlanStores } from './planning.service.js';
import { Samples } from './samples.service.js';
import { spreadOf, type Tally } from './tally.js';

/** Says at once how many a broadcast is for, before anybody is looked at. */
@Injectable()
export class FirstCounts {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleListRepository,
    private readonly audience: AudiencePeople,
    private readonly clock: Clock,
  ) {}

  get now(): Date {
    return this.clock.now();
  }

  /** @throws DomainError `malformed` for a rule that means nothing; `not_found` for a segment that is gone */
  async of(
    caller: Principal,
    id: string,
    audience: BroadcastAudience,
  ): Promise<NonNullable<PlanProgress['first']>> {
    if (audience.kind === 'people') return { audience: new Set(audience.people).size, isEstimate: true };
    if (audience.kind === 'sheet') return this.ofSheet(id);
    const expression = (await this.audience.expressionOf(audience)) ?? undefined;
    const selection = { expression, scope: caller.scope, seesSensitive: seesSensitive(caller) };
    const { count, isEstimate } = await this.people.count(selection);
    return { audience: count, isEstimate };
  }

  private async ofSheet(id: string): Promise<NonNullable<PlanProgress['first']>> {
    const { rows } = await this.database.pool.query<{ count: number }>(
      'SELECT count(DISTINCT person_id)::int AS count FROM broadcast_rows WHERE broadcast_id = $1',
      [id],
    );
    return { audience: rows[0]?.count ?? 0, isEstimate: true };
  }
}

/** Has broadcasts counted, and shows what came out. */
@Injectable()
export class Plans {
  constructor(
    private readonly database: Database,
    private readonly broadcasts: Broadcasts,
    private readonly stores: PlanStores,
    private readonly runner: PlanRunner,
    private readonly samples: Samples,
    private readonly firstCounts: FirstCounts,
  ) {}

  /** Begins to count. @throws DomainError `not_found`; `conflict` once it was started; `malformed` for a rule that means nothing */
  async begin(caller: Principal, id: string): Promise<BroadcastPlanView> {
    const { audience } = await this.broadcasts.show(caller, id);
    const first = await this.firstCounts.of(caller, id, audience);
    await this.database.transaction(async (tx) => {
      await this.broadcasts.draft(tx, caller, id);
      const by = { scope: caller.scope, seesSensitive: seesSensitive(caller) };
      await this.stores.plans.begin(tx, id, newProgress(by, this.firstCounts.now, first));
      await this.stores.changes.publish({ topic: 'broadcast', id }, tx);
    });
    await this.runner.wake();
    return this.show(caller, id);
  }

  /** @throws DomainError `not_found` */
  async show(caller: Principal, id: string): Promise<BroadcastPlanView> {
    const broadcast = await this.broadcasts.show(caller, id);
    const { plan, progress } = await this.stores.plans.standing(this.database.pool, id);
    const standing = {
      state: broadcast.planState,
      isCurrent: isPlanCurrent(broadcast),
      hash: broadcast.planHash?.toString('hex') ?? null,
      madeAt: broadcast.plannedAt?.toISOString() ?? null,
    };
    if (plan === null) return { ...standing, ...unfinished(progress) };
    const ids = plan.languages.flatMap(({ samples }) => samples);
    const samples = await this.samples.of(broadcast, ids, caller.scope);
    return {
      ...standing,
      ...plan,
      counted: plan.audience,
      excluded: [...plan.excluded],
      carriers: [...plan.carriers],
      languages: plan.languages.map((one) => ({
        ...one,
        samples: one.samples.flatMap((personId) => samples.get(personId) ?? []),
      })),
      duration: { ...plan.duration, shortenBy: [...plan.duration.shortenBy] },
      warnings: [...plan.warnings],
      blockers: [...plan.blockers],
    };
  }
}

/** What is known while it is being counted. */
function unfinished(
  progress: PlanProgress | null,
): Omit<BroadcastPlanView, 'state' | 'isCurrent' | 'hash' | 'madeAt'> {
  const tally: Tally | null = progress?.tally ?? null;
  return {
    counted: tally?.audience ?? 0,
    first: progress?.first ?? null,
    audience: tally?.audience ?? 0,
    recipients: tally?.recipients ?? 0,
    excluded: Object.entries(tally?.excluded ?? {}).map(([reason, count]) => ({ reason, count, mend: null })),
    languages: [],
    carriers: [],
    segments: { ...spreadOf(tally?.segments ?? {}), mostPersonId: null },
    price: null,
    duration: {
      seconds: 0,
      perSecond: 0,
      endsAt: progress?.moment ?? new Date(0).toISOString(),
      shortenBy: [],
    },
    warnings: [],
    blockers: [],
    needsApproval: false,
  };
}
