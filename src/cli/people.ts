import { Command } from 'commander';
import { CasesRepository } from '../cases/cases.repository.js';
import { ConsentLedgerRepository } from '../consent/consent-ledger.repository.js';
import { InteractionsRepository } from '../people/interactions.repository.js';
import { noSuchPerson } from '../people/people.errors.js';
import { PeopleRepository } from '../people/people.repository.js';
import { PersonViewRepository } from '../people/record/person-view.repository.js';
import { systemScope } from '../platform/access/scope.js';
import type { Database } from '../platform/database/database.js';
import { findPerson } from './find-person.js';
import { localTime } from './local-time.js';
import { withService } from './open-rooms.js';
import { print, printJson, shown, shownField } from './output.js';
import { addCommand } from './people-add.js';
import { duplicatesCommand } from './people-duplicates.js';
import { exportCommand } from './people-export.js';
import { importCommand } from './people-import.js';
import { eraseCommand } from './people-erase.js';
import { mergeCommand } from './people-merge.js';

/** `people`: recording people, and everything that is known about one. */
export function peopleCommand(): Command {
  const people = new Command('people').description('one record per person');
  people.addCommand(addCommand());
  people.addCommand(duplicatesCommand());
  people.addCommand(exportCommand());
  people.addCommand(importCommand());
  people.addCommand(mergeCommand());
  people.addCommand(eraseCommand());
  people
    .command('show')
    .description(
      'show a whole record: person, household, roles, fields, consents, programmes, cases, timeline',
    )
    .argument('<person>', 'an id, or an address such as simulator:asha')
    .option('--json', 'print one JSON object')
    .action((idOrAddress: string, { json }: { json?: boolean }) =>
      withService(async ({ config, database }) => {
        const record = await recordOf(database, idOrAddress);
        if (json === true) printJson(record);
        else printRecord(record, config.defaultTimezone);
      }),
    );
  return people;
}

type PersonRecord = Awaited<ReturnType<typeof recordOf>>;

async function recordOf(database: Database, idOrAddress: string) {
  const { fields, ...person } = await findPerson(database, idOrAddress);
  const ledger = new ConsentLedgerRepository(new PeopleRepository());
  const consents =
    (await ledger.current(database.pool, [person.id])).get(person.id) ??
    new Map<string, { action: string }>();
  const where = { personId: person.id };
  const record = await new PersonViewRepository().find(database.pool, person.id, systemScope);
  if (record === undefined) throw noSuchPerson();
  const { addresses, household, place, roles, interests, relationships, preferredHour, preferredChannel } =
    record;
  return {
    person: { ...person, preferredHour, preferredChannel },
    addresses,
    place,
    household,
    roles,
    interests,
    relationships,
    fields,
    consents: Object.fromEntries(consents),
    programmes: await database.prisma.subscription.findMany({ where }),
    cases: await new CasesRepository(database).ofPerson(person.id, systemScope),
    timeline: await new InteractionsRepository(database).timeline(person.id, systemScope, { limit: 200 }),
  };
}

function printRecord(record: PersonRecord, timezone: string): void {
  const { person, addresses, fields, consents, programmes, cases, timeline } = record;
  print(`${person.name ?? '(no name)'}${person.isTest ? ' (test person)' : ''}  ${person.id}`);
  print(
    `language ${person.language ?? '-'}, reached at ${addresses.map(({ address }) => address).join(', ')}`,
  );
  if (person.tags.length > 0) print(`tags: ${person.tags.join(', ')}`);
  if (record.place !== null) print(`place: ${record.place.name}`);
  if (record.household !== null)
    print(`household: ${record.household.name} (${record.household.relationship})`);
  for (const line of rolesAndRelations(record)) print(`  ${line}`);
  for (const [key, field] of Object.entries(fields)) print(`  ${key}: ${shownField(field)}`);
  for (const [purpose, { action }] of Object.entries(consents)) print(`  consent ${purpose}: ${action}`);
  for (const { programme, state, nextMessage } of programmes)
    print(`  programme ${programme}: ${state}, next ${nextMessage ?? '-'}`);
  for (const { reference, topic, priority, state, outcome } of cases)
    print(`  case ${reference}: ${topic}, ${priority}, ${outcome ?? state}`);
  print('');
  for (const { at, kind, data } of [...timeline].reverse())
    print(`${localTime(at, timezone)}  ${kind}  ${summary(data)}`);
}

function rolesAndRelations({ roles, interests, relationships }: PersonRecord): string[] {
  return [
    ...roles.map(
      ({ role, since, until }) => `${role} since ${since}${until === null ? '' : ` until ${until}`}`,
    ),
    ...interests.map(({ topic, how }) => `cares about ${topic} (${how})`),
    ...relationships.map(({ kind, direction, otherId, otherName }) =>
      direction === 'of' ? `${kind} of ${otherName ?? otherId}` : `${kind}: ${otherName ?? otherId}`,
    ),
  ];
}

function summary(data: Readonly<Record<string, unknown>>): string {
  const keys = [
    'because',
    'flow',
    'step',
    'status',
    'purpose',
    'action',
    'key',
    'value',
    'before',
    'after',
    'role',
    'event',
    'text',
    'language',
    'word',
    'topic',
    'reference',
  ];
  return keys.flatMap((key) => (data[key] === undefined ? [] : `${key}=${shown(data[key])}`)).join(' ');
}
