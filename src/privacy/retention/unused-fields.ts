import { Injectable } from '@nestjs/common';

import { Dictionary } from '../../people/dictionary/dictionary.js';
import { Database } from '../../platform/database/database.js';
import { counted } from '../counted.js';
import type { RetentionPreview } from './retention.schemas.js';

/** Fields that the service itself reads or writes, whatever flows do. */
const own: ReadonlySet<string> = new Set([
  'place',
  'birth_date',
  'registered',
  'private_phone',
  'fewer_messages',
]);

const quietMs = 180 * 24 * 60 * 60 * 1_000;

/** The keys that are stored, each found by one step in the index. */
const storedKeys = `WITH RECURSIVE keys AS (
    (SELECT key FROM person_fields ORDER BY key LIMIT 1)
    UNION ALL
    SELECT (SELECT f.key FROM person_fields f WHERE f.key > keys.key ORDER BY f.key LIMIT 1)
    FROM keys WHERE keys.key IS NOT NULL)
  SELECT key FROM keys WHERE key IS NOT NULL`;

/** Everything that may name a field: what is live of flows and programmes, segments, lists, and what came and went since `$2`. */
const namedSomewhere = `SELECT key FROM unnest($1::text[]) AS key WHERE EXISTS (
    SELECT FROM live_definitions l JOIN definition_revisions r ON r.id = l.revision_id
      WHERE r.source ~ ('\\y' || key || '\\y') OR r.texts::text ~ ('\\y' || key || '\\y'))
  OR EXISTS (SELECT FROM flow_drafts d WHERE d.files::text ~ ('\\y' || key || '\\y'))
  OR EXISTS (SELECT FROM segments s WHERE s.expression ~ ('\\y' || key || '\\y'))
  OR EXISTS (SELECT FROM people_views v WHERE v.view::text ~ ('\\y' || key || '\\y'))
  OR EXISTS (SELECT FROM imports i WHERE i.created_at >= $2 AND i.mapping::text ~ ('\\y' || key || '\\y'))
  OR EXISTS (SELECT FROM exports e WHERE e.at >= $2 AND (key = ANY(e.columns) OR 'fields.' || key = ANY(e.columns)))`;

/** Finds what is kept about people and used by nothing: each is a reason to stop asking for it. */
@Injectable()
export class UnusedFields {
  constructor(
    private readonly database: Database,
    private readonly dictionary: Dictionary,
  ) {}

  async find(now: Date): Promise<RetentionPreview['unused']> {
    const { fields } = this.dictionary.current;
    const since = new Date(now.getTime() - quietMs).toISOString();
    const unnamed = await this.unnamed();
    const named = await this.keys(namedSomewhere, [fields.map(({ key }) => key), since]);
    const idle: RetentionPreview['unused']['fields'] = [];
    for (const { key, set } of fields) {
      if (own.has(key) || named.has(key) || (await this.isFresh(key, since))) continue;
      idle.push({ key, set, people: await this.people(key) });
    }
    return {
      fields: idle,
      unnamed: await Promise.all(unnamed.map(async (key) => ({ key, people: await this.people(key) }))),
    };
  }

  /** Keys that are stored and that the data dictionary does not name. */
  async unnamed(): Promise<string[]> {
    const dictionary = this.dictionary.current;
    return [...(await this.keys(storedKeys, []))].filter((key) => dictionary.field(key) === undefined);
  }

  private async keys(query: string, values: readonly unknown[]): Promise<Set<string>> {
    const { rows } = await this.database.pool.query<{ key: string }>(query, [...values]);
    return new Set(rows.map(({ key }) => key));
  }

  private async isFresh(key: string, since: string): Promise<boolean> {
    const { rowCount } = await this.database.pool.query(
      'SELECT FROM person_fields WHERE key = $1 AND updated_at >= $2 LIMIT 1',
      [key, since],
    );
    return rowCount === 1;
  }

  private async people(key: string): Promise<number> {
    const query = 'SELECT updated_at AS at FROM person_fields WHERE key = $1';
    return (await counted(this.database, query, [key])).count;
  }
}
