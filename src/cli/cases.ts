import { Command } from 'commander';
import { CasesRepository } from '../cases/cases.repository.js';
import { CasesService, type Caller } from '../cases/cases.service.js';
import { ParkedMessagesRepository } from '../cases/parked-messages.repository.js';
import { ConsentLedgerRepository } from '../consent/consent-ledger.repository.js';
import { ConsentService } from '../consent/consent.service.js';
import { OptOutsRepository } from '../consent/opt-outs.repository.js';
import { ConversationsRepository } from '../conversations/conversations.repository.js';
import { InteractionsRepository } from '../people/interactions.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { systemScope } from '../platform/access/scope.js';
import { SystemClock } from '../platform/clock.js';
import type { Database } from '../platform/database/database.js';
import { caseLines, caseTable, parkedLines } from './case-lines.js';
import type { Reading } from './case-lines.js';
import { operator } from './flows/publishing-rooms.js';
import { withService } from './open-rooms.js';
import { print, printJson } from './output.js';

const dayMs = 86_400_000;
const casesShown = 200;
const parkedShown = 50;
const parkedDays = 30;

interface ListOptions {
  readonly all?: boolean;
  readonly overdue?: boolean;
  readonly owner?: string;
  readonly after?: string;
  readonly json?: boolean;
}

/** `cases`: who needs a human, and what became of it. */
export function casesCommand(): Command {
  const cases = new Command('cases').description('who needs a human, by when, and what became of it');
  cases
    .command('list', { isDefault: true })
    .description('list what waits for somebody, the soonest due first')
    .option('--all', 'closed ones too, the newest first')
    .option('--overdue', 'only those whose time has come')
    .option('--owner <name>', 'only those that somebody looks after')
    .option('--after <cursor>', 'the next page, as the page before says')
    .option('--json', 'print one JSON object')
    .action((options: ListOptions) => withCases((rooms) => list(rooms, options)));
  cases
    .command('show')
    .description('show a case with the last messages and what was done')
    .argument('<reference>', 'such as 482-915-307')
    .option('--json', 'print one JSON object')
    .action((reference: string, { json }: JsonOption) =>
      withCases(async ({ service, reading }) => {
        const file = await service.show(reference, systemScope);
        if (json === true) printJson(file);
        else caseLines(file, reading).forEach(print);
      }),
    );
  addAct(cases, 'assign', 'give a case to somebody', ['<owner>', 'who looks after it'], 'assign');
  addAct(cases, 'note', 'write down something about a case', ['<text...>', 'what there is to note'], 'note');
  cases
    .command('close')
    .description('end a case')
    .argument('<reference>', 'such as 482-915-307')
    .requiredOption('--outcome <text>', 'what became of it; for a doubtful opt-out keep or stop')
    .option('--json', 'print one JSON object')
    .action((reference: string, { outcome, json }: JsonOption & { outcome: string }) =>
      act(reference, json, (service, caller) => service.close(reference, outcome, caller)),
    );
  return cases;
}

interface JsonOption {
  readonly json?: boolean;
}

function addAct(
  cases: Command,
  name: string,
  description: string,
  [argument, meaning]: readonly [string, string],
  method: 'assign' | 'note',
): void {
  cases
    .command(name)
    .description(description)
    .argument('<reference>', 'such as 482-915-307')
    .argument(argument, meaning)
    .option('--json', 'print one JSON object')
    .action((reference: string, said: string | string[], { json }: JsonOption) =>
      act(reference, json, (service, caller) => service[method](reference, [said].flat().join(' '), caller)),
    );
}

/** Acts on a case and shows how it stands then. */
function act(
  reference: string,
  json: boolean | undefined,
  work: (service: CasesService, caller: Caller) => Promise<void>,
): Promise<void> {
  return withCases(async ({ service, reading }) => {
    await work(service, { actor: operator(), scope: systemScope });
    const { case: one } = await service.show(reference, systemScope);
    if (json === true) printJson({ case: one });
    else caseTable([one], reading).forEach(print);
  });
}

async function list({ service, parked, reading }: CaseRooms, options: ListOptions): Promise<void> {
  const { all, overdue, owner, after, json } = options;
  const page = await service.list(
    {
      state: all === true ? 'all' : 'open',
      isOverdue: overdue === true,
      limit: casesShown,
      ...(owner !== undefined && { owner }),
      ...(after !== undefined && { after }),
    },
    systemScope,
  );
  const since = new Date(reading.now.getTime() - parkedDays * dayMs);
  const unhandled = await parked.since(since, parkedShown, systemScope);
  if (json === true) return printJson({ ...page, unhandled });
  if (page.cases.length === 0) print('Nobody is waiting.');
  else caseTable(page.cases, reading).forEach(print);
  if (page.next !== null) print(`\nThere are more: add --after ${page.next}`);
  if (unhandled.length === 0) return;
  print(`\nMessages that could not be handled, of the last ${parkedDays} days:`);
  parkedLines(unhandled, reading).forEach(print);
}

interface CaseRooms {
  readonly service: CasesService;
  readonly parked: ParkedMessagesRepository;
  readonly reading: Reading;
}

/** The database alone is enough: what a running service does beside this is locked out row by row. */
function withCases<T>(work: (rooms: CaseRooms) => Promise<T>): Promise<T> {
  return withService(({ config, database }) => {
    const clock = new SystemClock();
    const reading = { now: clock.now(), timezone: config.defaultTimezone };
    return work({
      service: serviceOn(database, clock),
      parked: new ParkedMessagesRepository(database),
      reading,
    });
  });
}

function serviceOn(database: Database, clock: SystemClock): CasesService {
  const people = new PeopleRepository();
  return new CasesService(
    database,
    new CasesRepository(database),
    new InteractionsRepository(database),
    new ConsentService(people, new ConsentLedgerRepository(people), new OptOutsRepository()),
    new ConversationsRepository(database),
    clock,
  );
}
