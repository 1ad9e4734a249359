import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { freePort } from '../free-port.ts';
import { json, OtherSystem, RainFlow } from '../other-system.ts';
import { until } from '../until.ts';
import { RunningService } from './running-service.js';

const dry = 'No rain tomorrow.';
const sorry = 'There is no forecast today.';
let people = 0;

let weather: OtherSystem;
let flow: RainFlow;
let service: RunningService;

interface CallRow {
  readonly id: string;
  readonly state: string;
  readonly result: unknown;
  readonly request: Record<string, unknown>;
}

/** Somebody new asks for the weather: what she was told, and what is on record of the call. */
async function askIn(place: RunningService): Promise<{ told: string[]; call: CallRow | undefined }> {
  const from = `+12025550${String(200 + people++)}`;
  await place.text(from, 'RAIN');
  await until('she was answered', () => place.sentTo(from).length > 0);
  await place.settled();
  const [call] = await place.rows<CallRow>(
    'SELECT id, state, result, request FROM webhook_calls ORDER BY id DESC LIMIT 1',
  );
  return { told: place.sentTo(from), call };
}

/** From now on every call is in the hands of a process that is gone, for the eleven seconds of its lease. */
async function letOthersTakeCalls(times: number): Promise<void> {
  await service.database.pool.query(`
    CREATE OR REPLACE FUNCTION take_away() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.request = NEW.request || jsonb_build_object(
        'taken', jsonb_build_object('times', ${times}, 'until', NEW.requested_at + interval '11 seconds'));
      RETURN NEW;
    END $$;
    CREATE TRIGGER take_away BEFORE INSERT ON webhook_calls FOR EACH ROW EXECUTE FUNCTION take_away()`);
}

beforeAll(async () => {
  weather = await OtherSystem.start();
  flow = new RainFlow(`${weather.url}/forecast?key=abc`);
  const { flowsDir, localesDir } = flow;
  service = await RunningService.start({ config: { flowsDir, localesDir, webhookHosts: [weather.host] } });
});

beforeEach(() => {
  weather.asked.splice(0);
});

afterAll(async () => {
  await service.close();
  await weather.stop();
  flow.remove();
});

describe('a call of a flow', () => {
  it('sends JSON with the id of the call, and the answer decides how the flow goes on', async () => {
    weather.answer = (response) => json(response, { rain: 0 });
    const { told, call } = await askIn(service);
    expect(told).toEqual([dry]);
    expect(weather.asked).toMatchObject([
      {
        method: 'POST',
        path: '/forecast?key=abc',
        headers: { 'content-type': 'application/json', 'idempotency-key': call?.id },
        body: '{"place":"Siaya"}',
      },
    ]);
    expect(call).toMatchObject({ state: 'answered', result: { httpStatus: 200, body: { rain: 0 } } });
  });

  it('leaves nothing behind of what was sent, nor an address in the log', async () => {
    weather.answer = (response) => json(response, { rain: 0 });
    const { call } = await askIn(service);
    expect(call?.request).not.toHaveProperty('body');
    expect(JSON.stringify(service.log)).not.toContain('abc');
  });

  it('goes the way of failure when the other system refuses', async () => {
    weather.answer = (response) => json(response, { rain: 0 }, 500);
    expect((await askIn(service)).told).toEqual([sorry]);
  });

  it('goes the way of failure when no answer comes in time', async () => {
    weather.answer = () => undefined;
    const { told, call } = await askIn(service);
    expect(told).toEqual([sorry]);
    expect(call).toMatchObject({ state: 'failed', result: { reason: 'timeout' } });
  });

  it.each([
    ['is made once more by another process when the one that made it is gone', 1, dry, 1],
    ['is given up when it has outlived three processes', 3, sorry, 0],
  ])('%s', async (_what, times, told, asked) => {
    weather.answer = (response) => json(response, { rain: 0 });
    await letOthersTakeCalls(times);
    const from = `+12025550${190 + times}`;
    await service.say(from, 'RAIN');
    expect(weather.asked).toHaveLength(0);
    service.clock.set(new Date(service.clock.now().getTime() + 12_000));
    await until('she was answered', () => service.sentTo(from).length > 0);
    expect(service.sentTo(from)).toEqual([told]);
    expect(weather.asked).toHaveLength(asked);
    await service.database.pool.query('DROP TRIGGER take_away ON webhook_calls');
  });
});

describe('a call that cannot be made', () => {
  const elsewhere: [string, () => Promise<{ address: string; hosts: string[] }>, string][] = [
    ['to a host that is not listed', async () => ({ address: `${weather.url}/`, hosts: [] }), 'not_allowed'],
    [
      'to a system that is down',
      async () => {
        const host = `127.0.0.1:${await freePort()}`;
        return { address: `http://${host}/`, hosts: [host] };
      },
      'unreachable',
    ],
  ];

  it.each(elsewhere)('goes the way of failure at once: %s', async (_what, place, reason) => {
    const { address, hosts } = await place();
    const elsewhereFlow = new RainFlow(address);
    const { flowsDir, localesDir } = elsewhereFlow;
    const other = await RunningService.start({ config: { flowsDir, localesDir, webhookHosts: hosts } });
    try {
      const { told, call } = await askIn(other);
      expect(told).toEqual([sorry]);
      expect(call).toMatchObject({ state: 'failed', result: { status: 'failed', reason } });
    } finally {
      await other.close();
      elsewhereFlow.remove();
    }
  });
});
