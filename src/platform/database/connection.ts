import pg from 'pg';

/**
 * Runs the work on one connection of its own, outside the pool, and closes it.
 * For what needs a session: migrations, backup, restore, and the first words with a server.
 */
export async function withConnection<T>(
  url: string,
  purpose: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `karibu ${purpose}`,
    connectionTimeoutMillis: 5_000,
  });
  // A lost connection fails the statement in flight or the next one; unheard, it would end the process as well.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}
