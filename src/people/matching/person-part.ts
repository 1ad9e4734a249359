import type { Pool, PoolClient } from 'pg';

import type { Json } from '../person.js';

/** Two records that are made one, or taken apart again. */
export interface RecordPair {
  readonly keptId: string;
  readonly mergedId: string;
  readonly at: Date;
  /** What is taken from the merged record although the kept one has it: `name`, `language` ..., or the key of a field. */
  readonly taken: ReadonlySet<string>;
}

/** What a part did to make two records one: enough to take them apart again. */
export interface PartChange {
  /** What the kept record has of the merged one, a row or an id each. */
  readonly moved: readonly Json[];
  /** What stood in the way, or was changed, as it was before. */
  readonly before?: Json;
}

/** When somebody is erased, and the conversations that were hers until then. */
export interface ErasureContext {
  readonly at: Date;
  readonly conversationIds: readonly string[];
}

/**
 * One part of a person: what a room keeps about her. Each room provides its own as a provider of its module; `PersonParts`
 * finds them, and merging, taking apart, erasing and showing somebody her data go through all of them.
 */
export abstract class PersonPart {
  /** In `snake_case`: what a merge is kept under. */
  abstract readonly name: string;
  /** The columns with ids of people that this part answers for, such as `cases.person_id`. */
  abstract readonly columns: readonly string[];

  /** Waits for whoever works with these people at this moment; called before the people themselves are locked. */
  lock?(tx: PoolClient, personIds: readonly string[]): Promise<void>;

  /** Gives the kept record what the merged one has. Both are locked. */
  abstract merge(tx: PoolClient, pair: RecordPair): Promise<PartChange>;

  /** Takes apart what `merge` made one; what has been changed or taken away since stays so. */
  abstract unmerge(tx: PoolClient, pair: RecordPair, change: PartChange): Promise<void>;

  /** Removes what is personal, for good. Safe to repeat. */
  abstract erase(tx: PoolClient, personId: string, context: ErasureContext): Promise<void>;

  /** What is kept about somebody, under whichever record, for herself to read. */
  abstract exportOf(db: Pool | PoolClient, personId: string): Promise<Json>;
}

/** SQL that gives the ids of every record of a person: hers, and those that were merged into it. */
export function recordsOf(personId: string): string {
  return `(SELECT id FROM people WHERE id = ${personId} UNION ALL SELECT id FROM people WHERE merged_into_id = ${personId})`;
}
