import { Command } from 'commander';
import { DomainError } from '../platform/domain-error.js';
import type { Config } from '../platform/config/config.js';
import { DemoLoad } from './demo/load-demo.js';
import { DemoRecords } from './demo/demo-records.js';
import type { DemoCounts } from './demo/demo-records.js';
import { wipeDemo } from './demo/wipe-demo.js';
import { withRooms, withService } from './open-rooms.js';
import { print, printJson } from './output.js';
import { ShiftedClock } from './shifted-clock.js';

/** `demo`: a village of invented people, so that no screen is empty. */
export function demoCommand(): Command {
  const demo = new Command('demo').description('a village of invented people to look around with');
  demo
    .command('load')
    .description('let the village talk with the service: about fifty people on simulator addresses')
    .option('--json', 'print one JSON object')
    .action((options: { json?: boolean }) => load(options.json === true));
  demo
    .command('wipe')
    .description('remove the village, and nothing else')
    .option('--json', 'print one JSON object')
    .action((options: { json?: boolean }) => wipe(options.json === true));
  return demo;
}

async function load(isJson: boolean): Promise<void> {
  const clock = new ShiftedClock();
  await withRooms(clock, async ({ app, config, database, isBesideService }) => {
    refuseRealSenders(config);
    const records = new DemoRecords(database.pool);
    const state = await records.state();
    if (state === 'loaded') return tell('already_loaded', await records.counts(), isJson);
    // What an interrupted load has left.
    if (state === 'loading') await wipeDemo(database);
    if (!isJson) print('The village is talking with the service ...');
    const counts = await new DemoLoad(app, clock, !isBesideService).load();
    tell('loaded', counts, isJson);
    if (!isJson && isBesideService)
      print(
        'A service is running, so all of it happened today. Loaded without one, it spreads over three weeks.',
      );
  });
}

async function wipe(isJson: boolean): Promise<void> {
  await withService(async ({ database }) => tell('wiped', await wipeDemo(database), isJson));
}

/** @throws DomainError where real people can be reached */
function refuseRealSenders({ twilio }: Config): void {
  if (twilio === undefined) return;
  throw new DomainError(
    'refused',
    'This installation has real senders, so invented people have no place in it. Load the demo where TWILIO_ACCOUNT_SID is not set.',
  );
}

const sentences = {
  loaded: 'The demo village is here:',
  already_loaded: 'The demo village is here already (npx karibu demo wipe removes it):',
  wiped: 'The demo village is gone. There were:',
} as const;

function tell(status: keyof typeof sentences, counts: DemoCounts, isJson: boolean): void {
  if (isJson) return printJson({ status, ...counts });
  const { people, conversations, messages, waiting, cases, optedOut } = counts;
  print(sentences[status]);
  print(`  ${people} people in ${conversations} conversations with ${messages} messages`);
  print(`  ${waiting} wait at a question, ${cases} open cases, ${optedOut} opted out`);
}
