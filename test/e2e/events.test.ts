import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { permissions } from '../../src/platform/access/policy.js';
import { aNumber } from '../builders.js';
import { until } from '../until.ts';
import { ApiCallers } from './api-callers.ts';
import { RunningService } from './running-service.ts';

jest.setTimeout(60_000);

let service: RunningService;
let headers: Record<string, string>;
let people: { id: string; phone: string }[];

beforeAll(async () => {
  service = await RunningService.start();
  headers = await new ApiCallers(service.app, service.url).token('admin', permissions);
  people = [];
  for (const name of ['Asha', 'Brenda', 'Chebet', 'Dina']) {
    const phone = aNumber();
    const made = await ask('POST', '/people', { name, language: 'en', addresses: [{ address: phone }] });
    const id = made.body.id;
    await ask('POST', `/people/${id}/consents`, { purpose: 'campaigns', action: 'granted', language: 'en' });
    people.push({ id, phone });
  }
});
afterAll(() => service.close());

/** What the tests read of an answer. */
interface Answer {
  readonly id: string;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: string;
    readonly startsAt: string;
    readonly companions: number;
  }[];
  readonly name: string;
  readonly venue: string;
  readonly purpose: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly version: number;
  readonly state: string;
  readonly broadcast: string;
  readonly broadcasts: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

async function ask(method: string, path: string, body?: object, more: Record<string, string> = {}) {
  const response = await fetch(`${service.url}/api/v1${path}`, {
    method,
    headers: { ...headers, ...more, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Answer };
}

const phone = (index: number): string => people[index]?.phone ?? '';
const id = (index: number): string => people[index]?.id ?? '';

/** An event of 9:00 to 12:00 in Nairobi on the tenth, with two seats. */
async function anEvent(code: string, changes: object = {}): Promise<string> {
  const { body, status } = await ask('POST', '/events', {
    name: 'Open day',
    code,
    venue: 'Siaya clinic',
    startsAt: '2026-03-10T06:00:00Z',
    endsAt: '2026-03-10T09:00:00Z',
    timezone: 'Africa/Nairobi',
    capacity: 2,
    purpose: 'campaigns',
    texts: {
      invitation: { en: 'Come!' },
      reminder: { en: 'Tomorrow at 9!' },
      thanks: { en: 'Thank you for coming!' },
    },
    ...changes,
  });
  expect([status, body]).toMatchObject([201, { state: 'draft' }]);
  await ask('POST', `/events/${body.id}/open`);
  return body.id;
}

async function states(event: string): Promise<Record<string, string>> {
  const { body } = await ask('GET', `/events/${event}/guests`);
  return Object.fromEntries(body.items.map((guest) => [guest.name, guest.state]));
}

describe('an event', () => {
  it('fills its seats by text, lets people wait, and moves them up when somebody cannot come', async () => {
    const event = await anEvent('clinic7');
    expect(await service.say(phone(0), 'YES CLINIC7 2')).toEqual([
      'Thank you! You are on the list for Open day: 10.3.2026 09:00, Siaya clinic. If you cannot come, send NO CLINIC7.',
    ]);
    expect(await service.say(phone(1), 'clinic7 yes')).toEqual([expect.stringContaining('waiting list')]);
    expect(await service.say(phone(2), 'maybe clinic7')).toEqual([expect.stringContaining('When you know')]);
    expect(await states(event)).toEqual({ Asha: 'coming', Brenda: 'waiting', Chebet: 'maybe' });
    const before = service.sentTo(phone(1)).length;
    await service.say(phone(0), 'NO CLINIC7');
    await service.settled();
    expect(service.sentTo(phone(1)).slice(before)).toEqual([
      expect.stringContaining('A place has come free'),
    ]);
    expect(await states(event)).toMatchObject({ Asha: 'declined', Brenda: 'coming' });
    expect((await ask('GET', `/events/${event}`)).body).toMatchObject({
      seats: 1,
      counts: { coming: 1, declined: 1, maybe: 1 },
    });
  });

  it('reminds on the day before, checks in by text, notes who was absent, and thanks who came', async () => {
    const event = (await ask('GET', '/events')).body.items[0]?.id ?? '';
    expect(await service.say(phone(2), 'HERE CLINIC7')).toEqual([
      expect.stringContaining('begins 10.3.2026 09:00'),
    ]);
    await service.say(phone(3), 'CLINIC7');
    const before = service.sentTo(phone(1)).length;
    await service.comeTo(new Date('2026-03-09T06:00:00Z'));
    expect(service.sentTo(phone(1)).slice(before)).toEqual(['Tomorrow at 9!']);
    await service.comeTo(new Date('2026-03-10T05:45:00Z'));
    expect(await service.say(phone(1), 'here clinic7')).toEqual(['Welcome to Open day! You are checked in.']);
    const { body } = await ask('GET', `/people/${id(1)}/timeline?kinds=event_attended`);
    expect(body.items).toMatchObject([{ kind: 'event_attended', data: { event: 'Open day' } }]);
    await service.comeTo(new Date('2026-03-10T12:00:00Z'));
    expect(await states(event)).toMatchObject({ Brenda: 'came', Dina: 'absent' });
    await service.comeTo(new Date('2026-03-11T06:00:00Z'));
    expect(service.sentTo(phone(1)).at(-1)).toBe('Thank you for coming!');
    expect(service.sentTo(phone(3)).at(-1)).not.toBe('Thank you for coming!');
    const counted = await ask(
      'GET',
      `/people/count?expression=${encodeURIComponent('attended("Open day")')}`,
    );
    expect(counted.body).toMatchObject({ count: 1 });
  });

  it('invites by the draft of a broadcast', async () => {
    const event = await anEvent('march2', {
      startsAt: '2026-04-10T06:00:00Z',
      endsAt: '2026-04-10T09:00:00Z',
    });
    const people = [id(0), id(1)];
    const { status, body } = await ask('POST', `/events/${event}/invite`, {
      audience: { kind: 'people', people },
    });
    expect(status).toBe(201);
    expect((await ask('GET', `/broadcasts/${body.broadcast}`)).body).toMatchObject({
      state: 'draft',
      name: 'Open day',
      purpose: 'campaigns',
      content: { kind: 'text', texts: { en: 'Come!' } },
    });
    expect((await ask('GET', `/events/${event}`)).body.broadcasts).toEqual([body.broadcast]);
  });

  it('counts whoever was invited twice once, also by a copy of the invitation, until she has answered', async () => {
    const event = await anEvent('june3', {
      startsAt: '2026-04-11T06:00:00Z',
      endsAt: '2026-04-11T09:00:00Z',
    });
    const people = [id(0), id(1)];
    const { body } = await ask('POST', `/events/${event}/invite`, { audience: { kind: 'people', people } });
    const copy = await ask('POST', `/broadcasts/${body.broadcast}/copy`);
    expect(copy.body).toMatchObject({
      copiedFromId: body.broadcast,
      eventId: event,
      name: expect.stringMatching(/. \(2\)$/),
    });
    const invitations = [body.broadcast, copy.body.id];
    expect((await ask('GET', `/events/${event}`)).body.broadcasts).toEqual(invitations);
    expect((await ask('GET', '/events')).body.items.find((one) => one.id === event)).toMatchObject({
      broadcasts: invitations,
    });
    await service.database.pool.query(
      `INSERT INTO broadcast_recipients (broadcast_id, person_id, place, state, reasons)
       SELECT broadcast, person, place, 'released', '{}'
       FROM unnest($1::uuid[]) AS b (broadcast), unnest($2::uuid[]) WITH ORDINALITY AS p (person, place)`,
      [invitations, people],
    );
    const counts = async () => (await ask('GET', `/events/${event}`)).body.counts;
    expect(await counts()).toEqual({ invited: 2 });
    await service.say(phone(1), 'yes june3');
    expect(await counts()).toEqual({ invited: 1, coming: 1 });
    expect(await states(event)).toEqual({ Asha: 'invited', Brenda: 'coming' });
  });

  it('that is cancelled tells whoever meant to come, and reminds nobody', async () => {
    const event = await anEvent('talk9', {
      startsAt: '2026-04-12T06:00:00Z',
      endsAt: '2026-04-12T09:00:00Z',
    });
    await service.say(phone(0), 'yes talk9');
    // She has had all that one person gets in a day: what becomes of her place she hears all the same.
    await service.rows(
      `INSERT INTO outbound_messages (id, conversation_id, sender_id, person_id, body, language, segments, kind, because, state,
         created_at, not_before, sent_at)
       SELECT gen_random_uuid(), c.id, c.sender_id, c.person_id, 'Hello', 'en', 1, 'broadcast', 'broadcast:x/message', 'delivered', $1, $1, $1
       FROM conversations c, generate_series(1, 3) WHERE c.person_id = $2`,
      [service.clock.now().toISOString(), id(0)],
    );
    await ask('POST', `/events/${event}/cancel`);
    await service.settled();
    expect(service.sentTo(phone(0)).at(-1)).toBe('Open day does not take place. We are sorry.');
    expect(
      await service.count("SELECT count(*) FROM fires WHERE kind = 'event_step' AND key LIKE $1", [
        `${event}%`,
      ]),
    ).toBe(0);
    expect(await service.say(phone(1), 'yes talk9')).toEqual(['Open day does not take place. We are sorry.']);
    expect((await ask('POST', `/events/${event}/open`)).status).toBe(409);
  });

  it('that is cancelled ends what invites to it, and nothing else can invite to it any more', async () => {
    const event = await anEvent('gone4', {
      startsAt: '2026-04-13T06:00:00Z',
      endsAt: '2026-04-13T09:00:00Z',
    });
    const audience = { kind: 'people', people: [id(0), id(1)] };
    const [going, draft] = [
      (await ask('POST', `/events/${event}/invite`, { audience })).body.broadcast,
      (await ask('POST', `/events/${event}/invite`, { audience })).body.broadcast,
    ];
    await service.database.pool.query("UPDATE broadcasts SET state = 'paused' WHERE id = $1", [going]);
    const { version } = (await ask('GET', `/broadcasts/${draft}`)).body;
    await ask('POST', `/events/${event}/cancel`);
    expect((await ask('GET', `/broadcasts/${going}`)).body.state).toBe('cancelled');
    expect((await ask('GET', `/broadcasts/${draft}`)).body).toMatchObject({
      state: 'draft',
      version: version + 1,
    });
    await ask('POST', `/broadcasts/${draft}/plan`);
    await until(
      'the draft is blocked',
      async () =>
        (await service.count(
          "SELECT count(*) FROM broadcasts WHERE id = $1 AND plan->>'blockers' LIKE '%does not take place%'",
          [draft],
        )) === 1,
    );
  });

  it('reminds nobody twice when it is changed on the day before, and nobody of what is off', async () => {
    const at = { startsAt: '2026-04-15T06:00:00Z', endsAt: '2026-04-15T09:00:00Z' };
    const event = await anEvent('eve5', { ...at, capacity: 5 });
    await service.say(phone(0), 'yes eve5');
    const reminders = () => service.sentTo(phone(0)).filter((text) => text === 'Tomorrow at 9!').length;
    const before = reminders();
    await service.comeTo(new Date('2026-04-14T07:00:00Z'));
    expect(reminders()).toBe(before + 1);
    const { version } = (await ask('GET', `/events/${event}`)).body;
    await ask('PATCH', `/events/${event}`, { venue: 'Town hall' }, { 'if-match': `"${String(version)}"` });
    await ask('POST', `/events/${event}/close`);
    await ask('POST', `/events/${event}/open`);
    await service.settled();
    expect(reminders()).toBe(before + 1);
    await service.database.pool.query(
      "UPDATE outbound_messages SET state = 'queued', not_before = '2026-04-15T05:00:00Z' WHERE because = 'event:eve5/reminder'",
    );
    await ask('POST', `/events/${event}/cancel`);
    await service.settled();
    expect(
      await service.count(
        `SELECT count(*) FROM outbound_messages WHERE because = 'event:eve5/reminder' AND state = 'skipped' AND reasons = '["withdrawn"]'`,
      ),
    ).toBe(1);
  });

  it('keeps how many come along at the door, and tells timelines of who did not come', async () => {
    const event = await anEvent('band6', {
      startsAt: '2026-04-20T06:00:00Z',
      endsAt: '2026-04-20T09:00:00Z',
      capacity: 10,
    });
    await service.say(phone(0), 'yes band6 4');
    await service.say(phone(1), 'yes band6');
    await ask('PUT', `/events/${event}/guests/${id(0)}`, { state: 'came' });
    const guests = async () => (await ask('GET', `/events/${event}/guests`)).body.items;
    expect((await guests()).find(({ name }) => name === 'Asha')).toMatchObject({ companions: 3 });
    await ask('PUT', `/events/${event}/guests/${id(0)}`, { state: 'came', companions: 1 });
    expect((await guests()).find(({ name }) => name === 'Asha')).toMatchObject({ companions: 1 });
    await ask('POST', `/events/${event}/finish`);
    const { body } = await ask('GET', `/people/${id(1)}/timeline?kinds=event_answered`);
    expect(body.items[0]).toMatchObject({ data: { code: 'band6', state: 'absent' } });
  });

  it('takes no place for a person in what everybody reads alike', async () => {
    const { status, body } = await ask('POST', '/events', {
      name: 'Talk',
      code: 'talk77',
      startsAt: '2026-04-20T06:00:00Z',
      endsAt: '2026-04-20T09:00:00Z',
      purpose: 'campaigns',
      texts: { reminder: { en: 'See you, {{first_name}}!' } },
    });
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('texts.reminder.en')]);
  });

  it('has a code of its own, a day that ends after it begins, and a version', async () => {
    const event = await anEvent('door1', {
      startsAt: '2026-05-12T06:00:00Z',
      endsAt: '2026-05-12T09:00:00Z',
    });
    const { body } = await ask('GET', `/events/${event}`);
    const { name, venue, purpose, startsAt, endsAt } = body;
    const again = await ask('POST', '/events', { name, venue, purpose, startsAt, endsAt, code: 'Door1' });
    expect(again.status).toBe(409);
    const backwards = await ask('POST', '/events', {
      name,
      venue,
      purpose,
      startsAt,
      endsAt: startsAt,
      code: 'door2',
    });
    expect(backwards.status).toBe(400);
    const patch = { capacity: 5 };
    expect((await ask('PATCH', `/events/${event}`, patch, { 'if-match': '"999"' })).status).toBe(409);
    const changed = await ask('PATCH', `/events/${event}`, patch, {
      'if-match': `"${String(body.version)}"`,
    });
    expect(changed.body).toMatchObject({ capacity: 5 });
  });

  it('is found among those that come or have been, and its guests by their names', async () => {
    const listed = async (when: string) =>
      (await ask('GET', `/events?when=${when}`)).body.items.map(({ startsAt }) => startsAt);
    const [coming, past] = [await listed('coming'), await listed('past')];
    expect(coming).toEqual(coming.toSorted());
    expect(past).toEqual(past.toSorted().toReversed());
    expect(coming).toContain('2026-05-12T06:00:00.000Z');
    expect(past).toContain('2026-03-10T06:00:00.000Z');
    const { id: event = '' } = (await ask('GET', '/events?when=past')).body.items.at(-1) ?? {};
    const found = await ask('GET', `/events/${event}/guests?q=bren`);
    expect(found.body.items).toMatchObject([{ name: 'Brenda', state: 'came' }]);
    const number = await ask('GET', `/events/${event}/guests?q=${phone(2).slice(-6)}`);
    expect(number.body.items).toMatchObject([{ name: 'Chebet' }]);
    expect((await ask('GET', `/events/${event}/guests?q=nobody`)).body.items).toEqual([]);
  });

  it('forgets the attendance of who was noted by mistake, and whoever was never noted', async () => {
    const event = await anEvent('slip1', {
      startsAt: '2026-05-20T06:00:00Z',
      endsAt: '2026-05-20T09:00:00Z',
      name: 'Slip',
      capacity: 1,
    });
    const guest = `/events/${event}/guests/${id(0)}`;
    const attended = () =>
      service.count(
        "SELECT count(*) FROM interactions WHERE kind = 'event_attended' AND data ->> 'event' = $1",
        ['Slip'],
      );
    await ask('PUT', guest, { state: 'came' });
    await ask('PUT', `/events/${event}/guests/${id(1)}`, { state: 'waiting' });
    expect(await attended()).toBe(1);
    await ask('PUT', guest, { state: 'coming' });
    expect(await attended()).toBe(0);
    await ask('PUT', guest, { state: 'came' });
    expect((await ask('DELETE', guest)).status).toBe(204);
    expect([await attended(), await states(event)]).toEqual([0, { Brenda: 'coming' }]);
    expect((await ask('DELETE', guest)).status).toBe(204);
  });

  it('leaves texts that are about more to flows and humans', async () => {
    const said = await service.say(phone(0), 'door1 is far, and I am bleeding');
    expect(said).toEqual([expect.stringContaining('This can be serious')]);
  });

  it('never gives one seat twice, however many answer at once', async () => {
    const event = await anEvent('rush1', {
      startsAt: '2026-06-12T06:00:00Z',
      endsAt: '2026-06-12T09:00:00Z',
    });
    await Promise.all([0, 1, 2, 3].map((index) => service.text(phone(index), 'yes rush1')));
    await service.settled();
    expect(Object.values(await states(event)).toSorted()).toEqual(['coming', 'coming', 'waiting', 'waiting']);
  });
});
