import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { ListedTemplate, TemplateStatus } from '../../channels/channel.js';

/** A template as it was last read from its provider. */
export interface MessageTemplate extends ListedTemplate {
  readonly syncedAt: Date;
}

/** Which templates are looked for; null: any. */
export interface TemplateFilter {
  readonly name: string | null;
  readonly status: TemplateStatus | null;
}

const columns = `account, content_sid AS "contentSid", name, language, category, status, body, variables, options, rejection,
  synced_at AS "syncedAt"`;

/**
 * Keeps what providers say of their templates. SQL, because workers ask with each claim: the Prisma client would cost each
 * of them 64 MB for these statements.
 */
@Injectable()
export class MessageTemplatesRepository {
  /** By name and language; of several in one language the approved one is first. */
  async list(db: Pool | PoolClient, { name, status }: TemplateFilter): Promise<MessageTemplate[]> {
    const { rows } = await db.query<MessageTemplate>(
      `SELECT ${columns} FROM message_templates
       WHERE ($1::text IS NULL OR name = $1) AND ($2::text IS NULL OR status = $2)
       ORDER BY name, language, status <> 'approved', content_sid`,
      [name, status],
    );
    return rows;
  }

  /** Those of some names that may be sent. */
  async approved(tx: PoolClient, names: readonly string[]): Promise<MessageTemplate[]> {
    const { rows } = await tx.query<MessageTemplate>(
      `SELECT ${columns} FROM message_templates WHERE name = ANY($1::text[]) AND status = 'approved'
       ORDER BY name, language, content_sid`,
      [names],
    );
    return rows;
  }

  /** Has an account's templates be exactly these: what its provider does not list any more is forgotten. */
  async replace(
    tx: PoolClient,
    account: string,
    templates: readonly ListedTemplate[],
    at: Date,
  ): Promise<void> {
    // One after the other: of two that read the list at once, the later one has the last word for all of it.
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('templates ' || $1, 0))", [account]);
    await tx.query('DELETE FROM message_templates WHERE account = $1 AND NOT content_sid = ANY($2::text[])', [
      account,
      templates.map(({ contentSid }) => contentSid),
    ]);
    await tx.query(
      `INSERT INTO message_templates (account, content_sid, name, language, category, status, body, variables, options,
         rejection, synced_at)
       SELECT $1, t."contentSid", t.name, t.language, t.category, t.status, t.body, t.variables, t.options, t.rejection, $3
       FROM jsonb_to_recordset($2::jsonb) AS t ("contentSid" text, name text, language text, category text, status text,
         body text, variables jsonb, options jsonb, rejection text)
       ON CONFLICT (account, content_sid) DO UPDATE SET name = excluded.name, language = excluded.language,
         category = excluded.category, status = excluded.status, body = excluded.body, variables = excluded.variables,
         options = excluded.options, rejection = excluded.rejection, synced_at = excluded.synced_at`,
      [account, JSON.stringify(templates), at.toISOString()],
    );
  }

  /** Notes what a refused message told of its template, until its provider is asked again. */
  async setStatus(db: Pool | PoolClient, contentSid: string, status: TemplateStatus): Promise<void> {
    await db.query('UPDATE message_templates SET status = $2 WHERE content_sid = $1', [contentSid, status]);
  }

  /** When an account's templates were last read, whether or not there were any; null: never. */
  async lastSync(db: Pool | PoolClient, accounts: readonly string[]): Promise<Date | null> {
    const { rows } = await db.query<{ at: string | null }>(
      `SELECT min(s.value #>> '{}') AS at FROM unnest($1::text[]) AS wanted (key) LEFT JOIN settings s USING (key)
       HAVING count(s.key) = count(*)`,
      [accounts.map(keyOf)],
    );
    const at = rows[0]?.at ?? null;
    return at === null ? null : new Date(at);
  }

  async noteSync(tx: PoolClient, account: string, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO settings (key, value, updated_at) VALUES ($1, to_jsonb($2::text), $2::timestamptz)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
      [keyOf(account), at.toISOString()],
    );
  }
}

function keyOf(account: string): string {
  return `templates_synced:${account}`;
}
