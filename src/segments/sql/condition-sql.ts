import type { Condition } from '../language/condition.js';
import type { Moment } from '../language/moment.js';
import { clauseOf } from './clauses.js';

/**
 * The SQL condition that people of a segment fulfil. Names of tables and columns are ours, each value is a parameter.
 * @param p alias of the table `people`
 * @param values the parameters of the statement so far; what the condition needs is added
 */
export function conditionSql(condition: Condition, moment: Moment, p: string, values: unknown[]): string {
  return written(condition, { moment, p, values }, true);
}

interface Statement {
  readonly moment: Moment;
  readonly p: string;
  readonly values: unknown[];
}

/**
 * `not` is carried down to the facts: PostgreSQL joins sets of people (`IN`, `NOT EXISTS`) far better than it works
 * out the negation of a whole condition.
 */
function written(condition: Condition, statement: Statement, isWanted: boolean): string {
  switch (condition.kind) {
    case 'not':
      return written(condition.part, statement, !isWanted);
    case 'always':
      return condition.holds === isWanted ? 'true' : 'false';
    case 'all':
    case 'any': {
      const joint = (condition.kind === 'all') === isWanted ? ' AND ' : ' OR ';
      return `(${condition.parts.map((part) => written(part, statement, isWanted)).join(joint)})`;
    }
    case 'is': {
      const { moment, p, values } = statement;
      const clause = clauseOf(condition.fact, moment, p, values);
      const isSo = clause.isTurned === isWanted ? false : true;
      // What is unknown makes a row condition null, which is not so.
      if (clause.kind === 'row') return isSo ? `(${clause.sql})` : `(${clause.sql}) IS NOT TRUE`;
      return isSo
        ? `${p}.id IN (${clause.sql})`
        : `NOT EXISTS (SELECT FROM (${clause.sql}) AS matching (id) WHERE matching.id = ${p}.id)`;
    }
  }
}
