import { totalmem } from 'node:os';

/** Settings of the server by name, as `postgres -c name=value` takes them. */
export type ServerSettings = Readonly<Record<string, string>>;

const mebibyte = 1024 * 1024;

/** Bytes of memory that this process may count on: the container's limit where there is one. */
export function availableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}

/**
 * The settings for a machine with this much memory. The server shares the machine with the service,
 * so it takes a part of what a dedicated one would.
 */
export function serverSettings(memoryBytes: number, port: number): ServerSettings {
  const part = (divisor: number, least: number, most: number): string => {
    const megabytes = Math.floor(memoryBytes / divisor / mebibyte);
    return `${Math.min(Math.max(megabytes, least), most)}MB`;
  };
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: part(16, 32, 2_048),
    effective_cache_size: part(2, 128, 16_384),
    work_mem: part(1024, 4, 16),
    maintenance_work_mem: part(64, 32, 256),
    max_wal_size: '2GB',
    checkpoint_timeout: '10min',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...withoutContent,
  };
}

/** What keeps numbers, names and texts out of the server's log: no statements, no values, no errors of statements. */
const withoutContent: ServerSettings = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
};

/**
 * For throw-away databases: nothing needs to survive the machine.
 * @public taken from the built product by `test/global-setup.mjs` and `scripts/migration.mjs`
 */
export const carelessSettings: ServerSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '4GB',
};
