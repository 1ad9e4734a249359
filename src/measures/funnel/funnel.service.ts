import { Injectable } from '@nestjs/common';

import { seesSensitive } from '../../people/access.rules.js';
import { quickPlans } from '../../platform/database/quick-plans.js';
import { PeopleFilter } from '../../people/record/people-filter.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Scope } from '../../platform/access/scope.js';
import { Config } from '../../platform/config/config.js';
import { counting } from '../../platform/database/counting.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';
import { ProgrammeLibrary } from '../../programmes/programme-library.js';
import type { Programme } from '../../programmes/programme.js';
import { momentsOf, type Days } from '../daily/day.js';
import { MeasuresReading } from '../daily/measures-reading.service.js';
import { FunnelRepository, type CountedStep, type Courses } from './funnel.repository.js';
import type { FunnelQuery, ProgrammeFunnel } from './funnel.schemas.js';

/** Who asks for a funnel. */
type Asking = Pick<Principal, 'role' | 'scopes' | 'scope'>;

/** Shows how people come through a programme. */
@Injectable()
export class Funnels {
  constructor(
    private readonly database: Database,
    private readonly library: ProgrammeLibrary,
    private readonly reading: MeasuresReading,
    private readonly repository: FunnelRepository,
    private readonly filter: PeopleFilter,
    private readonly config: Config,
  ) {}

  /**
   * @throws DomainError `not_found` for a programme or segment that there is not; `malformed` for a segment that asks for what the
   * caller may not see; `storage_unavailable` when it takes too long
   */
  async of(caller: Asking, query: FunnelQuery): Promise<ProgrammeFunnel> {
    const { programme, segment } = query;
    const live = this.library.find(programme);
    if (live === null)
      throw new DomainError(
        'not_found',
        sentence('measures:goal_no_programme')`There is no programme "${{ name: programme }}".`,
      );
    const days = this.reading.daysOf(query);
    const wanted = {
      programme,
      ...momentsOf(days, this.config.defaultTimezone),
      scope: caller.scope,
      expression: segment === undefined ? null : await this.filter.expressionOf(segment),
      seesSensitive: seesSensitive(caller),
      isCountingTests: this.config.twilio === undefined,
    };
    const { courses, steps } = await counting(this.database, async (tx) => {
      await tx.query(quickPlans);
      return {
        courses: segment === undefined ? null : await this.repository.courses(tx, wanted),
        steps: await this.repository.steps(tx, wanted),
      };
    });
    return {
      programme,
      from: days.from,
      to: days.until,
      ...(courses ?? (await this.addedUp(caller.scope, programme, days))),
      steps: inOrder(live.programme, steps),
    };
  }

  /** Of everybody it has been added up already. */
  private async addedUp(scope: Scope, programme: string, days: Days): Promise<Courses> {
    const rows = await this.reading.rows(scope, { programme, place: null });
    const sums = await this.reading.series(['enrolled', 'completed', 'left'], days, rows);
    return {
      enrolled: sums.get('enrolled')?.total ?? 0,
      completed: sums.get('completed')?.total ?? 0,
      left: sums.get('left')?.total ?? 0,
    };
  }
}

/** The messages as they stand in the programme; what it no longer has stands at the end. */
function inOrder({ messages }: Programme, counted: readonly CountedStep[]): ProgrammeFunnel['steps'] {
  const none = { people: 0, confirmed: 0, impossible: 0, replied: 0, left: 0 };
  const known = new Set(messages.map(({ id }) => id));
  const of = (message: string) => counted.find((one) => one.message === message);
  return [
    ...messages.map(({ id }) => ({ ...none, ...of(id), message: id, isGone: false })),
    ...counted.filter(({ message }) => !known.has(message)).map((one) => ({ ...one, isGone: true })),
  ];
}
