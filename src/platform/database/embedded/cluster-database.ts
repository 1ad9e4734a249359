import { withConnection } from '../connection.js';
import { clusterUser } from './cluster.js';

const database = 'karibu';

/** The address of the product's database in a cluster of ours. */
export function clusterUrl(port: number, password: string, name = database): string {
  return `postgresql://${clusterUser}:${password}@127.0.0.1:${port}/${name}`;
}

/** Tells whether the product's database at this address takes connections. */
export async function isReachable(url: string): Promise<boolean> {
  try {
    return await withConnection(url, 'attach', () => Promise.resolve(true));
  } catch {
    return false;
  }
}

/** Makes the product's database in a new cluster. */
export async function ensureDatabase(port: number, password: string): Promise<void> {
  await withConnection(clusterUrl(port, password, 'postgres'), 'start', async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  });
}
