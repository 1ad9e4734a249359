import { Argument, Command, Option } from 'commander';

import { guestStates } from '../outreach/events/event.js';
import { EventsRepository, type ListedEvent } from '../outreach/events/events.repository.js';
import { GuestPatch, type EventsQuery, type GuestsQuery } from '../outreach/events/events.schemas.js';
import { Events, type EventStepByStaff } from '../outreach/events/events.service.js';
import { SystemClock } from '../platform/clock.js';
import { DomainError } from '../platform/domain-error.js';
import { eventLine, eventLines, eventOf, guestLine, guestOf } from './event-lines.js';
import { findPerson } from './find-person.js';
import { withRooms, type OpenRooms } from './open-rooms.js';
import { operatorPrincipal } from './operator-caller.js';
import { print, printJson } from './output.js';

interface Options {
  readonly json?: boolean;
}

interface ListOptions extends Options {
  readonly when?: EventsQuery['when'];
  readonly limit: number;
}

interface GuestsOptions extends Options {
  readonly state?: GuestsQuery['state'];
}

interface PlaceOptions extends Options {
  readonly state: GuestPatch['state'];
  readonly with?: number;
}

const eventArgument = ['<event>', 'its code, such as clinic7, or its id'] as const;
/** What a list is read in at a time. */
const pageLength = 500;

/** `event`: what people are invited to, and who comes. */
export function eventCommand(): Command {
  const event = new Command('event').description('events: who is invited, who comes, who was there');
  event
    .command('list')
    .description('the events, the latest first')
    .addOption(
      new Option('--when <when>', 'only those that come, the next first, or that have been').choices([
        'coming',
        'past',
      ]),
    )
    .option('--limit <number>', 'how many at most', Number, 20)
    .option('--json', 'print one JSON object')
    .action(list);
  event
    .command('show')
    .description('an event: when, how many, what invited')
    .argument(...eventArgument)
    .option('--json', 'print one JSON object')
    .action((named: string, options: Options) =>
      withEvent(named, (rooms, found) => Promise.resolve(tell(found, options))),
    );
  event
    .command('guests')
    .description('who is invited, comes, waits or was there')
    .argument(...eventArgument)
    .addOption(new Option('--state <state>', 'only those who stand so').choices(guestStates))
    .option('--json', 'print one JSON object')
    .action((named: string, options: GuestsOptions) =>
      withEvent(named, (rooms, found) => guests(rooms, found, options)),
    );
  addSteps(event);
  event
    .command('place')
    .description('note where somebody stands, such as that she was there')
    .argument(...eventArgument)
    .addArgument(new Argument('<person>', 'her id, or an address such as +12025550100'))
    .addOption(
      new Option('--state <state>', 'where she stands')
        .choices(GuestPatch.shape.state.options)
        .makeOptionMandatory(),
    )
    .option('--with <number>', 'how many others come with her; as many as before, unless you say', Number)
    .option('--json', 'print one JSON object')
    .action((named: string, person: string, options: PlaceOptions) =>
      withEvent(named, (rooms, found) => place(rooms, found, person, options)),
    );
  return event;
}

const steps: Readonly<Record<EventStepByStaff, string>> = {
  open: 'open it: people can answer by text',
  close: 'close the list: nobody new gets a seat',
  cancel: 'cancel it: whoever meant to come is told',
  finish: 'end it: who said that they come and did not is absent',
};

function addSteps(event: Command): void {
  for (const name of Object.keys(steps) as EventStepByStaff[])
    event
      .command(name)
      .description(steps[name])
      .argument(...eventArgument)
      .option('--json', 'print one JSON object')
      .action((named: string, options: Options) =>
        withEvent(named, async ({ app, isBesideService }, { id }) => {
          tell(await app.get(Events).step(operatorPrincipal, id, name), options);
          if (name === 'cancel' && options.json !== true && !isBesideService)
            print('Whoever meant to come is told while the service runs: npm start');
        }),
      );
}

async function list({ when, limit, json }: ListOptions): Promise<void> {
  if (!Number.isInteger(limit) || limit < 1)
    throw new DomainError('malformed', '--limit is a whole number, such as 20.');
  const clock = new SystemClock();
  await withRooms(clock, async ({ app, database }) => {
    const wanted = { state: null, when: when ?? null, now: clock.now(), after: null, limit };
    const events = await app.get(EventsRepository).list(database.pool, wanted);
    if (json === true) printJson({ events: events.map(eventOf) });
    else if (events.length === 0) print('There is no event.');
    else for (const event of events) print(eventLine(event));
  });
}

function tell(event: ListedEvent, { json }: Options): void {
  if (json === true) printJson({ event: eventOf(event) });
  else eventLines(event).forEach(print);
}

async function guests(rooms: OpenRooms, { id }: ListedEvent, { state, json }: GuestsOptions): Promise<void> {
  const found = await allGuests(rooms, id, state ?? null);
  if (json === true) printJson({ guests: found.map(guestOf) });
  else if (found.length === 0) print('Nobody is on the list.');
  else for (const guest of found) print(guestLine(guest));
}

async function allGuests({ app, database }: OpenRooms, id: string, state: GuestsQuery['state'] | null) {
  const repository = app.get(EventsRepository);
  const found = [];
  for (let after: { name: string; id: string } | null = null; ;) {
    const wanted = { state: state ?? null, search: null, after, limit: pageLength };
    const page = await repository.guests(database.pool, id, wanted, operatorPrincipal.scope);
    found.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < pageLength) return found;
    after = { name: last.folded, id: last.personId };
  }
}

async function place(
  { app, database }: OpenRooms,
  { id }: ListedEvent,
  named: string,
  { state, with: companions, json }: PlaceOptions,
): Promise<void> {
  const placing = GuestPatch.safeParse({ state, companions });
  if (!placing.success) throw new DomainError('malformed', '--with is a whole number from 0 to 49.');
  const person = await findPerson(database, named);
  await app.get(Events).placeGuest(operatorPrincipal, id, person.id, placing.data);
  tell(await app.get(Events).show(id), { ...(json !== undefined && { json }) });
}

/** Gives the work the event that is meant: by its id, or by its code. */
function withEvent(
  named: string,
  work: (rooms: OpenRooms, event: ListedEvent) => Promise<void>,
): Promise<void> {
  return withRooms(new SystemClock(), async (rooms) => {
    const event = await rooms.app.get(EventsRepository).named(rooms.database.pool, named);
    if (event === undefined) throw new DomainError('not_found', `There is no event "${named}".`);
    await work(rooms, event);
  });
}
