import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { FieldChangesRepository } from '../../people/field-changes.repository.js';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import { PeopleRepository } from '../../people/people.repository.js';
import { retentionActor } from './retention-actor.js';
import type { RetentionRule } from './retention.js';
import { chunk, Retained, type DueQuery, type RetentionDone, type RetentionStep } from './retained.js';
import { withoutField } from './without-field.js';

const due = 'f.key = $1 AND f.updated_at < $2';

/**
 * Values of fields, so long after their last change. That there was one stays on the timeline; what it was goes from there, from
 * undone and other merges, and from the record.
 */
@Injectable()
export class RetainedFields extends Retained {
  readonly what = 'field';

  constructor(
    private readonly people: PeopleRepository,
    private readonly fields: FieldChangesRepository,
    private readonly interactions: InteractionsRepository,
  ) {
    super();
  }

  due(rule: RetentionRule): DueQuery {
    return {
      query: `SELECT f.updated_at AS at FROM person_fields f WHERE ${due}`,
      values: [rule.field, rule.before.toISOString()],
    };
  }

  async step(tx: PoolClient, rule: RetentionRule, { now }: RetentionStep): Promise<RetentionDone> {
    const key = rule.field ?? '';
    const values = [key, rule.before.toISOString()];
    const { rows: found } = await tx.query<{ id: string }>(
      `SELECT f.person_id AS id FROM person_fields f WHERE ${due} ORDER BY f.person_id LIMIT ${chunk}`,
      values,
    );
    await this.people.lock(
      tx,
      found.map(({ id }) => id),
    );
    // Somebody may have been asked again in between.
    const { rows } = await tx.query<{ id: string }>(
      `SELECT f.person_id AS id FROM person_fields f WHERE ${due} AND f.person_id = ANY($3::uuid[])`,
      [...values, found.map(({ id }) => id)],
    );
    const ids = rows.map(({ id }) => id);
    await this.remove(tx, key, ids, now);
    return { removed: ids.length, after: null, isOver: found.length < chunk };
  }

  private async remove(tx: PoolClient, key: string, ids: readonly string[], at: Date): Promise<void> {
    if (ids.length === 0) return;
    const source = 'retention';
    await this.fields.apply(
      tx,
      ids.map((personId) => ({ personId, key, value: null, source, actor: retentionActor, at })),
    );
    await tx.query(
      `UPDATE interactions SET data = data - 'original' || '{"before":null,"after":null}'
       WHERE person_id = ANY($1::uuid[]) AND kind = 'field_changed' AND data->>'key' = $2`,
      [ids, key],
    );
    await this.interactions.insert(
      tx,
      ids.map((personId) => ({
        personId,
        conversationId: null,
        kind: 'field_changed',
        at,
        actor: retentionActor,
        data: { key, before: null, after: null, cause: 'retention' },
      })),
    );
    await this.removeFromMerges(tx, key, ids);
  }

  /** A merge keeps what it moved, to be undone. */
  private async removeFromMerges(tx: PoolClient, key: string, ids: readonly string[]): Promise<void> {
    const { rows } = await tx.query<{ id: string; changes: Parameters<typeof withoutField>[0] }>(
      'SELECT id, changes FROM merges WHERE kept_id = ANY($1::uuid[]) OR merged_id = ANY($1::uuid[])',
      [ids],
    );
    const kept = rows.map(({ id, changes }) => ({ id, changes: withoutField(changes, key) }));
    await tx.query(
      `UPDATE merges m SET changes = n.changes FROM unnest($1::uuid[], $2::jsonb[]) AS n (id, changes) WHERE m.id = n.id`,
      [kept.map(({ id }) => id), kept.map(({ changes }) => JSON.stringify(changes))],
    );
  }
}
