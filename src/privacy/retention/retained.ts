import type { PoolClient } from 'pg';

import type { RetainedKind, RetentionRule } from './retention.js';

/** What is due by a rule, as a query with a column `at`: when each of it is from. */
export interface DueQuery {
  readonly query: string;
  readonly values: readonly unknown[];
}

/** How far a rule is. */
export interface RetentionStep {
  /** As the step before has given it; null at the beginning. */
  readonly after: string | null;
  /** When the run began. */
  readonly runAt: Date;
  readonly now: Date;
}

/** What a step has done. */
export interface RetentionDone {
  readonly removed: number;
  readonly after: string | null;
  readonly isOver: boolean;
}

/** Something that is kept for a time. What `due` counts is what the steps remove: both are made of one condition. */
export abstract class Retained {
  abstract readonly what: RetainedKind;

  abstract due(rule: RetentionRule): DueQuery;

  /** Removes a part of what is due, in the transaction that also notes how far it is. */
  abstract step(tx: PoolClient, rule: RetentionRule, step: RetentionStep): Promise<RetentionDone>;
}

/** Rows of one transaction: few enough that nobody waits for it. */
export const chunk = 2_000;

/** What stands before every id. */
export const noId = '00000000-0000-0000-0000-000000000000';
