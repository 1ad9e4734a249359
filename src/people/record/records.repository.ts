import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Actor } from '../../platform/access/actor.js';
import type { FieldValue } from '../person.js';
import type { PersonChange, RecordDifference, RecordState } from './record.js';

/** Who writes, and when. */
export interface Writing {
  readonly by: Actor;
  readonly at: Date;
  /** ISO date, where the installation is. */
  readonly today: string;
}

interface StateRow extends Omit<RecordState, 'fields' | 'roles' | 'interests'> {
  readonly fields: Readonly<Record<string, FieldValue>> | null;
  readonly roles: RecordState['roles'] | null;
  readonly interests: RecordState['interests'] | null;
}

/**
 * Reads and writes what staff and imports change about people.
 * SQL in bulk, because an import changes thousands of people with each statement.
 */
@Injectable()
export class RecordsRepository {
  /** Locks the people of changes in the order of their ids, and reads what these may touch. Who is merged away is left out. */
  async lock(tx: PoolClient, changes: readonly PersonChange[]): Promise<Map<string, RecordState>> {
    const ids = [...new Set(changes.map(({ personId }) => personId))];
    const { rows } = await tx.query<StateRow>({
      name: 'records-lock',
      text: `SELECT p.id, p.name, p.language, p.timezone, p.preferred_hour AS "preferredHour",
         p.preferred_channel AS "preferredChannel", p.tags, p.updated_at AS "updatedAt",
         (SELECT json_object_agg(key, json_build_object('value', value, 'precision', precision))
            FROM person_fields WHERE person_id = p.id AND key = ANY($2::text[])) AS fields,
         (SELECT json_agg(json_build_object('role', role, 'since', since, 'until', until))
            FROM person_roles WHERE person_id = p.id) AS roles,
         (SELECT json_agg(json_build_object('topic', topic, 'how', how, 'count', count))
            FROM person_interests WHERE person_id = p.id) AS interests
       FROM people p WHERE p.id = ANY($1::uuid[]) AND p.merged_into_id IS NULL
       ORDER BY p.id FOR NO KEY UPDATE OF p`,
      values: [ids, [...new Set(changes.flatMap(({ change }) => Object.keys(change.fields ?? {})))]],
    });
    return new Map(
      rows.map((row) => [
        row.id,
        { ...row, fields: row.fields ?? {}, roles: row.roles ?? [], interests: row.interests ?? [] },
      ]),
    );
  }

  /** Writes the hour and channel that people prefer. */
  async prefer(tx: PoolClient, differences: readonly RecordDifference[]): Promise<void> {
    const rows = differences.filter(({ own }) => 'preferredHour' in own || 'preferredChannel' in own);
    if (rows.length === 0) return;
    await tx.query(
      `UPDATE people p SET
         preferred_hour = CASE WHEN c.has_hour THEN c.hour ELSE p.preferred_hour END,
         preferred_channel = CASE WHEN c.has_channel THEN c.channel ELSE p.preferred_channel END
       FROM unnest($1::uuid[], $2::bool[], $3::int2[], $4::bool[], $5::text[]) AS c (person_id, has_hour, hour, has_channel, channel)
       WHERE p.id = c.person_id`,
      [
        rows.map(({ personId }) => personId),
        rows.map(({ own }) => 'preferredHour' in own),
        rows.map(({ own }) => own.preferredHour ?? null),
        rows.map(({ own }) => 'preferredChannel' in own),
        rows.map(({ own }) => own.preferredChannel ?? null),
      ],
    );
  }

  /** Gives people roles from today on; one that had ended begins again. */
  async addRoles(
    tx: PoolClient,
    rows: readonly { readonly personId: string; readonly role: string; readonly source: string }[],
    { by, today }: Writing,
  ): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO person_roles (person_id, role, since, source, recorded_by_kind, recorded_by_id)
       SELECT person_id, role, $4::date, source, $5, $6 FROM unnest($1::uuid[], $2::text[], $3::text[]) AS new (person_id, role, source)
       ON CONFLICT (person_id, role) DO UPDATE SET since = excluded.since, until = NULL, source = excluded.source,
         recorded_by_kind = excluded.recorded_by_kind, recorded_by_id = excluded.recorded_by_id`,
      [
        rows.map(({ personId }) => personId),
        rows.map(({ role }) => role),
        rows.map(({ source }) => source),
        today,
        by.kind,
        by.id,
      ],
    );
  }

  /** Ends roles today; one that began today was a mistake and goes. */
  async endRoles(
    tx: PoolClient,
    differences: readonly RecordDifference[],
    { today }: Writing,
  ): Promise<void> {
    const rows = differences.flatMap(({ personId, roles }) =>
      roles.ended.map(({ role }) => ({ personId, role })),
    );
    if (rows.length === 0) return;
    const ended = [rows.map(({ personId }) => personId), rows.map(({ role }) => role), today];
    const gone = `FROM unnest($1::uuid[], $2::text[]) AS gone (person_id, role)`;
    const same = 'r.person_id = gone.person_id AND r.role = gone.role';
    await tx.query(
      `DELETE FROM person_roles r USING unnest($1::uuid[], $2::text[]) AS gone (person_id, role)
       WHERE ${same} AND r.since >= $3::date`,
      ended,
    );
    await tx.query(`UPDATE person_roles r SET until = $3::date ${gone} WHERE ${same}`, ended);
  }

  /** Notes topics that people said they care about. */
  async stateInterests(
    tx: PoolClient,
    rows: readonly { readonly personId: string; readonly topic: string; readonly source: string }[],
    { at }: Writing,
  ): Promise<void> {
    await noteInterests(tx, rows, 'stated', at);
  }

  /** Notes topics that people showed they care about; what they stated stays stated. */
  async learnInterests(
    tx: PoolClient,
    rows: readonly { readonly personId: string; readonly topic: string; readonly source: string }[],
    at: Date,
  ): Promise<void> {
    await noteInterests(tx, rows, 'learned', at);
  }

  async removeInterests(tx: PoolClient, differences: readonly RecordDifference[]): Promise<void> {
    const rows = differences.flatMap(({ personId, interests }) =>
      interests.removed.map((topic) => ({ personId, topic })),
    );
    if (rows.length === 0) return;
    await tx.query(
      `DELETE FROM person_interests i USING unnest($1::uuid[], $2::text[]) AS gone (person_id, topic)
       WHERE i.person_id = gone.person_id AND i.topic = gone.topic`,
      [rows.map(({ personId }) => personId), rows.map(({ topic }) => topic)],
    );
  }

  /** Moves records on: whatever was changed of them, they are others now than those somebody has seen. */
  async touch(tx: PoolClient, personIds: readonly string[], at: Date): Promise<void> {
    if (personIds.length === 0) return;
    await tx.query(
      `UPDATE people SET updated_at = greatest(updated_at + interval '1 millisecond', $2) WHERE id = ANY($1::uuid[])`,
      [personIds, at.toISOString()],
    );
  }

  /** Which of some codes are places of the tree. */
  async knownPlaces(tx: PoolClient, codes: readonly string[]): Promise<ReadonlySet<string>> {
    if (codes.length === 0) return new Set();
    const { rows } = await tx.query<{ code: string }>(
      'SELECT code FROM places WHERE code = ANY($1::text[])',
      [codes],
    );
    return new Set(rows.map(({ code }) => code));
  }
}

async function noteInterests(
  tx: PoolClient,
  rows: readonly { readonly personId: string; readonly topic: string; readonly source: string }[],
  how: 'stated' | 'learned',
  at: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO person_interests AS i (person_id, topic, how, count, source, updated_at)
     SELECT person_id, topic, $4, count(*), max(source), $5
     FROM unnest($1::uuid[], $2::text[], $3::text[]) AS new (person_id, topic, source) GROUP BY person_id, topic
     ON CONFLICT (person_id, topic) DO UPDATE SET count = i.count + excluded.count,
       how = CASE WHEN i.how = 'stated' THEN i.how ELSE excluded.how END,
       source = CASE WHEN i.how = 'stated' THEN i.source ELSE excluded.source END,
       updated_at = excluded.updated_at`,
    [
      rows.map(({ personId }) => personId),
      rows.map(({ topic }) => topic),
      rows.map(({ source }) => source),
      how,
      at.toISOString(),
    ],
  );
}
