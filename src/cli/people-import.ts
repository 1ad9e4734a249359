import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { Command } from 'commander';
import { parse } from 'yaml';
import { z } from 'zod';

import { ErrorSheet } from '../exchange/imports/error-sheet.js';
import { ImportOptionsBody } from '../exchange/imports/import-options.js';
import { ImportRunner } from '../exchange/imports/import-runner.js';
import type { ImportRecord } from '../exchange/imports/import.js';
import { Imports } from '../exchange/imports/imports.service.js';
import { ImportStaging } from '../exchange/imports/staging.service.js';
import type { SheetFormat } from '../exchange/sheets/sheet.js';
import { SystemClock } from '../platform/clock.js';
import { DomainError } from '../platform/domain-error.js';
import { operatorCaller } from './operator-caller.js';
import { withRooms, type OpenRooms } from './open-rooms.js';
import { print, printJson } from './output.js';
import { importListCommand, importUndoCommand } from './people-imports.js';
import { settled } from './settled-import.js';

/** What a map says: where the columns go by their headings, and how the rows are read. */
const ImportMap = z.strictObject({
  columns: z.record(z.string(), z.string().nullable()).default({}),
  options: ImportOptionsBody.partial().default({}),
});
type ImportMap = z.output<typeof ImportMap>;

interface Flags {
  readonly map?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `people import`: a file of people, checked and stored; and the imports that there were. */
export function importCommand(): Command {
  return new Command('import')
    .description('check a file of people (CSV or Excel), and store what can be stored')
    .argument('<file>', 'a .csv or .xlsx file')
    .addCommand(importListCommand())
    .addCommand(importUndoCommand())
    .option('--map <file>', 'YAML or JSON: columns (heading: name, phone, fields.due_date ...) and options')
    .option('--dry-run', 'check only; nobody is recorded')
    .option('--json', 'print one JSON object')
    .action(async (file: string, flags: Flags) => {
      const map = await readMap(flags.map);
      await withRooms(new SystemClock(), (rooms) => runImport(rooms, file, map, flags));
    });
}

async function runImport(rooms: OpenRooms, file: string, map: ImportMap, flags: Flags): Promise<void> {
  const { app } = rooms;
  const imports = app.get(Imports);
  const runner = app.get(ImportRunner);
  const brought = { fileName: basename(file), format: await formatOf(file), source: { path: file } };
  const staged = await app.get(ImportStaging).take(brought, operatorCaller);
  const mapped = await imports.change(operatorCaller, staged.id, staged.version, patchOf(staged, map));
  await imports.check(operatorCaller, mapped.id);
  const checked = await settled(imports, runner, mapped.id);
  const { errors, duplicates } = checked.counts;
  const errorFile = errors + duplicates > 0 ? `${file}.errors.csv` : null;
  if (errorFile !== null)
    await pipeline(Readable.from(app.get(ErrorSheet).of(checked, 'csv')), createWriteStream(errorFile));
  if (flags.dryRun !== true) {
    await imports.commit(operatorCaller, mapped.id);
    await settled(imports, runner, mapped.id);
  }
  report(await imports.show(operatorCaller, mapped.id), errorFile, flags);
}

/** Who says nothing about permission imports without: nobody is written to before they agree. */
function patchOf({ found, mapping }: ImportRecord, map: ImportMap) {
  const unknown = Object.keys(map.columns).filter((heading) => !found.headings.includes(heading));
  if (unknown.length > 0)
    throw new DomainError(
      'malformed',
      `The file has no column ${unknown.map((one) => `"${one}"`).join(', ')}.`,
    );
  const columns = found.headings.map((heading, column) =>
    heading in map.columns ? (map.columns[heading] ?? null) : (mapping.columns[column]?.to ?? null),
  );
  const options = ImportOptionsBody.parse({ permission: { kind: 'none' }, ...map.options });
  return { columns, options };
}

function report({ id, counts, state }: ImportRecord, errorFile: string | null, flags: Flags): void {
  const { rows, ready, warnings, errors, duplicates, created, updated } = counts;
  if (flags.json === true) {
    printJson({ rows, ready, warnings, errors, duplicates, batch: id, errorFile, state, created, updated });
    return;
  }
  print(
    `${rows} rows: ${ready} ready, ${warnings} with warnings, ${errors} with errors, ${duplicates} may be known already.`,
  );
  if (errorFile !== null) print(`Rows that are not stored, each with its reason: ${errorFile}`);
  if (flags.dryRun === true)
    print('Nothing was stored. Run it again without --dry-run to store what is ready.');
  else
    print(
      `Stored: ${created} new, ${updated} updated. The import is ${id}; npx karibu people import undo ${id} takes it back.`,
    );
}

async function readMap(file: string | undefined): Promise<ImportMap> {
  if (file === undefined) return ImportMap.parse({});
  const read = ImportMap.safeParse(parse(await readFile(file, 'utf8')));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new DomainError('malformed', `${file}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}

async function formatOf(file: string): Promise<SheetFormat> {
  if (!(await stat(file)).isFile()) throw new DomainError('malformed', `${file} is no file.`);
  return extname(file).toLowerCase() === '.xlsx' ? 'xlsx' : 'csv';
}
