import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { ImportRunner } from '../../src/exchange/imports/import-runner.js';
import { permissions } from '../../src/platform/access/policy.js';
import { aNumber } from '../builders.js';
import { until } from '../until.ts';
import { ApiCallers } from './api-callers.ts';
import { RunningService } from './running-service.ts';

jest.setTimeout(60_000);

const dayMs = 24 * 3_600_000;
let service: RunningService;
let headers: Record<string, string>;

beforeAll(async () => {
  service = await RunningService.start();
  headers = await new ApiCallers(service.app, service.url).token('admin', permissions);
});
afterAll(() => service.close());

interface Answer {
  readonly status: number;
  readonly etag: string;
  readonly body: Record<string, unknown> & { id: string; counts: Record<string, number> };
}

async function ask(method: string, path: string, body?: object | string, etag?: string): Promise<Answer> {
  const type = typeof body === 'string' ? 'text/csv' : 'application/json';
  const response = await fetch(`${service.url}/api/v1${path}`, {
    method,
    headers: {
      ...headers,
      ...(body === undefined ? {} : { 'content-type': type }),
      ...(etag === undefined ? {} : { 'if-match': etag }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const answer = JSON.parse((await response.text()) || 'null') as Answer['body'];
  return { status: response.status, etag: response.headers.get('etag') ?? '', body: answer };
}

async function bring(lines: readonly string[], options: object): Promise<string> {
  const { body } = await ask('POST', '/imports?name=list.csv', lines.join('\n'));
  const { etag } = await ask('GET', `/imports/${body.id}`);
  const patched = await ask('PATCH', `/imports/${body.id}`, { options }, etag);
  if (patched.status !== 200) throw new Error(JSON.stringify(patched.body));
  return body.id;
}

async function work(id: string, step: 'check' | 'commit' | 'undo'): Promise<Answer['body']> {
  const { status, body } = await ask('POST', `/imports/${id}/${step}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  // The worker of the service may have begun with it already.
  await service.app.get(ImportRunner).runToEnd(id);
  let shown = await ask('GET', `/imports/${id}`);
  await until('the import is worked through', async () => {
    shown = await ask('GET', `/imports/${id}`);
    return !['checking', 'committing', 'undoing'].includes(String(shown.body.state));
  });
  return shown.body;
}

/** What is remarked about taking each row in. */
async function refusals(id: string): Promise<string[][]> {
  const { body } = await ask('GET', `/imports/${id}/rows?limit=100`);
  const items = body.items as { remarks: { code: string }[] }[];
  return items.map(({ remarks }) =>
    remarks.map(({ code }) => code).filter((code) => code.startsWith('enrol_')),
  );
}

const inDays = (days: number): string =>
  new Date(service.clock.now().getTime() + days * dayMs).toISOString().slice(0, 10);

const subscriptionsOf = (address: string) =>
  service.rows<{ programme: string; state: string; anchor: string; reason: string | null }>(
    `SELECT s.programme, s.state, s.anchor::text, s.ended_reason AS reason FROM subscriptions s
     JOIN person_addresses a ON a.person_id = s.person_id WHERE a.address = $1`,
    [address],
  );

const isRecorded = async (address: string): Promise<boolean> =>
  (await service.count('SELECT count(*) FROM person_addresses WHERE address = $1', [address])) > 0;

async function register(address: string): Promise<void> {
  for (const text of ['JOIN', '1', '1', 'Grace', 'Kisumu', '1', '15 June']) await service.say(address, text);
}

const attested = {
  kind: 'attested',
  attestedBy: 'A. Otieno',
  purposes: ['health_messages'],
  form: 'Clinic register',
  wordingVersion: '1',
  on: '2026-01-10',
};

describe('a list whose people are taken into a programme', () => {
  it('says before and after who is and who is not, and why; undone, they were never in it', async () => {
    const [good, undated, late, grace] = [aNumber(), aNumber(), aNumber(), aNumber()];
    await register(grace);
    const id = await bring(
      [
        'name,phone,due date',
        `Akinyi Odhiambo,${good},${inDays(140)}`,
        `Wanjiru Kamau,${undated},`,
        `Njeri Mwangi,${late},${inDays(-100)}`,
        `Grace,${grace},${inDays(100)}`,
        `Achieng Otieno,,${inDays(100)}`,
      ],
      { programme: 'antenatal', permission: { kind: 'none' } },
    );
    const why = [[], ['enrol_no_date'], ['enrol_over'], ['enrol_was_in'], ['enrol_unreachable']];
    expect((await work(id, 'check')).counts).toMatchObject({ ready: 5, enrolled: 1 });
    expect(await refusals(id)).toEqual(why);
    expect(await subscriptionsOf(good)).toEqual([]);

    expect((await work(id, 'commit')).counts).toMatchObject({ created: 4, enrolled: 1 });
    expect(await refusals(id)).toEqual(why);
    expect(await subscriptionsOf(good)).toEqual([
      { programme: 'antenatal', state: 'active', anchor: inDays(140), reason: null },
    ]);
    expect(await subscriptionsOf(undated)).toEqual([]);

    expect((await work(id, 'undo')).counts).toMatchObject({ kept: 0 });
    expect(await subscriptionsOf(good)).toEqual([]);
    expect(await isRecorded(good)).toBe(false);
    expect(await subscriptionsOf(grace)).toMatchObject([{ state: 'active' }]);
  });

  it('undone after they were written to: they leave the programme, and stay on record', async () => {
    const number = aNumber();
    const id = await bring(['name,phone,due date', `Akinyi Odhiambo,${number},${inDays(140)}`], {
      programme: 'antenatal',
      permission: attested,
    });
    await work(id, 'check');
    await work(id, 'commit');
    await service.comeTo(new Date(service.clock.now().getTime() + 60_000));
    expect(service.sentTo(number)[0]).toContain('Akinyi');
    expect((await work(id, 'undo')).counts).toMatchObject({ kept: 1 });
    expect(await subscriptionsOf(number)).toMatchObject([{ state: 'ended', reason: 'left' }]);
  });

  it('names a programme that there is, and a column with its date', async () => {
    const file = `name,phone\nAkinyi,${aNumber()}`;
    const { body } = await ask('POST', '/imports?name=list.csv', file);
    const change = async (programme: string) => {
      const { etag } = await ask('GET', `/imports/${body.id}`);
      return ask('PATCH', `/imports/${body.id}`, { options: { programme } }, etag);
    };
    expect((await change('nothing')).status).toBe(400);
    expect(await change('antenatal')).toMatchObject({
      status: 200,
      body: {
        problems: expect.arrayContaining([
          expect.objectContaining({
            text: 'The programme antenatal counts from due_date, and no column goes there.',
          }),
        ]),
      },
    });
    expect((await ask('POST', `/imports/${body.id}/check`)).status).not.toBe(200);
  });
});

describe('a list that tells of a loss', () => {
  it('ends what is sent about the pregnancy, and takes nobody in who is spared', async () => {
    const grace = aNumber();
    await register(grace);
    const told = await bring(['name,phone,loss on', `Grace,${grace},${inDays(-3)}`], {
      onMatch: 'overwrite',
      permission: { kind: 'none' },
    });
    const { etag } = await ask('GET', `/imports/${told}`);
    await ask('PATCH', `/imports/${told}`, { columns: ['name', 'phone', 'fields.loss_on'] }, etag);
    await work(told, 'check');
    await work(told, 'commit');
    expect(await subscriptionsOf(grace)).toMatchObject([{ state: 'ended', reason: 'loss' }]);
    const events = await service.rows<{ kind: string; how: string; day: string }>(
      `SELECT e.kind, e.how, e.day::text FROM life_events e JOIN person_addresses a ON a.person_id = e.person_id
       WHERE a.address = $1`,
      [grace],
    );
    expect(events).toEqual([{ kind: 'loss', how: 'import', day: inDays(-3) }]);

    const stale = await bring(['name,phone,due date', `Grace,${grace},${inDays(100)}`], {
      programme: 'antenatal',
      permission: { kind: 'none' },
    });
    await work(stale, 'check');
    expect(await refusals(stale)).toEqual([['enrol_kept_from']]);
    expect((await work(stale, 'commit')).counts).toMatchObject({ enrolled: 0 });
    expect(await subscriptionsOf(grace)).toMatchObject([{ state: 'ended' }]);
  });
});
