import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { Log } from '../platform/logging/log.js';
import { SegmentProblem } from '../segments/language/problem.js';
import { SegmentReading } from '../segments/segment-reading.js';
import { conditionSql } from '../segments/sql/condition-sql.js';

/** Somebody about whom something has to be true. */
export interface Conditional {
  readonly personId: string;
  /** An expression as of a segment. */
  readonly expression: string;
}

/** Works out for many people whether the conditions of their messages hold now. */
@Injectable()
export class Conditions {
  private readonly log = new Log('programmes');

  constructor(private readonly reading: SegmentReading) {}

  /**
   * Those about whom it is true, as `keyOf` writes them. Of an expression that means nothing any more, as when the data
   * dictionary has lost a field, nothing is true: nobody is written to by mistake.
   * SQL, because the messages of a morning ask about a thousand people at a time.
   */
  async holding(tx: PoolClient, wanted: readonly Conditional[]): Promise<ReadonlySet<string>> {
    const holding = new Set<string>();
    for (const expression of new Set(wanted.map((one) => one.expression))) {
      const asked = wanted.filter((one) => one.expression === expression);
      const read = this.reading.tryRead(expression, { seesSensitive: true, language: 'en' });
      if (read instanceof SegmentProblem) {
        this.log.error('The condition of a message cannot be worked out; nobody gets it.', {
          count: asked.length,
        });
        continue;
      }
      const values: unknown[] = [asked.map(({ personId }) => personId)];
      const { rows } = await tx.query<{ id: string }>(
        `SELECT p.id FROM people p WHERE p.id = ANY($1::uuid[]) AND ${conditionSql(read.condition, read.moment, 'p', values)}`,
        values,
      );
      for (const { id } of rows) holding.add(keyOf({ personId: id, expression }));
    }
    return holding;
  }
}

/** Names somebody with what is asked about her. */
export function keyOf({ personId, expression }: Conditional): string {
  return `${personId} ${expression}`;
}
