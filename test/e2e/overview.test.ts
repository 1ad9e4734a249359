import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { permissions, type Role } from '../../src/platform/access/policy.js';
import type { PersonOverview, ProgrammeOverview } from '../../src/records/overview.schemas.js';
import { ApiCallers } from './api-callers.ts';
import { RunningService } from './running-service.ts';

jest.setTimeout(60_000);

const dayMs = 24 * 60 * 60 * 1_000;

let service: RunningService;
let callers: ApiCallers;

beforeAll(async () => {
  service = await RunningService.start();
  callers = new ApiCallers(service.app, service.url);
});
afterAll(() => service.close());

async function send(role: Role, method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${service.url}/api/v1${path}`, {
    method,
    headers: {
      ...(await callers.token(role, permissions)),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function overview(id: string, role: Role = 'agent'): Promise<PersonOverview> {
  return (await (await send(role, 'GET', `/people/${id}/overview`)).json()) as PersonOverview;
}

async function antenatal(id: string): Promise<ProgrammeOverview> {
  const [programme] = (await overview(id)).programmes;
  if (programme === undefined) throw new Error('she is in no programme');
  return programme;
}

/** Somebody who has registered, with a baby that is due. */
async function mother(address: string): Promise<string> {
  for (const text of ['JIUNGE ASHA', '1', 'Bondo', '1', '15 Juni']) await service.say(address, text);
  const [person] = await service.rows<{ id: string }>(
    'SELECT person_id AS id FROM conversations WHERE address = $1',
    [address],
  );
  return person?.id ?? '';
}

const reasonOf = async (id: string): Promise<string | undefined> => {
  const { next, upcoming, reasonNone } = await antenatal(id);
  if (reasonNone !== null) expect([next, upcoming]).toEqual([null, []]);
  return reasonNone?.words.key;
};

describe('what comes next', () => {
  const asha = '+254711000301';
  let id: string;

  beforeAll(async () => {
    id = await mother(asha);
  });

  it('is reckoned from the dates, when the schedule says, in the words that are sent then', async () => {
    const { next, upcoming, ...rest } = await antenatal(id);
    expect(rest).toMatchObject({
      programme: 'antenatal',
      name: 'Pregnancy week by week',
      state: 'active',
      anchors: [{ name: 'due_date', date: '2026-06-15', precision: 'day' }],
      reasonNone: null,
    });
    const [fire] = await service.rows<{ at: Date }>(
      "SELECT due_at AS at FROM fires f JOIN subscriptions s ON s.id::text = f.key WHERE f.kind = 'subscription_message' AND s.person_id = $1",
      [id],
    );
    expect(next?.at).toBe(fire?.at.toISOString());
    expect(upcoming).toHaveLength(5);
    const times = [next?.at ?? '', ...upcoming.map(({ at }) => at)];
    expect([...times].sort()).toEqual(times);
    const before = service.sentTo(asha).length;
    await service.comeTo(new Date(next?.at ?? ''));
    expect(service.sentTo(asha).slice(before)).toEqual([next?.text]);
    expect((await antenatal(id)).next).toMatchObject(upcoming[0] ?? {});
  });

  it('says nothing of it to those who do not serve people', async () => {
    const { programmes } = await overview(id, 'viewer');
    expect(programmes[0]).toMatchObject({ anchors: [{ date: null }], next: { text: null } });
  });

  it('does not look at what is queued', async () => {
    const { next } = await antenatal(id);
    await service.rows(
      "UPDATE fires SET due_at = due_at + interval '3 days' WHERE kind = 'subscription_message'",
    );
    expect((await antenatal(id)).next).toEqual(next);
    await service.rows(
      "UPDATE fires SET due_at = due_at - interval '3 days' WHERE kind = 'subscription_message'",
    );
  });

  it('is nothing during a pause that is longer, and comes again after it', async () => {
    const { next } = await antenatal(id);
    const until = (days: number) =>
      service.rows('UPDATE conversations SET paused_until = $2 WHERE person_id = $1', [
        id,
        new Date(new Date(next?.at ?? '').getTime() + days * dayMs).toISOString(),
      ]);
    await until(10);
    expect(await reasonOf(id)).toBe('person:none_comes.paused');
    await until(-1);
    expect(await reasonOf(id)).toBeUndefined();
  });

  it('is nothing of a matter that she is not written to about', async () => {
    await service.rows(
      `INSERT INTO suppressions (id, person_id, scope, cause, since, recorded_by_kind, recorded_by_id)
       VALUES (gen_random_uuid(), $1, 'programme:antenatal', 'loss', now(), 'system', 'test')`,
      [id],
    );
    expect(await reasonOf(id)).toBe('person:none_comes.suppressed_loss');
    await service.rows('DELETE FROM suppressions');
  });

  it('is nothing once she has taken her consent back, or sent STOP', async () => {
    const said = { purpose: 'health_messages', action: 'withdrawn', language: 'en' };
    expect((await send('agent', 'POST', `/people/${id}/consents`, said)).status).toBeLessThan(300);
    expect(await reasonOf(id)).toMatch(/^person:none_comes\.(consent_withdrawn|left|ended)$/);
    const other = await mother('+254711000302');
    await service.say('+254711000302', 'STOP');
    expect(await reasonOf(other)).toMatch(/^person:none_comes\.(opted_out|left|ended|consent_withdrawn)$/);
  });

  it('is nothing after a loss, and the page says so', async () => {
    const other = await mother('+254711000303');
    await service.rows(
      "UPDATE subscriptions SET state = 'ended', ended_reason = 'loss', next_message = NULL WHERE person_id = $1",
      [other],
    );
    expect(await antenatal(other)).toMatchObject({
      state: 'ended',
      next: null,
      reasonNone: { words: { key: 'person:none_comes.loss' } },
    });
  });
});

describe('where somebody stands', () => {
  it('has her cases, the conversation that waits for staff, and what it is at', async () => {
    const phone = '+254711000304';
    const id = await mother(phone);
    await service.say(phone, 'is there a doctor at the clinic today?');
    const [open] = (await overview(id)).cases;
    expect(open).toMatchObject({ state: 'open', summary: 'is there a doctor at the clinic today?' });
    expect((await overview(id, 'viewer')).cases[0]?.summary).toBeNull();
    const { conversation } = await overview(id);
    expect(conversation).toMatchObject({ flow: null, step: null, heldBy: null });
    expect(conversation?.waitingSince).not.toBeNull();
    const taken = await send('agent', 'POST', `/inbox/${conversation?.id ?? ''}/take`, {});
    expect(taken.status).toBeLessThan(300);
    expect((await overview(id)).conversation?.heldBy?.name).toBe('The agent');
  });

  it('names the flow and the step that she was asked at', async () => {
    const phone = '+254711000305';
    await service.say(phone, 'JIUNGE');
    await service.say(phone, '1');
    const [person] = await service.rows<{ id: string }>(
      'SELECT person_id AS id FROM conversations WHERE address = $1',
      [phone],
    );
    const { conversation, programmes, cases } = await overview(person?.id ?? '');
    expect(conversation).toMatchObject({ flow: { name: 'registration', title: 'Registration' } });
    expect(conversation?.step).toMatch(/^[a-z_]+$/);
    expect([programmes, cases]).toEqual([[], []]);
  });

  it('is not there for somebody who was merged away', async () => {
    const [person] = await service.rows<{ id: string }>(
      'SELECT id FROM people WHERE merged_into_id IS NULL ORDER BY id DESC LIMIT 1',
    );
    await service.rows('UPDATE people SET merged_into_id = id WHERE id = $1', [person?.id]);
    expect((await send('admin', 'GET', `/people/${person?.id ?? ''}/overview`)).status).toBe(404);
  });
});
