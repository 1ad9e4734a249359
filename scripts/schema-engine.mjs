// Prisma's own schema engine, in its WebAssembly form: it runs without downloading anything.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const require = createRequire(import.meta.url);

/** The engine greets a database even where it needs none; this one answers everything with nothing. */
const silence = {
  provider: 'postgres',
  adapterName: 'no-database',
  queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => 0,
  executeScript: async () => undefined,
  dispose: async () => undefined,
};
const noDatabase = { ...silence, connect: async () => silence, connectToShadowDb: async () => silence };
const noFilters = { externalTables: [], externalEnums: [] };

/** Writes the SQL that makes, in an empty database, what a schema file says. */
export function sqlFromEmpty(file, content) {
  return sqlBetween(
    { tag: 'empty' },
    { tag: 'schemaDatamodel', files: [{ path: file, content }] },
    noDatabase,
  );
}

/** Writes the SQL that leads from what a database holds to what a schema file says; '' when they agree. */
export async function sqlFromDatabase(url, file, content) {
  const files = [{ path: file, content }];
  const from = { tag: 'schemaDatasource', files, configDir: dirname(file) };
  const reader = await catalogReader(url);
  try {
    const sql = await sqlBetween(
      from,
      { tag: 'schemaDatamodel', files },
      { ...reader, connect: async () => reader },
    );
    return /^\s*(--.*)?\s*$/.test(sql) ? '' : sql;
  } finally {
    await reader.dispose();
  }
}

async function sqlBetween(from, to, adapter) {
  await load();
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  const datamodels = to.files.map(({ path, content }) => [path, content]);
  const schemaEngine = await engine.SchemaEngine.new({ datamodels }, () => undefined, bound);
  try {
    const answer = await schemaEngine.diff({ from, to, script: true, exitCode: null, filters: noFilters });
    return answer.stdout ?? '';
  } finally {
    schemaEngine.free();
  }
}

/** Reads the catalogs for the engine. Prisma's own adapter does not know their one-letter type. */
async function catalogReader(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    ...silence,
    queryRaw: async ({ sql, args }) => {
      const { fields, rows } = await client.query({ text: sql, values: args, rowMode: 'array' });
      return {
        columnNames: fields.map(({ name }) => name),
        columnTypes: fields.map(({ dataTypeID }) => catalogTypes[dataTypeID] ?? ColumnTypeEnum.Text),
        rows,
      };
    },
    dispose: () => client.end(),
  };
}

/** By the type's number in pg_type. */
const catalogTypes = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  1002: ColumnTypeEnum.CharacterArray,
  1003: ColumnTypeEnum.TextArray,
  1005: ColumnTypeEnum.Int32Array,
  1009: ColumnTypeEnum.TextArray,
};

let loading;

function load() {
  loading ??= instantiate();
  return loading;
}

async function instantiate() {
  // Where the engine leaves its last words when it breaks.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  const file = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': engine,
  });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}
