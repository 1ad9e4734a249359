import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { TagChange } from './person.js';

/** What one person ends up with: a tag that was both added and removed counts as the last change of it says. */
interface NetChange {
  readonly personId: string;
  readonly isWanted: ReadonlyMap<string, boolean>;
  readonly at: Date;
}

/**
 * Gives people tags and takes them away, in bulk.
 * SQL, because a batch of turns changes the tags of many people with one statement.
 */
@Injectable()
export class TagChangesRepository {
  /** Applies changes in their order; a tag that she has keeps its place, a new one comes last. */
  async apply(tx: PoolClient, changes: readonly TagChange[]): Promise<void> {
    if (changes.length === 0) return;
    const rows = perPerson(changes);
    const tagsOf = (wanted: boolean): string[] =>
      rows.map(({ isWanted }) =>
        JSON.stringify([...isWanted].flatMap(([tag, is]) => (is === wanted ? [tag] : []))),
      );
    await tx.query({
      name: 'tag-changes-apply',
      text: `UPDATE people p SET
         tags = ARRAY(
           SELECT tag FROM (
             SELECT tag, place FROM unnest(p.tags) WITH ORDINALITY AS kept (tag, place)
             UNION ALL
             SELECT tag, 1000000 + place FROM jsonb_array_elements_text(c.added) WITH ORDINALITY AS added (tag, place)
           ) AS each_tag
           WHERE NOT c.removed ? tag
           GROUP BY tag ORDER BY min(place)),
         updated_at = greatest(p.updated_at + interval '1 millisecond', c.at)
       FROM unnest($1::uuid[], $2::jsonb[], $3::jsonb[], $4::timestamptz[]) AS c (person_id, added, removed, at)
       WHERE p.id = c.person_id`,
      values: [
        rows.map(({ personId }) => personId),
        tagsOf(true),
        tagsOf(false),
        rows.map(({ at }) => at.toISOString()),
      ],
    });
  }
}

function perPerson(changes: readonly TagChange[]): NetChange[] {
  const people = new Map<string, NetChange>();
  for (const { personId, added, removed, at } of changes) {
    const before = people.get(personId)?.isWanted ?? new Map<string, boolean>();
    const isWanted = new Map([
      ...before,
      ...added.map((tag) => [tag, true] as const),
      ...removed.map((tag) => [tag, false] as const),
    ]);
    people.set(personId, { personId, isWanted, at });
  }
  return [...people.values()];
}
