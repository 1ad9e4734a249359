import { Command } from 'commander';

import { BroadcastsRepository } from '../outreach/broadcasts/broadcasts.repository.js';
import { PlanRunner } from '../outreach/plan/plan-runner.js';
import type { BroadcastPlanView } from '../outreach/plan/plan.schemas.js';
import { Plans } from '../outreach/plan/plans.service.js';
import { BroadcastControl } from '../outreach/sending/broadcast-control.service.js';
import { SystemClock } from '../platform/clock.js';
import { DomainError } from '../platform/domain-error.js';
import { broadcastLine, planLines, statusLines, statusOf } from './broadcast-lines.js';
import { operatorPrincipal as operator } from './operator-caller.js';
import { withRooms, type OpenRooms } from './open-rooms.js';
import { print, printJson } from './output.js';

interface Options {
  readonly json?: boolean;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const lookAgainMs = 200;
const broadcastArgument = ['<broadcast>', 'its id, as `broadcast list` shows it'] as const;

/** `broadcast`: what is sent to many. */
export function broadcastCommand(): Command {
  const broadcast = new Command('broadcast').description(
    'campaigns: what they would do, and how far they are',
  );
  broadcast
    .command('list')
    .description('the campaigns, the latest first')
    .option('--limit <number>', 'how many at most', Number, 20)
    .option('--json', 'print one JSON object')
    .action(list);
  broadcast
    .command('preview')
    .alias('plan')
    .description(
      'count what a campaign would do: who gets it, who does not and why, segments and price; nothing is sent',
    )
    .argument(...broadcastArgument)
    .option('--json', 'print one JSON object')
    .action((id: string, options: Options) => withBroadcast(id, (rooms) => preview(rooms, id, options)));
  broadcast
    .command('start')
    .description('start a campaign, exactly as it was counted')
    .argument(...broadcastArgument)
    .requiredOption('--hash <hash>', 'of what was counted, as `broadcast preview` prints it')
    .option('--json', 'print one JSON object')
    .action((id: string, options: Options & { hash: string }) =>
      withControl(id, options, (control) => control.start(operator, id, options.hash)),
    );
  addControls(broadcast);
  broadcast
    .command('status')
    .alias('progress')
    .description('how far a campaign is')
    .argument(...broadcastArgument)
    .option('--json', 'print one JSON object')
    .action((id: string, options: Options) => withControl(id, options, () => Promise.resolve()));
  return broadcast;
}

const controls = {
  pause: 'let nothing more of it go',
  resume: 'go on where it was paused',
  cancel: 'end it: whoever has not got it does not get it',
  retry: 'try again what has certainly failed, and never what may have arrived',
} as const;

function addControls(broadcast: Command): void {
  for (const [name, description] of Object.entries(controls))
    broadcast
      .command(name)
      .description(description)
      .argument(...broadcastArgument)
      .option('--json', 'print one JSON object')
      .action((id: string, options: Options) =>
        withControl(id, options, (control) => control[name as keyof typeof controls](operator, id)),
      );
}

async function list({ limit, json }: Options & { limit: number }): Promise<void> {
  if (!Number.isInteger(limit) || limit < 1)
    throw new DomainError('malformed', '--limit is a whole number, such as 20.');
  await withRooms(new SystemClock(), async ({ app, database, config }) => {
    const chosen = { state: null, madeBy: null, before: null };
    const broadcasts = await app.get(BroadcastsRepository).list(database.pool, chosen, limit);
    if (json === true) {
      const shown = broadcasts.map(({ id, name, state, createdAt }) => ({ id, name, state, createdAt }));
      printJson({ broadcasts: shown });
    } else if (broadcasts.length === 0) print('There is no campaign yet.');
    else for (const one of broadcasts) print(broadcastLine(one, config.defaultTimezone));
  });
}

async function preview({ app }: OpenRooms, id: string, { json }: Options): Promise<void> {
  const plan = await counted(app.get(Plans), app.get(PlanRunner), id);
  if (json !== true) return planLines(plan).forEach(print);
  const { audience, recipients, excluded, languages, segments, price, hash, warnings, blockers } = plan;
  printJson({
    audience,
    willSend: recipients,
    excluded: excluded.map(({ reason, count }) => ({ reason, count })),
    samples: languages.flatMap(({ language, samples }) => samples.map((sample) => ({ language, ...sample }))),
    segments,
    price,
    hash,
    warnings: warnings.map(({ text }) => text),
    blockers: blockers.map(({ text }) => text),
  });
}

/** Counts a broadcast; where a running service has it in its hands, its end is waited for. */
async function counted(plans: Plans, runner: PlanRunner, id: string): Promise<BroadcastPlanView> {
  await plans.begin(operator, id);
  for (;;) {
    await runner.runToEnd(id);
    const plan = await plans.show(operator, id);
    if (plan.state === 'failed') throw new DomainError('refused', 'The campaign could not be counted.');
    if (plan.state !== 'counting') return plan;
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
}

/** Does something with a broadcast, and tells how far it is then. */
async function withControl(
  id: string,
  { json }: Options,
  act: (control: BroadcastControl) => Promise<void>,
): Promise<void> {
  await withBroadcast(id, async ({ app, isBesideService }) => {
    const control = app.get(BroadcastControl);
    await act(control);
    const progress = await control.progress(operator, id);
    if (json === true) return printJson(statusOf(progress));
    statusLines(progress).forEach(print);
    if (progress.state === 'running' && !isBesideService)
      print('It goes out while the service runs: npm start');
  });
}

function withBroadcast(id: string, work: (rooms: OpenRooms) => Promise<void>): Promise<void> {
  if (!uuid.test(id)) throw new DomainError('malformed', `"${id}" is no id of a campaign.`);
  return withRooms(new SystemClock(), work);
}
