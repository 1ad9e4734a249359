import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { inScope } from '../../people/in-scope.js';
import { PeopleFilter } from '../../people/record/people-filter.js';
import type { Scope } from '../../platform/access/scope.js';
import type { ExportColumn } from './export-columns.rules.js';

/** Whom an export is of. */
export interface ExportSelection {
  readonly expression: string | null;
  readonly people: readonly string[] | null;
  readonly scope: Scope;
  readonly seesSensitive: boolean;
}

/** A person as she is written out. */
export interface ExportedPerson {
  readonly id: string;
  readonly name: string | null;
  readonly language: string | null;
  readonly timezone: string | null;
  readonly preferredHour: number | null;
  readonly preferredChannel: string | null;
  readonly tags: readonly string[];
}

/** What hangs on people, by their ids. */
export interface ExportedParts {
  /** Each `channel address`, in the order in which they came. */
  readonly addresses: ReadonlyMap<string, readonly string[]>;
  readonly fields: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly roles: ReadonlyMap<string, readonly string[]>;
  readonly interests: ReadonlyMap<string, readonly string[]>;
}

/** Reads people for exports. SQL, a statement for each table and page: fifty thousand rows leave in a second. */
@Injectable()
export class ExportRowsRepository {
  constructor(private readonly filter: PeopleFilter) {}

  /** The next people behind an id. Throws as `PeopleFilter.condition`. */
  async page(
    tx: PoolClient,
    selection: ExportSelection,
    after: string,
    limit: number,
  ): Promise<ExportedPerson[]> {
    const { expression, people, scope, seesSensitive } = selection;
    const values: unknown[] = [after, limit];
    const conditions = [
      'p.id > $1',
      inScope(scope, 'p', values),
      ...(people === null ? [] : [`p.id = ANY($${values.push(people)}::uuid[])`]),
      ...(expression === null ? [] : [`(${this.filter.condition(expression, values, seesSensitive)})`]),
    ];
    const { rows } = await tx.query<ExportedPerson>(
      `SELECT p.id, p.name, p.language, p.timezone, p.preferred_hour AS "preferredHour",
         p.preferred_channel AS "preferredChannel", p.tags
       FROM people p WHERE ${conditions.join(' AND ')} ORDER BY p.id LIMIT $2`,
      values,
    );
    return rows;
  }

  /** What of the wanted columns hangs on people. */
  async parts(
    tx: PoolClient,
    ids: readonly string[],
    columns: readonly ExportColumn[],
  ): Promise<ExportedParts> {
    const keys = columns.flatMap((column) => (column.kind === 'field' ? [column.key] : []));
    const wants = (...owns: string[]) =>
      columns.some((column) => column.kind === 'own' && owns.includes(column.own));
    return {
      addresses: wants('phone', 'second_phone', 'whatsapp') ? await addresses(tx, ids) : new Map(),
      fields: keys.length === 0 ? new Map() : await fields(tx, ids, keys),
      roles: wants('roles') ? await words(tx, ids, rolesSql) : new Map(),
      interests: wants('interests') ? await words(tx, ids, interestsSql) : new Map(),
    };
  }
}

const rolesSql = `SELECT person_id AS id, array_agg(role ORDER BY role) AS words FROM person_roles
  WHERE person_id = ANY($1::uuid[]) AND (until IS NULL OR until > current_date) GROUP BY person_id`;

const interestsSql = `SELECT person_id AS id, array_agg(topic ORDER BY topic) AS words FROM person_interests
  WHERE person_id = ANY($1::uuid[]) AND how = 'stated' GROUP BY person_id`;

async function words(
  tx: PoolClient,
  ids: readonly string[],
  sql: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await tx.query<{ id: string; words: string[] }>(sql, [ids]);
  return new Map(rows.map(({ id, words: found }) => [id, found]));
}

function addresses(tx: PoolClient, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  return words(
    tx,
    ids,
    `SELECT person_id AS id, array_agg(channel || ' ' || address ORDER BY created_at, channel, address) AS words
     FROM person_addresses WHERE person_id = ANY($1::uuid[]) GROUP BY person_id`,
  );
}

async function fields(
  tx: PoolClient,
  ids: readonly string[],
  keys: readonly string[],
): Promise<ReadonlyMap<string, Record<string, string>>> {
  const { rows } = await tx.query<{ id: string; key: string; text: string; precision: string | null }>({
    text: `SELECT person_id AS id, key, value #>> '{}' AS text, precision FROM person_fields
     WHERE person_id = ANY($1::uuid[]) AND key = ANY($2::text[])`,
    values: [ids, keys],
  });
  const found = new Map<string, Record<string, string>>();
  for (const { id, key, text, precision } of rows) {
    const own = found.get(id) ?? {};
    own[key] = precision === 'month' ? text.slice(0, 7) : text;
    found.set(id, own);
  }
  return found;
}
