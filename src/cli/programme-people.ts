import { Command } from 'commander';

import { SystemClock } from '../platform/clock.js';
import { DomainError } from '../platform/domain-error.js';
import { Coming } from '../programmes/staff/coming.js';
import { PersonProgrammes, type PersonInProgrammes } from '../programmes/staff/person-programmes.service.js';
import { summaryOf } from '../programmes/staff/programme-views.js';
import { NewSubscription, PauseSubscription } from '../programmes/staff/programmes-api.schemas.js';
import { ProgrammesOverview } from '../programmes/staff/programmes-overview.service.js';
import { SegmentsRepository } from '../segments/segments.repository.js';
import { findPerson } from './find-person.js';
import { withRooms, type OpenRooms } from './open-rooms.js';
import { operatorPrincipal as operator } from './operator-caller.js';
import { print, printJson } from './output.js';
import { intakeLines, programmeLine, subscriptionLines } from './programme-lines.js';

interface Options {
  readonly json?: boolean;
}

interface OfOne extends Options {
  readonly instance?: string;
  readonly date?: string;
  readonly until?: string;
}

const personArgument = ['<person>', 'her id, or an address such as +12025550100'] as const;
const programmeArgument = ['<programme>', 'its name, such as antenatal'] as const;
const instanceOption = ['--instance <name>', 'which one, where she is in it several times'] as const;

/** How many days ahead messages are told. */
const daysAhead = 7;

/** The commands about who is in programmes, in a service or beside it. */
export function peopleCommands(): Command[] {
  return [
    new Command('list')
      .description('the programmes, and how many are in each')
      .option('--lang <code>', 'the language of their names')
      .option('--json', 'print one JSON object')
      .action(list),
    new Command('enrol')
      .description('take in everybody of a segment whom nobody took in before')
      .argument(...programmeArgument)
      .argument('<segment>', 'the name of a segment, or an expression')
      .option('--dry-run', 'only count them, and say who is left out and why')
      .option('--json', 'print one JSON object')
      .action(enrolMany),
    new Command('of')
      .description('the programmes of a person, with what comes of them in the next days')
      .argument(...personArgument)
      .option('--json', 'print one JSON object')
      .action((person: string, options: Options) =>
        change(person, options, (one, id) => one.of(operator, id)),
      ),
    new Command('join')
      .description('take a person in, or count from another date')
      .argument(...personArgument)
      .argument(...programmeArgument)
      .option('--date <date>', 'that it counts from; without it, that of her record')
      .option(...instanceOption)
      .option('--json', 'print one JSON object')
      .action((person: string, programme: string, options: OfOne) =>
        change(person, options, (one, id) => {
          const { date, instance } = options;
          const body = NewSubscription.safeParse({ programme, anchor: date, instance });
          if (!body.success)
            throw new DomainError('malformed', 'Write the date as 2027-06-15, and names in small letters.');
          return one.enrol(operator, id, body.data);
        }),
      ),
    onOne(
      'pause',
      'let a programme of hers rest, until a moment or until you say so',
      (one, id, held, until) => one.pause(operator, id, held, until),
    ).option('--until <moment>', 'such as 2027-01-15T08:00:00Z'),
    onOne('resume', 'let it go on', (one, id, held) => one.resume(operator, id, held)),
    onOne('leave', 'take her out: nothing more of it follows', (one, id, held) =>
      one.leave(operator, id, held),
    ),
  ];
}

type Deed = (
  programmes: PersonProgrammes,
  personId: string,
  subscription: string,
  until: Date | null,
) => Promise<PersonInProgrammes>;

function onOne(name: string, description: string, deed: Deed): Command {
  return new Command(name)
    .description(description)
    .argument(...personArgument)
    .argument(...programmeArgument)
    .option(...instanceOption)
    .option('--json', 'print one JSON object')
    .action((person: string, programme: string, options: OfOne) =>
      change(person, options, async (programmes, id) => {
        const until = PauseSubscription.safeParse({ until: options.until });
        if (!until.success)
          throw new DomainError('malformed', '--until is a moment, such as 2027-01-15T08:00:00Z.');
        const { instance = '' } = options;
        const { subscriptions } = await programmes.of(operator, id);
        const held = subscriptions.find(
          (one) => one.endedAt === null && one.programme === programme && one.instance === instance,
        );
        if (held === undefined)
          throw new DomainError('not_found', 'She is not in this programme. See programme of.');
        const moment = until.data.until === null ? null : new Date(until.data.until);
        return deed(programmes, id, held.id, moment);
      }),
    );
}

async function list({ lang, json }: Options & { readonly lang?: string }): Promise<void> {
  await rooms(async ({ app }) => {
    const seen = await app.get(ProgrammesOverview).list(operator, lang === undefined ? [] : [lang]);
    const items = seen.map(summaryOf);
    if (json === true) printJson({ items });
    else items.map(programmeLine).forEach(print);
  });
}

async function enrolMany(
  programme: string,
  segment: string,
  { dryRun, json }: Options & { readonly dryRun?: boolean },
): Promise<void> {
  await rooms(async ({ app }) => {
    const expression = (await app.get(SegmentsRepository).findNamed(segment))?.expression ?? segment;
    const overview = app.get(ProgrammesOverview);
    const counted = await overview.enrolMany(operator, programme, { expression, dryRun: true });
    if (dryRun !== true) await overview.enrolMany(operator, programme, { expression, dryRun: false });
    const result = { ...counted, isDryRun: dryRun === true };
    if (json === true) printJson(result);
    else intakeLines(result).forEach(print);
  });
}

async function change(
  person: string,
  { json }: Options,
  deed: (programmes: PersonProgrammes, personId: string) => Promise<PersonInProgrammes>,
): Promise<void> {
  await rooms(async ({ app, database, config }) => {
    const { id } = await findPerson(database, person);
    const { items } = await app.get(Coming).of(await deed(app.get(PersonProgrammes), id), daysAhead);
    if (json === true) printJson({ items });
    else if (items.length === 0) print('She is in no programme, and was in none.');
    else items.flatMap((one) => subscriptionLines(one, config.defaultTimezone)).forEach(print);
  });
}

function rooms(work: (open: OpenRooms) => Promise<void>): Promise<void> {
  return withRooms(new SystemClock(), work);
}
