import { Injectable } from '@nestjs/common';

import { countingOrder, lastEntriesOf } from '../../consent/merged-records.js';
import { Database } from '../../platform/database/database.js';

/** A number of ours, and who carries its messages. */
export interface RegisteredChannel {
  readonly channel: string;
  readonly provider: string;
}

/** Reads what the register tells of the installation as it is. SQL, because it counts over the tables of several rooms. */
@Injectable()
export class RegisterRepository {
  constructor(private readonly database: Database) {}

  /** People whose last word on each purpose is a yes that still holds; test people do not count. */
  async consented(now: Date): Promise<Map<string, number>> {
    const { rows } = await this.database.pool.query<{ purpose: string; people: number }>(
      // Whose record is one alone, which is nearly everybody, is read in the order of the index.
      `WITH merged AS (SELECT DISTINCT merged_into_id AS id FROM people WHERE merged_into_id IS NOT NULL AND NOT is_test),
       apart AS (SELECT id FROM merged UNION SELECT id FROM people WHERE merged_into_id IS NOT NULL OR is_test)
       SELECT purpose, sum(people)::int AS people FROM (
         SELECT purpose, count(*) AS people FROM (
           SELECT DISTINCT ON (purpose, person_id) purpose, person_id, action, expires_at FROM consent_entries
           WHERE person_id NOT IN (SELECT id FROM apart)
           ORDER BY purpose, person_id, sequence DESC) own
         WHERE action = 'granted' AND (expires_at IS NULL OR expires_at > $1) GROUP BY purpose
         UNION ALL
         SELECT purpose, count(*) FROM merged CROSS JOIN LATERAL (
           SELECT DISTINCT ON (e.purpose) e.purpose, e.action, e.expires_at FROM ${lastEntriesOf('merged.id')}
           ORDER BY e.purpose, ${countingOrder}) said
         WHERE action = 'granted' AND (expires_at IS NULL OR expires_at > $1) GROUP BY purpose) parts
       GROUP BY purpose`,
      [now.toISOString()],
    );
    return new Map(rows.map(({ purpose, people }) => [purpose, people]));
  }

  /** What is live of flows and programmes and names each purpose, in their source. */
  async naming(purposes: readonly string[]): Promise<Map<string, string[]>> {
    const { rows } = await this.database.pool.query<{ purpose: string; names: string[] }>(
      `SELECT purpose, array_agg(DISTINCT l.name ORDER BY l.name) AS names
       FROM unnest($1::text[]) AS purpose JOIN live_definitions l ON l.kind IN ('flow', 'programme')
       JOIN definition_revisions r ON r.id = l.revision_id
       WHERE r.source ~ ('(consent|purpose)[^\\n]*\\y' || purpose || '\\y') GROUP BY purpose`,
      [purposes],
    );
    return new Map(rows.map(({ purpose, names }) => [purpose, names]));
  }

  async channels(): Promise<RegisteredChannel[]> {
    const { rows } = await this.database.pool.query<RegisteredChannel>(
      'SELECT DISTINCT channel, provider FROM senders ORDER BY provider, channel',
    );
    return rows;
  }

  /** Accounts that can sign in, by their roles. */
  async accounts(): Promise<{ role: string; count: number }[]> {
    const { rows } = await this.database.pool.query<{ role: string; count: number }>(
      'SELECT role, count(*)::int AS count FROM users WHERE disabled_at IS NULL GROUP BY role ORDER BY role',
    );
    return rows;
  }
}
