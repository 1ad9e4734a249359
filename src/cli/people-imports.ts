import { Command } from 'commander';

import { ImportReading } from '../exchange/imports/import-reading.js';
import { ImportRunner } from '../exchange/imports/import-runner.js';
import { rowView } from '../exchange/imports/import-views.js';
import type { ImportRecord } from '../exchange/imports/import.js';
import { Imports } from '../exchange/imports/imports.service.js';
import { keptSince, wordsOfRemark } from '../exchange/imports/remark-words.js';
import { SystemClock } from '../platform/clock.js';
import { DomainError } from '../platform/domain-error.js';
import { localTime } from './local-time.js';
import { operatorCaller } from './operator-caller.js';
import { withRooms, type OpenRooms } from './open-rooms.js';
import { print, printJson } from './output.js';
import { settled } from './settled-import.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Rows that are read at once. */
const rowsAtOnce = 1_000;

/** A row that could not be undone, with why. */
interface KeptRow {
  readonly row: number;
  readonly person: string | null;
  readonly reason: string;
}

/** `people import list`: the imports, the latest first. */
export function importListCommand(): Command {
  return new Command('list')
    .description('the imports, the latest first')
    .option('--limit <number>', 'how many at most', Number, 20)
    .option('--json', 'print one JSON object')
    .action(async ({ limit }: { limit: number }, command: Command) => {
      if (!Number.isInteger(limit) || limit < 1)
        throw new DomainError('malformed', '--limit is a whole number, such as 20.');
      await withRooms(new SystemClock(), async ({ app, database, config }) => {
        const records = await app.get(ImportReading).imports.list(database.pool, operatorCaller, null, limit);
        if (isJson(command)) printJson({ imports: records.map(rowView) });
        else if (records.length === 0) print('Nothing has been imported yet.');
        else for (const record of records) print(listLine(record, config.defaultTimezone));
      });
    });
}

/** `people import undo`: takes an import back, and tells what stays. */
export function importUndoCommand(): Command {
  return new Command('undo')
    .description('take a whole import back; whoever was changed since stays as they are, and is listed')
    .argument('<import>', 'its id, as `import list` shows it')
    .option('--json', 'print one JSON object')
    .action(async (id: string, _options: object, command: Command) => {
      if (!uuid.test(id)) throw new DomainError('malformed', `"${id}" is no id of an import.`);
      await withRooms(new SystemClock(), (rooms) => undo(rooms, id, isJson(command)));
    });
}

/** `--json` belongs to `import` too, which takes it wherever it stands. */
function isJson(command: Command): boolean {
  return command.optsWithGlobals<{ json?: boolean }>().json === true;
}

async function undo(rooms: OpenRooms, id: string, asJson: boolean): Promise<void> {
  const imports = rooms.app.get(Imports);
  await imports.undo(operatorCaller, id);
  const record = await settled(imports, rooms.app.get(ImportRunner), id);
  const kept = await keptRows(rooms, id);
  if (asJson) {
    printJson({ batch: id, state: record.state, kept });
    return;
  }
  if (record.state !== 'undone')
    throw new DomainError(
      'refused',
      'The import could not be undone to its end. Run the same command again.',
    );
  print(kept.length === 0 ? 'The import is undone.' : 'The import is undone, but for these rows:');
  for (const { row, reason } of kept) print(`  row ${row}: ${reason}`);
}

async function keptRows({ app, database }: OpenRooms, id: string): Promise<KeptRow[]> {
  const { rows } = app.get(ImportReading);
  const kept: KeptRow[] = [];
  for (let after: number | undefined = 0; after !== undefined;) {
    const wanted = { isWarned: true, after, limit: rowsAtOnce };
    const page = await rows.page(database.pool, id, wanted);
    for (const { row, personId, remarks } of page) {
      const why = remarks.find(({ code }) => keptSince.has(code));
      if (why !== undefined) kept.push({ row, person: personId, reason: wordsOfRemark(why).text });
    }
    after = page.length < rowsAtOnce ? undefined : page.at(-1)?.row;
  }
  return kept;
}

function listLine({ id, fileName, state, counts, createdAt }: ImportRecord, timezone: string): string {
  const { rows, created, updated } = counts;
  return `${id}  ${localTime(createdAt, timezone)}  ${fileName}: ${state}, ${rows} rows, ${created} new, ${updated} updated`;
}
