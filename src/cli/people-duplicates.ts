import { Command, InvalidArgumentError } from 'commander';

import { DuplicateFinder } from '../people/matching/duplicate-finder.js';
import {
  DuplicatePairsRepository,
  type OpenPair,
  type PairedRecord,
} from '../people/matching/duplicate-pairs.repository.js';
import { systemScope } from '../platform/access/scope.js';
import { SystemClock } from '../platform/clock.js';
import { findPerson } from './find-person.js';
import { withRooms } from './open-rooms.js';
import { print, printJson } from './output.js';

interface DuplicatesOptions {
  readonly limit: number;
  readonly json?: boolean;
}

/** `people duplicates`: records that may be of one person. */
export function duplicatesCommand(): Command {
  return new Command('duplicates')
    .description('look for records that may be of one person, and list them, the likeliest first')
    .argument('[person]', 'only those of one person: an id or an address')
    .option('--limit <count>', 'how many at most', wholeNumber, 20)
    .option('--json', 'print one JSON object')
    .action((person: string | undefined, { limit, json }: DuplicatesOptions) =>
      withRooms(new SystemClock(), async ({ app, database }) => {
        const personId = person === undefined ? undefined : (await findPerson(database, person)).id;
        await app.get(DuplicateFinder, { strict: false }).sweep();
        const pairs = app.get(DuplicatePairsRepository, { strict: false });
        const found = await pairs.open(database.pool, systemScope, { after: null, personId, limit });
        if (json === true) printJson({ pairs: found });
        else for (const line of linesOf(found)) print(line);
      }),
    );
}

function linesOf(pairs: readonly OpenPair[]): string[] {
  if (pairs.length === 0) return ['Nobody seems to be recorded twice.'];
  return pairs.flatMap(({ score, reasons, person, other }) => [
    `${score}  ${reasons.map(({ code }) => code.replaceAll('_', ' ')).join(', ')}`,
    `    ${recordLine(person)}`,
    `    ${recordLine(other)}`,
  ]);
}

function recordLine({ id, name, place, birthDate, addresses }: PairedRecord): string {
  return [name ?? '(no name)', birthDate?.date, place?.name, ...addresses, id].filter(Boolean).join('  ');
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('A whole number from 1 on is needed.');
  return Number(text);
}
