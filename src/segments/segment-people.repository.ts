import { randomInt } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { inScope } from '../people/in-scope.js';
import type { Scope } from '../platform/access/scope.js';
import { Database } from '../platform/database/database.js';
import { wasStopped } from '../platform/database/error-code.js';
import type { ReadSegment } from './segment-reading.js';
import { conditionSql } from './sql/condition-sql.js';

/** Somebody as a sample shows her. */
export interface SampledPerson {
  readonly id: string;
  readonly name: string | null;
  /** The name of the place where she lives. */
  readonly place: string | null;
}

/**
 * Finds the people of a segment.
 * SQL, because a segment is one condition over many tables.
 */
@Injectable()
export class SegmentPeopleRepository {
  constructor(private readonly database: Database) {}

  /**
   * Some people of a segment, from a place in the records that is drawn anew each time; nobody when finding them would take
   * too long.
   */
  async sample({ condition, moment }: ReadSegment, scope: Scope, size: number): Promise<SampledPerson[]> {
    const values: unknown[] = [];
    const where = `${inScope(scope, 'p', values)} AND ${conditionSql(condition, moment, 'p', values)}`;
    const from = `$${values.push(await this.drawnId())}::uuid`;
    const some = (comparison: string): string =>
      `(SELECT p.id, p.name, p.place_code FROM people p WHERE ${where} AND p.id ${comparison} ${from} LIMIT ${size})`;
    try {
      const { rows } = await this.database.lookups.query<SampledPerson>(
        `SELECT one.id, one.name, pl.name AS place
         FROM (${some('>=')} UNION ALL ${some('<')} LIMIT ${size}) AS one LEFT JOIN places pl ON pl.code = one.place_code`,
        values,
      );
      return rows;
    } catch (error) {
      if (wasStopped(error)) return [];
      throw error;
    }
  }

  /** An id between the first and the last: ids are made in the order of time. */
  private async drawnId(): Promise<string> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      `(SELECT id FROM people ORDER BY id LIMIT 1) UNION ALL (SELECT id FROM people ORDER BY id DESC LIMIT 1)`,
    );
    const [first = 0, last = first] = rows.map(({ id }) => parseInt(id.replaceAll('-', '').slice(0, 12), 16));
    const drawn =
      last > first ? first + Math.floor(((last - first) / 1_000_000) * randomInt(1_000_000)) : first;
    const hex = drawn.toString(16).padStart(12, '0');
    return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
  }
}
