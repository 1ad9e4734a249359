import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { permissions, type Role } from '../../src/platform/access/policy.js';
import { newId } from '../../src/platform/ids.js';
import { ApiCallers } from './api-callers.ts';
import { RunningService } from './running-service.ts';

jest.setTimeout(60_000);

interface Answer {
  readonly status: number;
  // Tests look into bodies of every shape.
  readonly body: Readonly<Record<string, unknown>>;
}

interface Held {
  readonly id: string;
  readonly state: string;
  readonly anchor: string;
  readonly instance: string;
  readonly nextMessage: string | null;
  readonly coming: readonly { readonly id: string; readonly at: string; readonly text: string }[];
}

const dayMs = 24 * 60 * 60 * 1_000;

let service: RunningService;
let callers: ApiCallers;

beforeAll(async () => {
  service = await RunningService.start();
  callers = new ApiCallers(service.app, service.url);
});
afterAll(() => service.close());

async function ask(role: Role, method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(`${service.url}/api/v1${path}`, {
    method,
    headers: {
      ...(await callers.token(role, permissions)),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

let made = 0;

/** A record that staff made, with a number and, on request, a due date. */
async function somebody(fields: object = {}): Promise<string> {
  made += 1;
  const address = `+1202555${String(1_000 + made).padStart(4, '0')}`;
  const { body } = await ask('admin', 'POST', '/people', { name: `Somebody ${made}`, language: 'en' });
  const id = String(body.id);
  await ask('admin', 'POST', `/people/${id}/addresses`, { address });
  for (const [key, value] of Object.entries(fields))
    await service.rows(
      `INSERT INTO person_fields (person_id, key, value, source, updated_at, recorded_by_kind, recorded_by_id)
       VALUES ($1, $2, $3, 'test', $4, 'system', 'test')`,
      [id, key, JSON.stringify(value), service.clock.now().toISOString()],
    );
  return id;
}

const held = ({ body }: Answer): readonly Held[] => body.items as readonly Held[];
const inDays = (days: number): string =>
  new Date(service.clock.now().getTime() + days * dayMs).toISOString().slice(0, 10);

describe('programmes', () => {
  it('are listed, and shown with their words in every language', async () => {
    const list = await ask('viewer', 'GET', '/programmes');
    const names = (list.body.items as { name: string }[]).map(({ name }) => name);
    expect(names).toContain('antenatal');
    expect(names).toEqual([...names].sort());
    const titled = async (languages: string) => {
      const headers = { ...(await callers.token('viewer', permissions)), 'accept-language': languages };
      const response = await fetch(`${service.url}/api/v1/programmes/newborn`, { headers });
      return ((await response.json()) as { title: string }).title;
    };
    expect(await titled('xx, sw-TZ;q=0.9, fr;q=0.5')).toBe('Mwaka wa kwanza wa mtoto');
    expect(await titled('*')).toBe("The baby's first year");
    const { body } = await ask('viewer', 'GET', '/programmes/antenatal');
    const timeline = body.timeline as { id: string; week: number | null; texts: { language: string }[] }[];
    expect(timeline[0]).toMatchObject({ id: 'welcome', at: { from: 'start', day: null } });
    expect(timeline.find(({ id }) => id === 'week_20')).toMatchObject({ week: 20, sendAt: '09:00' });
    expect(timeline[0]?.texts.map(({ language }) => language)).toEqual(['en', 'sw', 'fr']);
    expect(await ask('viewer', 'GET', '/programmes/nothing')).toMatchObject({ status: 404 });
  });

  it('show what somebody would get', async () => {
    const { status, body } = await ask('viewer', 'POST', '/programmes/antenatal/preview', {
      anchor: '2027-01-01',
      joins: '2026-12-01T08:00:00Z',
      language: 'sw',
      name: 'Asha',
    });
    const messages = body.messages as { id: string; language: string; isSent: boolean }[];
    expect(status).toBe(200);
    expect(messages[0]).toMatchObject({ id: 'welcome', language: 'sw', isSent: true });
    expect(messages.length).toBeLessThan(20);
    for (const wrong of [{ anchor: '2027-02-30' }, { anchor: '2027-01-01', timezone: 'Moon/Sea' }])
      expect(await ask('viewer', 'POST', '/programmes/antenatal/preview', wrong)).toMatchObject({
        status: 400,
      });
  });

  it('take in whom staff name, by the date of her record or another', async () => {
    const id = await somebody({ due_date: inDays(70) });
    const first = await ask('agent', 'POST', `/people/${id}/programmes`, { programme: 'antenatal' });
    expect(first.status).toBe(201);
    expect(held(first)).toMatchObject([{ state: 'active', anchor: inDays(70) }]);
    expect(held(first)[0]?.coming[0]?.text).toContain('Somebody');
    const again = await ask('agent', 'POST', `/people/${id}/programmes`, {
      programme: 'antenatal',
      anchor: inDays(77),
    });
    expect(held(again)).toMatchObject([{ state: 'active', anchor: inDays(77) }]);
    expect(
      held(await ask('viewer', 'GET', `/people/${id}/programmes?days=60`))[0]?.coming.length,
    ).toBeGreaterThan(7);
  });

  it('say why somebody cannot be taken in', async () => {
    const unknown = await somebody();
    const reasons: [object, number, string | undefined][] = [
      [{ programme: 'antenatal' }, 422, 'no_date'],
      [{ programme: 'antenatal', anchor: '2020-01-01' }, 422, 'over'],
      [{ programme: 'nothing', anchor: '2027-01-01' }, 404, undefined],
      [{ programme: 'antenatal', anchor: inDays(30), instance: 'second' }, 400, undefined],
    ];
    for (const [body, status, reason] of reasons) {
      const answer = await ask('agent', 'POST', `/people/${unknown}/programmes`, body);
      expect([answer.status, answer.body.reason]).toEqual([status, reason]);
    }
    const { body } = await ask('admin', 'POST', '/people', { name: 'Without a number' });
    const path = `/people/${String(body.id)}/programmes`;
    expect(await ask('agent', 'POST', path, { programme: 'antenatal', anchor: inDays(30) })).toMatchObject({
      status: 422,
      body: { reason: 'unreachable' },
    });
    expect(
      await ask('agent', 'POST', `/people/${newId()}/programmes`, { programme: 'antenatal' }),
    ).toMatchObject({
      status: 404,
    });
    expect(await ask('viewer', 'POST', path, { programme: 'antenatal' })).toMatchObject({ status: 403 });
  });

  it('rest, go on and end as staff say', async () => {
    const id = await somebody({ due_date: inDays(70) });
    const [one] = held(await ask('agent', 'POST', `/people/${id}/programmes`, { programme: 'antenatal' }));
    const path = `/people/${id}/programmes/${one?.id ?? ''}`;
    const until = new Date(service.clock.now().getTime() + 20 * dayMs).toISOString();
    expect(held(await ask('agent', 'POST', `${path}/pause`, { until }))).toMatchObject([
      { state: 'paused', pausedUntil: until, coming: [] },
    ]);
    expect(await service.rows('SELECT due_at::text FROM fires WHERE key = $1', [one?.id])).toHaveLength(1);
    expect(held(await ask('agent', 'POST', `${path}/resume`, {}))).toMatchObject([{ state: 'active' }]);
    expect(held(await ask('agent', 'POST', `${path}/leave`, {}))).toMatchObject([
      { state: 'ended', endedReason: 'left' },
    ]);
    expect(await service.rows('SELECT 1 FROM fires WHERE key = $1', [one?.id])).toHaveLength(0);
    expect(await ask('agent', 'POST', `${path}/leave`, {})).toMatchObject({ status: 404 });
    const past = { until: '2020-01-01T00:00:00Z' };
    expect(await ask('agent', 'POST', `${path}/pause`, past)).toMatchObject({ status: 400 });
  });

  it('take in everybody of a segment, whom nobody took in before, and say so first', async () => {
    const inside = await somebody({ due_date: inDays(60) });
    const rubbish = await somebody({ due_date: 'soon' });
    const was = await somebody({ due_date: inDays(60) });
    const [one] = held(await ask('agent', 'POST', `/people/${was}/programmes`, { programme: 'antenatal' }));
    await ask('agent', 'POST', `/people/${was}/programmes/${one?.id ?? ''}/leave`, {});
    for (const id of [inside, rubbish, was])
      await service.rows(`UPDATE people SET tags = '{expecting}' WHERE id = $1`, [id]);
    const expression = 'tag("expecting")';
    const dry = await ask('agent', 'POST', '/programmes/antenatal/enrol', { expression, dryRun: true });
    expect(dry).toMatchObject({
      status: 202,
      body: { matched: 3, enrolled: 1, wasIn: 1, noDate: 1, isDryRun: true },
    });
    expect(held(await ask('viewer', 'GET', `/people/${inside}/programmes`))).toEqual([]);
    expect(await ask('agent', 'POST', '/programmes/antenatal/enrol', { expression })).toMatchObject({
      status: 202,
    });
    await service.comeTo(new Date(service.clock.now().getTime() + 60_000));
    expect(held(await ask('viewer', 'GET', `/people/${inside}/programmes`))).toMatchObject([
      { state: 'active' },
    ]);
    expect(held(await ask('viewer', 'GET', `/people/${rubbish}/programmes`))).toEqual([]);
    expect(held(await ask('viewer', 'GET', `/people/${was}/programmes`))).toMatchObject([{ state: 'ended' }]);
    for (const wrong of [{ expression: 'person.nothing = 1' }, {}, { expression, segment: newId() }])
      expect(await ask('agent', 'POST', '/programmes/antenatal/enrol', wrong)).toMatchObject({ status: 400 });
  });
});
