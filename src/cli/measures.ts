import { Command } from 'commander';

import { AlarmWatch } from '../measures/alarms/alarm-watch.service.js';
import { Alarms } from '../measures/alarms/alarms.service.js';
import { Filling } from '../measures/daily/filling.service.js';
import { MeasuresOverviews } from '../measures/daily/overview.service.js';
import { Forecasts } from '../measures/forecast/forecast.service.js';
import { Goals } from '../measures/goals/goals.service.js';
import { SystemClock } from '../platform/clock.js';
import { operatorCaller } from './operator-caller.js';
import { withRooms, type OpenRooms } from './open-rooms.js';
import { print, printJson } from './output.js';

interface Flags {
  readonly json?: boolean;
}

type Reading<Read> = (app: OpenRooms['app']) => Promise<Read>;

/** `measures`: what happened, what is to be reached, and what has turned. */
export function measuresCommand(): Command {
  const measures = new Command('measures').description(
    'what happened, goals, alarms, and what next month will take',
  );
  reading(
    measures,
    'overview',
    'show how it goes: today, this week, the week before',
    overview,
    ({ tiles }) =>
      tiles.map(
        (tile) => `${tile.measure}  today ${tile.today}  7 days ${tile.week}  before ${tile.weekBefore}`,
      ),
  );
  reading(measures, 'goals', 'list goals and how far they are', goals, ({ items }) =>
    items.map(({ name, measure, target, progress }) => {
      const share = Math.round(progress.share * 100);
      return `${name}  ${measure}  ${progress.value} of ${target} (${share} %)  ${progress.standing}`;
    }),
  );
  reading(measures, 'alarms', 'look what has turned', alarms, ({ items }) =>
    items.length === 0
      ? ['Nothing has turned.']
      : items.map(({ severity, says }) => `${severity}  ${says.text}`),
  );
  reading(
    measures,
    'forecast',
    'reckon what next month will take',
    forecast,
    ({ from, to, segments, cost, parts }) => [
      `${from} to ${to}: ${segments.value} segments (${segments.least} to ${segments.most})`,
      ...(cost === null ? [] : [`About ${cost.value.toFixed(2)} ${cost.currency}`]),
      ...parts.map(
        ({ kind, programme, messages, method }) => `${programme ?? kind}  ${messages.value}  ${method.text}`,
      ),
    ],
  );
  reading(measures, 'fill', 'add up what happened, now', fill, ({ through }) => [
    through === null ? 'Another process is adding up just now.' : `Added up to ${through}.`,
  ]);
  return measures;
}

function reading<Read>(
  parent: Command,
  name: string,
  description: string,
  read: Reading<Read>,
  linesOf: (read: Read) => readonly string[],
): void {
  parent
    .command(name)
    .description(description)
    .option('--json', 'print one JSON object')
    .action(({ json }: Flags) =>
      withRooms(new SystemClock(), async ({ app }) => {
        const found = await read(app);
        if (json === true) printJson(found);
        else linesOf(found).forEach(print);
      }),
    );
}

const overview = (app: OpenRooms['app']) =>
  app.get(MeasuresOverviews, { strict: false }).of(operatorCaller.scope);

const goals = (app: OpenRooms['app']) => app.get(Goals, { strict: false }).list(operatorCaller.scope);

const forecast = (app: OpenRooms['app']) => app.get(Forecasts, { strict: false }).nextMonth(operatorCaller);

async function alarms(app: OpenRooms['app']) {
  await app.get(AlarmWatch, { strict: false }).look();
  const query = { state: 'open', limit: 100, cursor: undefined } as const;
  return app.get(Alarms, { strict: false }).list(operatorCaller.scope, query);
}

async function fill(app: OpenRooms['app']) {
  const filling = app.get(Filling, { strict: false });
  await filling.fill();
  return filling.filled();
}
