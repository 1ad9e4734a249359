import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';

import { json, OtherSystem, RainFlow } from '../other-system.ts';
import { until } from '../until.ts';
import { Rig } from './rig.ts';

jest.setTimeout(120_000);

const asha = '+12025550151';

let weather: OtherSystem;
let flow: RainFlow;
let rig: Rig;

beforeEach(async () => {
  weather = await OtherSystem.start();
  weather.answer = (response) => json(response, { rain: 0 });
  flow = new RainFlow(`${weather.url}/forecast`);
  const { flowsDir, localesDir } = flow;
  rig = await Rig.build({
    env: { FLOWS_DIR: flowsDir, LOCALES_DIR: localesDir, WEBHOOK_HOSTS: weather.host },
  });
});

afterEach(async () => {
  await rig.dismantle();
  await weather.stop();
  flow.remove();
});

it('a run goes on when the process that called for it was killed before it could write down the answer', async () => {
  const victim = await rig.start({ CRASH_AT: 'call.after_answer:1' });
  await rig.text(asha, 'RAIN');
  expect(await victim.ended).toEqual({ code: null, signal: 'SIGKILL' });
  await rig.start();
  const sent = () => rig.twilio.journal().flatMap((entry) => (entry.kind === 'accepted' ? [entry.body] : []));
  await until('she was answered', () => sent().length > 0, 40_000);
  await rig.settled();
  expect(sent()).toEqual(['No rain tomorrow.']);
  const [first, second] = weather.asked.map(({ headers }) => headers['idempotency-key']);
  expect(second).toBe(first);
  expect(await rig.count("FROM webhook_calls WHERE state = 'answered'")).toBe(1);
  expect(await rig.violations()).toEqual([]);
});
