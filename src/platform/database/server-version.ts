import type { ClientBase } from 'pg';

import { DomainError } from '../domain-error.js';

const oldestSupported = 14;

/**
 * Makes sure that the server is one that Karibu's statements run on.
 * @throws DomainError `database_too_old` below PostgreSQL 14
 */
export async function requireSupportedServer(client: Pick<ClientBase, 'query'>): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  const major = Math.floor((rows[0]?.version ?? 0) / 10_000);
  if (major >= oldestSupported) return;
  throw new DomainError(
    'database_too_old',
    `This database is PostgreSQL ${major}; Karibu needs PostgreSQL ${oldestSupported} or newer.`,
  );
}
