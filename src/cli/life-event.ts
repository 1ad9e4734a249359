import { Command, Option } from 'commander';

import { lifeEventKinds } from '../people/dictionary/life-events.schemas.js';
import { SystemClock } from '../platform/clock.js';
import { DomainError } from '../platform/domain-error.js';
import type { LifeEvent } from '../programmes/life-events/life-event.js';
import { NewLifeEvent } from '../programmes/life-events/life-events.schemas.js';
import { StaffLifeEvents } from '../programmes/life-events/staff-life-events.service.js';
import { findPerson } from './find-person.js';
import { lifeEventView } from '../programmes/life-events/life-event-view.js';
import { lifeEventLine } from './life-event-lines.js';
import { withRooms, type OpenRooms } from './open-rooms.js';
import { operatorPrincipal } from './operator-caller.js';
import { print, printJson } from './output.js';

interface Options {
  readonly json?: boolean;
}

interface RecordOptions extends Options {
  readonly kind: NewLifeEvent['kind'];
  readonly day?: string;
}

const personArgument = ['<person>', 'her id, or an address such as +12025550100'] as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `life-event`: what happens to people and changes what they may be told. */
export function lifeEventCommand(): Command {
  const lifeEvent = new Command('life-event').description(
    'a loss, a death, a move, the end of school: whatever is sent about it ends at once',
  );
  lifeEvent
    .command('record')
    .description('record what happened: her programmes for it end, and what waits about it is withdrawn')
    .argument(...personArgument)
    .addOption(
      new Option('--kind <kind>', 'loss: of a pregnancy or a child; death: her own')
        .choices(lifeEventKinds)
        .makeOptionMandatory(),
    )
    .option('--day <date>', 'when, as far as it is known, such as 2026-03-01')
    .option('--json', 'print one JSON object')
    .action((named: string, { kind, day, json }: RecordOptions) =>
      withLifeEvents(async (rooms, events) => {
        const body = NewLifeEvent.safeParse({ kind, day: day ?? null });
        if (!body.success) throw new DomainError('malformed', '--day is a date, such as 2026-03-01.');
        const { id } = await findPerson(rooms.database, named);
        tell(rooms, await events.record(operatorPrincipal, id, body.data), json);
      }),
    );
  lifeEvent
    .command('list')
    .description('what happened to a person, the latest first')
    .argument(...personArgument)
    .option('--json', 'print one JSON object')
    .action((named: string, { json }: Options) =>
      withLifeEvents(async ({ database, config }, events) => {
        const { id } = await findPerson(database, named);
        const found = await events.list(operatorPrincipal, id);
        if (json === true) printJson({ lifeEvents: found.map(lifeEventView) });
        else if (found.length === 0) print('Nothing is recorded.');
        else for (const one of found) print(lifeEventLine(one, config.defaultTimezone));
      }),
    );
  lifeEvent
    .command('undo')
    .description('take back what was a mistake: what it ended goes on where it can')
    .argument('<entry>', 'its id, as `life-event list` shows it')
    .option('--json', 'print one JSON object')
    .action((id: string, { json }: Options) =>
      withLifeEvents(async (rooms, events) => {
        if (!uuid.test(id)) throw new DomainError('malformed', `"${id}" is no id of an entry.`);
        tell(rooms, await events.undo(operatorPrincipal, id), json);
      }),
    );
  return lifeEvent;
}

function tell({ config }: OpenRooms, event: LifeEvent, json: boolean | undefined): void {
  if (json === true) printJson({ lifeEvent: lifeEventView(event) });
  else print(lifeEventLine(event, config.defaultTimezone));
}

function withLifeEvents(work: (rooms: OpenRooms, events: StaffLifeEvents) => Promise<void>): Promise<void> {
  return withRooms(new SystemClock(), (rooms) => work(rooms, rooms.app.get(StaffLifeEvents)));
}
