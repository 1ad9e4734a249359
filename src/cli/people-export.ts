import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { Command } from 'commander';

import { ExportsRepository } from '../exchange/exports/exports.repository.js';
import { Exports } from '../exchange/exports/exports.service.js';
import { SystemClock } from '../platform/clock.js';
import { operatorCaller } from './operator-caller.js';
import { withRooms } from './open-rooms.js';
import { print, printJson } from './output.js';

interface Flags {
  readonly out: string;
  readonly where?: string;
  readonly columns?: string;
  readonly partner?: string;
  readonly reason: string;
  readonly json?: boolean;
}

/** `people export`: people in a file that an import understands. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write people into a file (CSV or Excel) that an import understands')
    .requiredOption('--out <file>', 'a .csv or .xlsx file; it holds personal data: keep it safe')
    .option(
      '--where <expression>',
      'whom, such as role("donor") and place under "Oregon"; default: everybody',
    )
    .option('--columns <list>', 'headings with commas between them; default: all that is not sensitive')
    .option('--partner <code>', 'for whom: only those who agreed to that are in the file')
    .option('--reason <text>', 'why; it stands in the log', 'by the operator')
    .option('--json', 'print one JSON object')
    .action((flags: Flags) =>
      withRooms(new SystemClock(), async ({ app, database }) => {
        const { id, bytes } = await app.get(Exports).start(operatorCaller, {
          expression: flags.where ?? null,
          search: null,
          people: null,
          columns: flags.columns?.split(',').map((one) => one.trim()) ?? [],
          partner: flags.partner ?? null,
          reason: flags.reason,
          format: extname(flags.out).toLowerCase() === '.xlsx' ? 'xlsx' : 'csv',
        });
        await pipeline(Readable.from(bytes), createWriteStream(flags.out, { mode: 0o600 }));
        const rows = (await app.get(ExportsRepository).find(database.pool, id))?.rows ?? 0;
        if (flags.json === true) printJson({ export: id, rows, file: flags.out });
        else print(`Written: ${flags.out} (${rows} people). It holds personal data: keep it safe.`);
      }),
    );
}
