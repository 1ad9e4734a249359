import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { permissions } from '../../src/platform/access/policy.js';
import { aNumber } from '../builders.js';
import { ApiCallers } from './api-callers.ts';
import { RunningService } from './running-service.ts';

jest.setTimeout(60_000);

const dayMs = 24 * 3_600_000;
let service: RunningService;
let headers: Record<string, string>;

beforeAll(async () => {
  service = await RunningService.start();
  const callers = new ApiCallers(service.app, service.url);
  headers = await callers.token('admin', permissions);
});
afterAll(() => service.close());

async function ask(method: string, path: string, body?: object) {
  const response = await fetch(`${service.url}/api/v1${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    body: JSON.parse((await response.text()) || 'null') as Record<string, unknown>,
  };
}

/** Registers somebody who is expecting; gives her record. */
async function register(address: string, due = '15 June'): Promise<string> {
  for (const text of ['JOIN', '1', '1', 'Grace', 'Kisumu', '1', due]) await service.say(address, text);
  const [found] = await service.rows<{ id: string }>(
    'SELECT person_id AS id FROM person_addresses WHERE address = $1',
    [address],
  );
  return found?.id ?? '';
}

const subscriptions = (personId: string) =>
  service.rows<{ programme: string; state: string; reason: string | null }>(
    'SELECT programme, state, ended_reason AS reason FROM subscriptions WHERE person_id = $1 ORDER BY id',
    [personId],
  );

const daysLater = (days: number): Promise<void> =>
  service.comeTo(new Date(service.clock.now().getTime() + days * dayMs));

async function pass(days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) await daysLater(1);
}

describe('a loss that she writes about', () => {
  it('ends what is sent about the pregnancy, has a human look after it, and offers support the next day', async () => {
    const grace = aNumber();
    const id = await register(grace);
    expect(await subscriptions(id)).toMatchObject([{ programme: 'antenatal', state: 'active' }]);
    const said = await service.say(grace, 'I lost the baby');
    expect(said).toEqual([expect.stringContaining('We are very sorry')]);
    expect(await subscriptions(id)).toEqual([{ programme: 'antenatal', state: 'ended', reason: 'loss' }]);
    const { body } = await ask('GET', `/people/${id}/life-events`);
    expect(body.items).toMatchObject([
      { kind: 'loss', how: 'text', isSure: true, programmes: ['antenatal'], offer: 'loss', undoneAt: null },
    ]);
    const cases = await service.rows('SELECT topic, priority FROM cases WHERE person_id = $1', [id]);
    expect(cases).toEqual([{ topic: 'loss', priority: 'urgent' }]);
    const kept = await service.rows<{ key: string }>('SELECT key FROM person_fields WHERE person_id = $1', [
      id,
    ]);
    expect(kept.map(({ key }) => key)).not.toContain('due_date');
    const before = service.sentTo(grace).length;
    await pass(2);
    expect(service.sentTo(grace).slice(before)).toEqual([expect.stringContaining('thinking of you')]);
    await service.say(grace, '2');
    await service.say(grace, '1');
    expect(await subscriptions(id)).toMatchObject([
      { state: 'ended' },
      { programme: 'support', state: 'active' },
    ]);
  });

  it('in the middle of registering ends the questions, so that nothing enrols her afterwards', async () => {
    const mary = aNumber();
    for (const text of ['JOIN', '1', '1', 'Mary', 'Kisumu', '1']) await service.say(mary, text);
    await service.say(mary, 'I lost the baby');
    service.clock.advance(60_000);
    await service.say(mary, '15 June');
    await service.say(mary, '1');
    const [found] = await service.rows<{ id: string }>(
      'SELECT person_id AS id FROM conversations WHERE address = $1',
      [mary],
    );
    expect(await subscriptions(found?.id ?? '')).toEqual([]);
  });

  it('does not keep her from beginning anew', async () => {
    const ruth = aNumber();
    const id = await register(ruth);
    await service.say(ruth, 'I lost the baby');
    service.clock.advance(dayMs);
    for (const text of ['JOIN', '2', 'Ruth', 'Kisumu', '1', '15 June']) await service.say(ruth, text);
    expect(await subscriptions(id)).toMatchObject([
      { state: 'ended' },
      { programme: 'antenatal', state: 'active' },
    ]);
    const held = await service.rows(
      'SELECT scope FROM suppressions WHERE person_id = $1 AND lifted_at IS NULL',
      [id],
    );
    expect(held).toEqual([]);
  });
});

describe('a loss that staff record', () => {
  it('ends everything, opens one case, and tells her health worker without naming her on a shared phone', async () => {
    const [grace, worker] = [aNumber(), aNumber()];
    const id = await register(grace);
    const made = await ask('POST', '/people', {
      name: 'Nurse Achieng',
      language: 'en',
      roles: ['health_worker'],
      addresses: [{ address: worker }],
    });
    await ask('POST', `/people/${String(made.body.id)}/relationships`, {
      kind: 'health_worker',
      otherId: id,
    });
    const told = await ask('POST', `/people/${id}/life-events`, { kind: 'loss', day: '2026-02-27' });
    expect(told).toMatchObject({ status: 201, body: { kind: 'loss', day: '2026-02-27', how: 'staff' } });
    await service.settled();
    expect(service.sentTo(worker)).toEqual([expect.stringContaining(String(told.body.reference))]);
    expect(service.sentTo(worker)[0]).not.toMatch(/Grace|baby|pregnan|loss/i);
    const again = await ask('POST', `/people/${id}/life-events`, { kind: 'loss' });
    expect(again.body.id).toBe(told.body.id);
    await service.settled();
    expect(service.sentTo(worker)).toHaveLength(1);
    expect(await service.count('SELECT count(*) FROM cases WHERE person_id = $1', [id])).toBe(1);
  });

  it('is foreseen: what would end, what she would be offered, and how soon a human would see to it', async () => {
    const id = await register(aNumber());
    const { body } = await ask('GET', `/people/${id}/life-events`);
    expect(body.items).toEqual([]);
    expect(body.foreseen).toMatchObject([
      {
        kind: 'loss',
        programmes: ['antenatal'],
        purposes: ['health_messages'],
        offer: { flow: 'loss', afterDays: 1 },
        priority: 'urgent',
      },
      { kind: 'death', programmes: ['antenatal'], offer: null, priority: 'high' },
      { kind: 'moved', programmes: [], purposes: [], offer: null, priority: 'none' },
      { kind: 'left_school', programmes: [], offer: null, priority: 'none' },
    ]);
  });

  it('by mistake is taken back, and her messages go on', async () => {
    const grace = aNumber();
    const id = await register(grace);
    const before = await service.rows(
      'SELECT key, value FROM person_fields WHERE person_id = $1 ORDER BY 1',
      [id],
    );
    const told = await ask('POST', `/people/${id}/life-events`, { kind: 'loss' });
    const undone = await ask('POST', `/life-events/${String(told.body.id)}/undo`);
    expect(undone).toMatchObject({ status: 200, body: { undoneAt: expect.any(String) } });
    expect((await ask('POST', `/life-events/${String(told.body.id)}/undo`)).status).toBe(409);
    expect(await subscriptions(id)).toEqual([{ programme: 'antenatal', state: 'active', reason: null }]);
    expect(
      await service.rows('SELECT key, value FROM person_fields WHERE person_id = $1 ORDER BY 1', [id]),
    ).toEqual(before);
    const sent = service.sentTo(grace).length;
    await pass(9);
    const since = service.sentTo(grace).slice(sent);
    expect(since.length).toBeGreaterThan(0);
    expect(since.join()).not.toContain('thinking of you');
  });

  it('is refused for a day that has not come, and unknown for somebody who is nobody', async () => {
    const id = await register(aNumber());
    expect((await ask('POST', `/people/${id}/life-events`, { kind: 'loss', day: '2027-01-01' })).status).toBe(
      400,
    );
    const nobody = '01900000-0000-7000-8000-000000000000';
    expect((await ask('POST', `/people/${nobody}/life-events`, { kind: 'loss' })).status).toBe(404);
    expect((await ask('POST', `/life-events/${nobody}/undo`)).status).toBe(404);
  });
});

describe('a loss that a field tells', () => {
  it('is recorded with its day when staff or an import fill it', async () => {
    const id = await register(aNumber());
    const seen = await fetch(`${service.url}/api/v1/people/${id}`, { headers });
    const response = await fetch(`${service.url}/api/v1/people/${id}`, {
      method: 'PATCH',
      headers: { ...headers, 'content-type': 'application/json', 'if-match': seen.headers.get('etag') ?? '' },
      body: JSON.stringify({ fields: { loss_on: '2026-02-20' } }),
    });
    expect(response.status).toBe(200);
    expect((await ask('GET', `/people/${id}/life-events`)).body.items).toMatchObject([
      { kind: 'loss', day: '2026-02-20', how: 'staff', programmes: ['antenatal'] },
    ]);
  });
});

describe('her own death', () => {
  it('ends everything that is sent to her, and offers her nothing', async () => {
    const grace = aNumber();
    const id = await register(grace);
    const told = await ask('POST', `/people/${id}/life-events`, { kind: 'death' });
    expect(told.body).toMatchObject({ offer: null, reference: expect.any(String) });
    const sent = service.sentTo(grace).length;
    await pass(10);
    expect(service.sentTo(grace)).toHaveLength(sent);
  });
});

describe('two records of one person', () => {
  it('know of a loss together, and apart again go on as they were', async () => {
    const id = await register(aNumber());
    const other = await register(aNumber());
    await ask('POST', `/people/${id}/life-events`, { kind: 'loss' });
    await ask('POST', `/people/${id}/merge`, { other });
    expect(await subscriptions(id)).toEqual([
      { programme: 'antenatal', state: 'ended', reason: 'loss' },
      { programme: 'antenatal', state: 'ended', reason: 'loss' },
    ]);
    const [merge] = await service.rows<{ id: string }>('SELECT id FROM merges WHERE merged_id = $1', [other]);
    await ask('POST', `/merges/${merge?.id ?? ''}/undo`);
    expect(await subscriptions(other)).toEqual([{ programme: 'antenatal', state: 'active', reason: null }]);
    expect(await subscriptions(id)).toEqual([{ programme: 'antenatal', state: 'ended', reason: 'loss' }]);
    const driven = await service.count(
      'SELECT count(*) FROM fires f JOIN subscriptions s ON s.id::text = f.key WHERE s.person_id = $1',
      [other],
    );
    expect(driven).toBe(1);
  });

  it('with one phone and two who are expecting: both are spared, and staff say whose loss it was', async () => {
    const [own, second] = [aNumber(), aNumber()];
    const grace = await register(own);
    const mary = await register(second);
    await ask('POST', `/people/${mary}/addresses`, { address: own });
    await service.database.pool.query(
      'UPDATE conversations SET person_id = NULL, session = NULL WHERE address = $1',
      [own],
    );
    await service.say(own, 'I lost the baby');
    for (const id of [grace, mary]) {
      expect(await subscriptions(id)).toMatchObject([{ state: 'ended', reason: 'loss' }]);
      expect((await ask('GET', `/people/${id}/life-events`)).body.items).toMatchObject([
        { isSure: false, offer: null },
      ]);
    }
  });
});
