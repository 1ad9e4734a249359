import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { DomainError } from '../platform/domain-error.js';
import type { FieldChange } from './person.js';
import { refreshKeys } from './record/keys.js';

/** Keys that are columns of the person herself. */
const ownKeys: readonly string[] = ['name', 'language', 'timezone'];

/** What a person is searched and found a second time by. */
const keyFields: readonly string[] = ['name', 'place', 'birth_date'];

/**
 * Keeps what was learned about people, in bulk.
 * SQL, because a batch of turns writes the answers of hundreds of people at once.
 */
@Injectable()
export class FieldChangesRepository {
  /**
   * Applies changes in their order: of two for the same person and key the later counts.
   * @throws DomainError `malformed` when a name, language or zone is no text
   */
  async apply(tx: PoolClient, changes: readonly FieldChange[]): Promise<void> {
    if (changes.length === 0) return;
    const latest = [
      ...new Map(changes.map((change) => [`${change.personId} ${change.key}`, change])).values(),
    ];
    // Whoever changes, her record moves on; the people are locked in one order before anything of theirs is written.
    await this.updatePeople(tx, latest);
    const fields = latest.filter(({ key }) => !ownKeys.includes(key));
    await this.forget(
      tx,
      fields.filter(({ value }) => value === null),
    );
    await this.keep(
      tx,
      fields.filter(({ value }) => value !== null),
    );
    const keyed = latest.filter(({ key }) => keyFields.includes(key)).map(({ personId }) => personId);
    await refreshKeys(tx, [...new Set(keyed)]);
  }

  private async updatePeople(tx: PoolClient, changes: readonly FieldChange[]): Promise<void> {
    const rows = perPerson(changes);
    const column = (key: string) => ({
      isChanged: rows.map(({ own }) => own.some((change) => change.key === key)),
      values: rows.map(({ own }) => textOf(own.find((change) => change.key === key))),
    });
    const [name, language, timezone] = [column('name'), column('language'), column('timezone')];
    await tx.query({
      name: 'field-changes-people',
      text: `UPDATE people p SET
         name = CASE WHEN c.has_name THEN c.name ELSE p.name END,
         language = CASE WHEN c.has_language THEN c.language ELSE p.language END,
         timezone = CASE WHEN c.has_timezone THEN c.timezone ELSE p.timezone END,
         updated_at = greatest(p.updated_at + interval '1 millisecond', c.at)
       FROM (
         SELECT locked.id, new.*
         FROM unnest($1::uuid[], $2::timestamptz[], $3::bool[], $4::text[], $5::bool[], $6::text[], $7::bool[], $8::text[])
           AS new (person_id, at, has_name, name, has_language, language, has_timezone, timezone)
         JOIN people locked ON locked.id = new.person_id
         ORDER BY locked.id FOR NO KEY UPDATE OF locked
       ) c
       WHERE p.id = c.id`,
      values: [
        rows.map(({ personId }) => personId),
        rows.map(({ own }) => new Date(Math.max(...own.map(({ at }) => at.getTime()))).toISOString()),
        name.isChanged,
        name.values,
        language.isChanged,
        language.values,
        timezone.isChanged,
        timezone.values,
      ],
    });
  }

  /** Keeps values of fields, without regard to what else follows from them: for people who are just being recorded. */
  async keep(tx: PoolClient, changes: readonly FieldChange[]): Promise<void> {
    if (changes.length === 0) return;
    await tx.query({
      name: 'field-changes-keep',
      text: `INSERT INTO person_fields
         (person_id, key, value, precision, original, source, updated_at, recorded_by_kind, recorded_by_id)
       SELECT * FROM unnest(
         $1::uuid[], $2::text[], $3::jsonb[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::text[], $9::text[])
       ON CONFLICT (person_id, key) DO UPDATE SET
         value = excluded.value, precision = excluded.precision, original = excluded.original, source = excluded.source,
         updated_at = excluded.updated_at, recorded_by_kind = excluded.recorded_by_kind, recorded_by_id = excluded.recorded_by_id`,
      values: [
        changes.map(({ personId }) => personId),
        changes.map(({ key }) => key),
        changes.map(({ value }) => JSON.stringify(value)),
        changes.map(({ precision }) => precision ?? null),
        changes.map(({ original }) => original ?? null),
        changes.map(({ source }) => source),
        changes.map(({ at }) => at.toISOString()),
        changes.map(({ actor }) => actor.kind),
        changes.map(({ actor }) => actor.id),
      ],
    });
  }

  private async forget(tx: PoolClient, changes: readonly FieldChange[]): Promise<void> {
    if (changes.length === 0) return;
    await tx.query(
      `DELETE FROM person_fields f USING unnest($1::uuid[], $2::text[]) AS gone (person_id, key)
       WHERE f.person_id = gone.person_id AND f.key = gone.key`,
      [changes.map(({ personId }) => personId), changes.map(({ key }) => key)],
    );
  }
}

function perPerson(changes: readonly FieldChange[]): { personId: string; own: FieldChange[] }[] {
  const groups = new Map<string, FieldChange[]>();
  for (const change of changes) groups.set(change.personId, [...(groups.get(change.personId) ?? []), change]);
  return [...groups].map(([personId, own]) => ({ personId, own }));
}

function textOf(change: FieldChange | undefined): string | null {
  if (change === undefined || change.value === null) return null;
  if (typeof change.value === 'string') return change.value;
  throw new DomainError('malformed', `The ${change.key} of a person is a text.`);
}
