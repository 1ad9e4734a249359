import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { inScope } from '../../people/in-scope.js';
import { quickPlans } from '../../platform/database/quick-plans.js';
import { PeopleFilter } from '../../people/record/people-filter.js';
import type { Scope } from '../../platform/access/scope.js';
import type { Broadcast } from '../broadcasts/broadcast.js';
import type { BroadcastAudience } from './audience.schemas.js';

/** For whom people are chosen: whom they may see, and by what they may choose. */
export interface Chooser {
  readonly scope: Scope;
  readonly seesSensitive: boolean;
}

/** Somebody of an audience, before anything is decided about her. */
export interface Chosen {
  readonly id: string;
  readonly isUrgent: boolean;
}

/** Which broadcast, as far as its audience goes. */
export type Addressed = Pick<Broadcast, 'id' | 'audience' | 'pace'>;

/**
 * Finds the people of an audience. SQL, because an audience is one condition over a million people; a cursor, because
 * the condition is worked out once for all of them, and nobody holds them all in memory.
 */
@Injectable()
export class AudiencePeople {
  constructor(private readonly filter: PeopleFilter) {}

  /**
   * Opens the audience after an id, in the order of ids: the oldest record first. Call `next` in the same transaction.
   * @throws DomainError `malformed` for a rule that means nothing; `not_found` for a segment that is gone
   */
  async open(
    tx: PoolClient,
    { id, audience, pace }: Addressed,
    chooser: Chooser,
    after: string | null,
  ): Promise<void> {
    const values: unknown[] = [];
    const { scope, seesSensitive } = chooser;
    const urgent =
      pace.urgentFirst === null
        ? 'false'
        : `coalesce((${this.filter.condition(pace.urgentFirst, values, seesSensitive)}), false)`;
    const where = await this.where(id, audience, chooser, values);
    const from = after === null ? 'true' : `p.id > $${values.push(after)}::uuid`;
    await tx.query(quickPlans);
    await tx.query(
      `DECLARE audience NO SCROLL CURSOR FOR SELECT p.id, ${urgent} AS "isUrgent" FROM people p
       WHERE ${inScope(scope, 'p', values)} AND ${where} AND ${from} ORDER BY p.id`,
      values,
    );
  }

  /** The next people; fewer than asked for at the end. */
  async next(tx: PoolClient, limit: number): Promise<Chosen[]> {
    const { rows } = await tx.query<Chosen>(`FETCH ${limit} FROM audience`);
    return rows;
  }

  /**
   * Whom a broadcast means, as one expression, where it is one: what is counted quickly.
   * @throws DomainError `not_found` for a segment that is gone
   */
  async expressionOf(audience: BroadcastAudience): Promise<string | null> {
    const { except } = audience;
    if (audience.kind !== 'segment' && audience.kind !== 'expression') return null;
    const meant =
      audience.kind === 'expression' ? audience.expression : await this.filter.expressionOf(audience.segment);
    return except === null ? meant : `(${meant}) and not (${except})`;
  }

  private async where(
    id: string,
    audience: BroadcastAudience,
    { seesSensitive }: Chooser,
    values: unknown[],
  ): Promise<string> {
    const meant = await this.meant(id, audience, seesSensitive, values);
    if (audience.except === null) return meant;
    return `${meant} AND (${this.filter.condition(audience.except, values, seesSensitive)}) IS NOT TRUE`;
  }

  private async meant(
    id: string,
    audience: BroadcastAudience,
    seesSensitive: boolean,
    values: unknown[],
  ): Promise<string> {
    switch (audience.kind) {
      case 'people':
        return `p.id = ANY($${values.push(audience.people)}::uuid[])`;
      case 'sheet':
        return `p.id IN (SELECT person_id FROM broadcast_rows WHERE broadcast_id = $${values.push(id)})`;
      case 'expression':
        return `(${this.filter.condition(audience.expression, values, seesSensitive)})`;
      case 'segment': {
        const expression = await this.filter.expressionOf(audience.segment);
        return `(${this.filter.condition(expression, values, seesSensitive)})`;
      }
    }
  }
}
