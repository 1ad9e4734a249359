import { Command } from 'commander';

import { AlarmWatch } from '../measures/alarms/alarm-watch.service.js';
import { Acknowledgement, AlarmParams, type AlarmView } from '../measures/alarms/alarms.schemas.js';
import { Alarms } from '../measures/alarms/alarms.service.js';
import { Filling } from '../measures/daily/filling.service.js';
import { MeasuresOverviews } from '../measures/daily/overview.service.js';
import { Forecasts } from '../measures/forecast/forecast.service.js';
import { FunnelQuery, type ProgrammeFunnel } from '../measures/funnel/funnel.schemas.js';
import { Funnels } from '../measures/funnel/funnel.service.js';
import { Goals } from '../measures/goals/goals.service.js';
import { SystemClock } from '../platform/clock.js';
import { DomainError } from '../platform/domain-error.js';
import { SegmentsRepository } from '../segments/segments.repository.js';
import { operatorCaller, operatorPrincipal } from './operator-caller.js';
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
    items.length === 0 ? ['Nothing has turned.'] : items.flatMap(alarmLines),
  );
  measures
    .command('acknowledge')
    .description('note that an alarm is looked after; it ends by itself')
    .argument('<alarm>', 'its id, as `measures alarms` shows it')
    .option('--says <text>', 'what was found, or who looks after it: colleagues read it beside the alarm', '')
    .option('--json', 'print one JSON object')
    .action((id: string, { says, json }: Flags & { readonly says: string }) =>
      withRooms(new SystemClock(), async ({ app }) => {
        const alarm = await acknowledge(app, id, says);
        if (json === true) printJson(alarm);
        else alarmLines(alarm).forEach(print);
      }),
    );
  measures
    .command('funnel')
    .description('show how people come through a programme, message by message')
    .argument('<programme>', 'its name, such as antenatal')
    .option('--segment <segment>', 'only the people who are in this segment now, by its name')
    .option('--from <date>', 'messages from this day on; default: four weeks before the last')
    .option('--to <date>', 'messages up to this day; default: today')
    .option('--json', 'print one JSON object')
    .action((programme: string, { json, ...asked }: Flags & AskedFunnel) =>
      withRooms(new SystemClock(), async ({ app }) => {
        const found = await funnel(app, programme, asked);
        if (json === true) printJson(found);
        else funnelLines(found).forEach(print);
      }),
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
  const query = { state: 'open', limit: 100, language: 'en' } as const;
  return app.get(Alarms, { strict: false }).list(operatorCaller.scope, query);
}

function acknowledge(app: OpenRooms['app'], id: string, says: string): Promise<AlarmView> {
  if (!AlarmParams.safeParse({ id }).success)
    throw new DomainError('malformed', `"${id}" is no id of an alarm.`);
  const word = Acknowledgement.safeParse({ says });
  if (!word.success) throw new DomainError('malformed', '--says takes at most 500 characters.');
  return app.get(Alarms, { strict: false }).acknowledge(operatorPrincipal, id, word.data.says);
}

function alarmLines({
  id,
  severity,
  says,
  hasGrown,
  acknowledgedAt,
  acknowledgedBy,
  acknowledgement,
}: AlarmView): string[] {
  const line = `${id}  ${severity}  ${says.text}`;
  if (acknowledgedAt === null)
    return hasGrown ? [line, '  it has grown since somebody took note of it'] : [line];
  const who = acknowledgedBy?.name ?? 'whoever runs the service';
  return [line, `  seen by ${who}${acknowledgement === null ? '' : `: ${acknowledgement}`}`];
}

/** Of what the funnel is asked for. */
interface AskedFunnel {
  readonly segment?: string;
  readonly from?: string;
  readonly to?: string;
}

async function funnel(
  app: OpenRooms['app'],
  programme: string,
  { segment, ...days }: AskedFunnel,
): Promise<ProgrammeFunnel> {
  const found =
    segment === undefined ? null : await app.get(SegmentsRepository, { strict: false }).findNamed(segment);
  if (segment !== undefined && found === null)
    throw new DomainError('not_found', `There is no segment "${segment}".`);
  const query = FunnelQuery.safeParse({ programme, ...days, ...(found !== null && { segment: found.id }) });
  if (!query.success)
    throw new DomainError('malformed', 'A programme has a name such as antenatal, and a day is 2026-03-01.');
  return app.get(Funnels, { strict: false }).of(operatorPrincipal, query.data);
}

function funnelLines({ from, to, enrolled, completed, left, steps }: ProgrammeFunnel): string[] {
  const busy = steps.filter(({ people }) => people > 0);
  return [
    `${from} to ${to}: ${enrolled} joined, ${completed} came to the end, ${left} left`,
    ...(busy.length === 0 ? ['No message of this programme went out in these days.'] : []),
    ...busy.map(
      (step) =>
        `${step.message}  written to ${step.people}  confirmed ${step.confirmed}  not possible ${step.impossible}  ` +
        `replied ${step.replied}  left ${step.left}`,
    ),
  ];
}

async function fill(app: OpenRooms['app']) {
  const filling = app.get(Filling, { strict: false });
  await filling.fill();
  return filling.filled();
}
