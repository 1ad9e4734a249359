// Runs a fake Twilio as a process of its own, for tests that kill processes:
//   node test/fake-twilio/main.ts --account AC... --token T [--port N] [--journal FILE] [--opt-out default|advanced|none] [--max-per-second N]
// Prints its URL as the first line; SIGTERM ends it.
import { parseArgs } from 'node:util';
import { FakeTwilio } from './fake-twilio.ts';
import type { OptOutMode } from './opt-outs.ts';

const { values } = parseArgs({
  options: {
    account: { type: 'string', default: `AC${'0'.repeat(32)}` },
    token: { type: 'string', default: 'fake-token' },
    port: { type: 'string', default: '0' },
    journal: { type: 'string' },
    'opt-out': { type: 'string', default: 'default' },
    'max-per-second': { type: 'string' },
  },
});

const fake = await FakeTwilio.start(
  {
    accountSid: values.account,
    authToken: values.token,
    optOut: values['opt-out'] as OptOutMode,
    ...(values.journal !== undefined && { journalFile: values.journal }),
    ...(values['max-per-second'] !== undefined && { maxPerSecond: Number(values['max-per-second']) }),
  },
  Number(values.port),
);
process.stdout.write(`${fake.url}\n`);
process.once('SIGTERM', () => {
  void fake.stop();
});
