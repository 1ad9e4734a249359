import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { Command, Option } from 'commander';

import { AffectedQuery } from '../privacy/affected/affected.schemas.js';
import { Affected } from '../privacy/affected/affected.service.js';
import { SystemClock } from '../platform/clock.js';
import { DomainError } from '../platform/domain-error.js';
import { operatorCaller } from './operator-caller.js';
import { withRooms } from './open-rooms.js';
import { print, printJson } from './output.js';

interface Flags {
  readonly by: string;
  readonly id?: string;
  readonly from?: string;
  readonly to?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** `privacy affected`: whom a breach concerns. */
export function affectedCommand(): Command {
  return new Command('affected')
    .description('count whom a breach concerns, and write them into a file')
    .addOption(
      new Option('--by <what>', 'what went wrong with')
        .choices(['export', 'account', 'sender', 'everybody'])
        .makeOptionMandatory(),
    )
    .option('--id <id>', 'which export, account or sender')
    .option('--from <moment>', 'such as 2026-03-01T00:00:00Z')
    .option('--to <moment>', 'up to and without')
    .option('--out <file>', 'a .csv file; it holds personal data: keep it safe')
    .option('--json', 'print one JSON object')
    .action(({ out, json, ...asked }: Flags) =>
      withRooms(new SystemClock(), async ({ app }) => {
        const query = AffectedQuery.safeParse(asked);
        if (!query.success)
          throw new DomainError('usage', query.error.issues.map(({ message }) => message).join(' '));
        const affected = app.get(Affected, { strict: false });
        const counted = await affected.count(operatorCaller, query.data);
        if (out !== undefined) {
          const { bytes } = await affected.file(operatorCaller, query.data);
          await pipeline(Readable.from(bytes), createWriteStream(out, { mode: 0o600 }));
        }
        if (json === true) printJson({ ...counted, file: out ?? null });
        else
          print(
            `${counted.isEstimate ? 'about ' : ''}${counted.count} people${out === undefined ? '' : `: ${out}`}`,
          );
      }),
    );
}
