import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { aConsent, aNumber, aPerson, FakeClock, insertConversation } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { openPlanRoom, staff, usualDictionary, type PlanRoom } from '../../../test/plan-room.js';
import type { Database } from '../../platform/database/database.js';
import { BroadcastRecipientsPart } from '../broadcasts/broadcasts-person-parts.js';
import { newId } from '../../platform/ids.js';

let database: Database;
let room: PlanRoom;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  room = await openPlanRoom(database, { clock: new FakeClock() });
});

interface Somebody {
  readonly name?: string | null;
  readonly language?: string | null;
  readonly address?: string;
  readonly hasConsent?: boolean;
  readonly isPrivate?: boolean;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Records somebody who has agreed to campaigns, unless said otherwise. */
async function somebody(one: Somebody = {}): Promise<string> {
  const { hasConsent = true, fields = {}, isPrivate = false } = one;
  const person = aPerson({ addresses: [{ channel: 'sms', address: one.address ?? aNumber() }] });
  await database.transaction(async (tx) => {
    await room.people.create(tx, [person]);
    if (hasConsent) await room.ledger.append(tx, [aConsent(person.id, { purpose: 'campaigns' })]);
    await tx.query('UPDATE people SET name = $2, language = $3 WHERE id = $1', [
      person.id,
      one.name === undefined ? 'Asha Otieno' : one.name,
      one.language === undefined ? 'en' : one.language,
    ]);
    await tx.query('UPDATE person_addresses SET is_private = $2 WHERE person_id = $1', [
      person.id,
      isPrivate,
    ]);
    for (const [key, value] of Object.entries(fields))
      await tx.query(
        `INSERT INTO person_fields (person_id, key, value, source, recorded_by_kind, recorded_by_id)
         VALUES ($1, $2, $3, 'test', 'system', 'test')`,
        [person.id, key, JSON.stringify(value)],
      );
  });
  return person.id;
}

const to = (people: readonly string[], more: object = {}) => ({ kind: 'people', people, ...more });
const texts = (words: object) => ({ kind: 'text', texts: words });

/** Every row of a broadcast, in the order of sending. */
async function rows(id: string) {
  const found = await database.pool.query<{
    person: string;
    place: number;
    state: string;
    reasons: string[];
    body: string | null;
  }>(
    `SELECT person_id AS person, place, state, reasons, body FROM broadcast_recipients WHERE broadcast_id = $1 ORDER BY place`,
    [id],
  );
  return found.rows;
}

describe('a dry run', () => {
  it('says who gets it, who does not, and what would mend it', async () => {
    const [asha, refuses] = [await somebody(), await somebody({ hasConsent: false })];
    const bad = await somebody({ address: '40404' });
    const id = await room.draft({ audience: to([asha, refuses, bad]) });
    const plan = await room.count(id);
    expect(plan).toMatchObject({ state: 'done', isCurrent: true, audience: 3, recipients: 1, blockers: [] });
    expect(plan.excluded.map(({ reason, count }) => [reason, count])).toEqual([
      ['no_consent', 1],
      ['one_way_address', 1],
    ]);
    expect(plan.excluded[0]?.mend?.text).toMatch(/Ask them once/);
    expect(plan.languages).toMatchObject([{ language: 'en', samples: [{ personId: asha, text: 'Hello' }] }]);
    expect(plan.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await rows(id)).map(({ person, state }) => [person, state])).toEqual([
      [asha, 'ready'],
      [refuses, 'excluded'],
      [bad, 'excluded'],
    ]);
  });

  it('of an invitation warns when it goes on after the event has begun, and leaves out whom it would reach when it is over', async () => {
    const people = [await somebody(), await somebody(), await somebody()];
    const now = room.clock.now().getTime();
    const invitation = async (startsIn: number, endsIn: number, more: object = {}) => {
      const id = await room.draft({ audience: to(people), ...more });
      const eventId = newId();
      const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
      await database.pool.query(
        `INSERT INTO events (id, code, name, starts_at, ends_at, timezone, purpose, state, created_by_id, created_at, updated_at)
         VALUES ($1::uuid, 'day' || left($1::text, 13), 'Open day', $2, $3, 'Africa/Nairobi', 'campaigns', 'open', $1::uuid, $4, $4)`,
        [eventId, at(startsIn), at(endsIn), at(0)],
      );
      await database.pool.query('UPDATE broadcasts SET event_id = $2 WHERE id = $1', [id, eventId]);
      return room.count(id);
    };
    const slowly = { pace: { perHour: 1, urgentFirst: null } };
    expect((await invitation(4, 6, slowly)).warnings).toEqual([]);
    expect((await invitation(2, 6, slowly)).warnings[0]?.text).toContain('the last people get it too late');
    expect((await invitation(1, 2, slowly)).warnings[0]?.text).toContain('the last people are not invited');
    expect((await invitation(-1, 2)).warnings[0]?.text).toContain('will have begun');
    // At night nothing goes before eight: by then it is over.
    const night = { kind: 'at', at: '2026-03-03T01:00:00.000Z', repeat: null };
    const over = await invitation(15, 21, { timing: night });
    expect(over).toMatchObject({ recipients: 0, excluded: [{ reason: 'expired', count: 3 }] });
  });

  it('refuses a rule that names what there is not, and warns of one whose names are gone', async () => {
    const people = [await somebody(), await somebody()];
    const except = 'attended("Clean-up day")';
    await expect(room.draft({ audience: to(people, { except }) })).rejects.toMatchObject({
      code: 'malformed',
    });
    const id = await room.draft({ audience: to(people) });
    await database.pool.query(
      `UPDATE broadcasts SET audience = audience || jsonb_build_object('except', $2::text) WHERE id = $1`,
      [id, except],
    );
    const plan = await room.count(id);
    expect(plan).toMatchObject({ recipients: 2, blockers: [] });
    expect(plan.warnings[0]?.text).toContain('There is no event "Clean-up day"');
  });

  it('puts what is hers into the text, and leaves out whoever lacks it or has rubbish there', async () => {
    const named = await somebody({ fields: { visit_day: '2026-03-09' } });
    const unnamed = await somebody({ name: null, fields: { visit_day: '2026-03-10' } });
    const rubbish = await somebody({ fields: { visit_day: '2026-02-31' } });
    const without = await somebody();
    const id = await room.draft({
      audience: to([named, unnamed, rubbish, without]),
      content: texts({ en: 'Dear {{first_name|friend}}, come on {{fields.visit_day}}.' }),
    });
    const plan = await room.count(id);
    const bodies = (await rows(id)).filter(({ state }) => state === 'ready').map(({ body }) => body);
    expect(bodies).toEqual(['Dear Asha, come on 9 March 2026.', 'Dear friend, come on 10 March 2026.']);
    expect(plan.excluded.map(({ reason }) => reason).sort()).toEqual(['missing_value', 'unreadable_value']);
  });

  it('writes nothing sensitive to a phone that is not private', async () => {
    const fields = { due_date: '2026-06-01' };
    const [open, own] = [await somebody({ fields }), await somebody({ fields, isPrivate: true })];
    const content = texts({ en: 'Your day is {{fields.due_date}}.' });
    const id = await room.draft({ audience: to([open, own]), content });
    await room.count(id);
    expect(await rows(id)).toMatchObject([
      { person: own, state: 'ready' },
      { person: open, reasons: ['sensitive_on_shared_phone'] },
    ]);
  });

  it('gives each her language, else one that stands in, and says so', async () => {
    const people = [await somebody({ language: 'sw' }), await somebody({ language: 'fr' }), await somebody()];
    const id = await room.draft({ audience: to(people), content: texts({ en: 'Hello', sw: 'Habari 😀' }) });
    const plan = await room.count(id);
    expect(plan.languages.map(({ language, recipients }) => [language, recipients]).sort()).toEqual([
      ['en', 2],
      ['sw', 1],
    ]);
    const said = plan.warnings.map(({ text }) => text).join(' ');
    expect(said).toContain('There is no text in fr');
    expect(said).toContain('😀');
  });

  it('sends one text to a phone: to its owner, else to the oldest record', async () => {
    const address = aNumber();
    const [older, younger] = [await somebody({ address }), await somebody({ address })];
    const id = await room.draft({ audience: to([younger, older]) });
    const plan = await room.count(id);
    expect(await rows(id)).toMatchObject([
      { person: older, place: 0, state: 'ready', reasons: [] },
      { person: younger, state: 'excluded', reasons: ['same_phone'] },
    ]);
    expect(plan).toMatchObject({ audience: 2, recipients: 1 });
    await room.patch(id, { audience: to([younger, older], { onePerPhone: false }) }, staff());
    expect(await room.count(id)).toMatchObject({ audience: 2, recipients: 2 });
  });

  it('puts urgent people first, and leaves no gap between places', async () => {
    const people: string[] = [];
    for (let nth = 0; nth < 6; nth += 1) people.push(await somebody({ fields: { children: nth } }));
    const id = await room.draft({ audience: to(people), pace: { urgentFirst: 'person.children >= 4' } });
    await room.count(id);
    const found = await rows(id);
    expect(found.map(({ place }) => place)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(found.map(({ person }) => people.indexOf(person))).toEqual([4, 5, 0, 1, 2, 3]);
  });

  it('gives each her own moment of a local time', async () => {
    const [here, west] = [await somebody(), await somebody()];
    await database.pool.query("UPDATE people SET timezone = 'America/New_York' WHERE id = $1", [west]);
    const timing = { kind: 'local', date: '2026-03-10', time: '09:30' };
    const id = await room.draft({ audience: to([west, here]), timing });
    await room.count(id);
    const { rows: times } = await database.pool.query(
      'SELECT person_id AS person, place, send_at AS at FROM broadcast_recipients WHERE broadcast_id = $1 ORDER BY place',
      [id],
    );
    expect(times).toEqual([
      { person: here, place: 0, at: new Date('2026-03-10T06:30:00Z') },
      { person: west, place: 1, at: new Date('2026-03-10T13:30:00Z') },
    ]);
  });

  it('ends when the last ones have got it, as when their night is over', async () => {
    const [here, west] = [await somebody(), await somebody()];
    await database.pool.query("UPDATE people SET timezone = 'America/New_York' WHERE id = $1", [west]);
    const id = await room.draft({ audience: to([here, west]), expiresAfterHours: 12 });
    const { duration, warnings } = await room.count(id);
    expect(duration).toMatchObject({ seconds: 1, endsAt: '2026-03-02T13:00:00.000Z' });
    expect(warnings.map(({ words }) => words.key)).toEqual(['campaign:warning_quiet_hours']);
  });

  it('reckons segments, price and length', async () => {
    const prices = { currency: 'USD', sms: { default: 0.1, '254': 0.02 } };
    room = await openPlanRoom(database, { dictionary: usualDictionary({ prices }) });
    const people = [await somebody({ name: 'A'.repeat(150) }), await somebody()];
    const id = await room.draft({
      audience: to(people),
      content: texts({ en: 'Hello {{name}}, hello {{name}}' }),
    });
    const plan = await room.count(id);
    expect(plan.segments).toEqual({ total: 4, least: 1, typical: 1, most: 3, mostPersonId: people[0] });
    expect(plan.price).toMatchObject({ currency: 'USD', total: 0.08, least: 0.02, most: 0.06 });
  });

  it('blocks what cannot be meant', async () => {
    const asha = await somebody();
    const id = await room.draft({
      audience: to([asha]),
      purpose: null,
      content: texts({ en: 'Dear {{nickname|you}}' }),
      timing: { kind: 'at', at: '2026-03-01T07:00:00Z' },
    });
    const { blockers } = await room.count(id);
    expect(blockers.map(({ words }) => words.key)).toEqual([
      'campaign:blocker_no_purpose',
      'campaign:blocker_place',
      'campaign:blocker_past',
      'campaign:blocker_nobody',
    ]);
  });

  it('asks nobody for permission whose answer would not be noted', async () => {
    const unasked = await somebody({ hasConsent: false });
    const id = await room.draft({ audience: to([unasked]), kind: 'permission_request' });
    const { recipients, blockers } = await room.count(id);
    expect({ recipients, blockers: blockers.map(({ words }) => words.key) }).toEqual({
      recipients: 1,
      blockers: ['campaign:blocker_permission'],
    });
  });

  it('asks nobody a second time whom the conversation of another campaign has asked', async () => {
    const people = [await somebody({ hasConsent: false }), await somebody({ hasConsent: false })];
    const asking = { audience: to(people), kind: 'permission_request' };
    const id = await room.draft(asking);
    await room.count(id);
    // As far as it has gone, it has asked: the conversation begins with the first of them.
    await database.pool.query(
      `UPDATE broadcasts SET content = '{"kind": "flow", "flow": "may_we_write"}', position = 1 WHERE id = $1`,
      [id],
    );
    const { recipients, excluded } = await room.count(await room.draft(asking));
    expect({ recipients, excluded }).toMatchObject({
      recipients: 1,
      excluded: [{ reason: 'already_asked', count: 1 }],
    });
  });

  it('sees only whom the one who counts sees', async () => {
    const [asha, bakari] = [await somebody(), await somebody()];
    await database.pool.query("UPDATE people SET tags = '{mine}' WHERE id = $1", [asha]);
    const by = staff('campaigner', { kind: 'turf', places: [], programmes: [], tags: ['mine'] });
    const id = await room.draft({ audience: to([asha, bakari]) }, by);
    expect(await room.count(id, by)).toMatchObject({ audience: 1, recipients: 1 });
  });

  it('goes on behind a crash, and two workers count it once', async () => {
    const people = [await somebody(), await somebody(), await somebody()];
    const id = await room.draft({ audience: to(people) });
    await room.plans.begin(staff(), id);
    const other = await openPlanRoom(database);
    await Promise.all([room.runner.runToEnd(id), other.runner.runToEnd(id)]);
    await room.runner.runToEnd(id);
    expect(await room.plans.show(staff(), id)).toMatchObject({ audience: 3, recipients: 3 });
    expect(await rows(id)).toHaveLength(3);
  });

  it('goes on in the middle, with nobody twice and nobody left away', async () => {
    await database.pool.query(
      `INSERT INTO people (id, name, tags, created_by_kind, created_by_id)
       SELECT gen_random_uuid(), 'Asha', '{many}', 'system', 'test' FROM generate_series(1, 12000)`,
    );
    await database.pool.query(
      `INSERT INTO person_addresses (person_id, channel, address)
       SELECT id, 'sms', '+25471' || lpad((row_number() OVER (ORDER BY id) / 2)::text, 7, '0') FROM people WHERE tags = '{many}'`,
    );
    const id = await room.draft({
      kind: 'permission_request',
      audience: { kind: 'expression', expression: 'tag("many")' },
    });
    await room.plans.begin(staff(), id);
    for (let cut = 1; cut <= 3; cut += 1) {
      const stopping = new AbortController();
      const worker = await openPlanRoom(database);
      const [keep, stores] = [worker.stores.plans.keep.bind(worker.stores.plans), worker.stores];
      Object.assign(stores.plans, {
        keep: async (...what: Parameters<typeof keep>) => {
          if (what[2] === cut) {
            // As after a kill: what this step wrote is gone.
            stopping.abort();
            return false;
          }
          return keep(...what);
        },
      });
      await worker.runner.runToEnd(id, stopping.signal);
      expect((await room.plans.show(staff(), id)).state).toBe('counting');
    }
    await room.runner.runToEnd(id);
    const plan = await room.plans.show(staff(), id);
    expect([plan.audience, plan.recipients, plan.excluded.map(({ count }) => count)]).toEqual([
      12_000,
      6_001,
      [5_999],
    ]);
    const found = await rows(id);
    expect(new Set(found.map(({ person }) => person)).size).toBe(12_000);
    expect(found.slice(0, 6_001).map(({ place }) => place)).toEqual(
      Array.from({ length: 6_001 }, (_none, nth) => nth),
    );
  });

  it('gives the same hash for the same, and another once anything changed', async () => {
    const people = [await somebody(), await somebody()];
    const id = await room.draft({ audience: to(people) });
    const first = await room.count(id);
    expect((await room.count(id)).hash).toBe(first.hash);
    await database.transaction((tx) =>
      room.ledger.append(tx, [aConsent(people[0] ?? '', { purpose: 'campaigns', action: 'withdrawn' })]),
    );
    expect((await room.count(id)).hash).not.toBe(first.hash);
  });

  it('tells of the same text that went to them a while ago', async () => {
    const asha = await somebody();
    const before = await room.draft({ audience: to([asha]) });
    await database.pool.query("UPDATE broadcasts SET state = 'done', started_at = $2 WHERE id = $1", [
      before,
      new Date(room.clock.now().getTime() - 840_000).toISOString(),
    ]);
    const conversationId = await insertConversation(database.pool, room.sms, { personId: asha });
    await database.pool.query(
      `INSERT INTO outbound_messages (id, conversation_id, sender_id, person_id, body, language, segments, kind, because,
         state, created_at, not_before, sent_at, broadcast_id)
       VALUES ($1, $2, $3, $4, 'Hello', 'en', 1, 'broadcast', 'x', 'sent', $5, $5, $5, $6)`,
      [
        newId(),
        conversationId,
        room.sms.id,
        asha,
        new Date(room.clock.now().getTime() - 840_000).toISOString(),
        before,
      ],
    );
    const { warnings } = await room.count(await room.draft({ audience: to([asha]) }));
    expect(warnings.map(({ text }) => text)).toContain('The same text went to 1 of them 14 minutes ago.');
  });

  it('counts what waits at the provider already into how long it takes, and says so', async () => {
    const id = await room.draft({ audience: to([await somebody()]) });
    const before = await room.count(id);
    const at = room.clock.now().toISOString();
    await database.pool.query('INSERT INTO settings (key, value) VALUES ($1, $2)', [
      `provider_queue:${room.sms.id}`,
      JSON.stringify({ depth: 60_000, perSecond: 100, passedOnTo: at, at }),
    ]);
    const { duration, warnings } = await room.count(id);
    await database.pool.query("DELETE FROM settings WHERE key LIKE 'provider_queue:%'");
    expect(duration.seconds).toBe(before.duration.seconds + 600);
    expect(warnings.map(({ text }) => text)).toEqual([
      'The provider still has messages of ours that it sends first: about 10 minutes. They are counted in how long it takes.',
    ]);
  });

  it('leaves out whom the caps leave no room in its time, warns with their number, and says what would mend it', async () => {
    const [asha, bakari] = [await somebody(), await somebody()];
    const conversationId = await insertConversation(database.pool, room.sms, { personId: asha });
    for (const hoursAgo of [1, 2, 3])
      await database.pool.query(
        `INSERT INTO outbound_messages (id, conversation_id, sender_id, person_id, body, language, segments, kind, because,
           state, created_at, not_before, sent_at)
         VALUES ($1, $2, $3, $4, 'Hello', 'en', 1, 'reminder', 'x', 'sent', $5, $5, $5)`,
        [
          newId(),
          conversationId,
          room.sms.id,
          asha,
          new Date(room.clock.now().getTime() - hoursAgo * 3_600_000).toISOString(),
        ],
      );
    const counted = async (expiresAfterHours: number) =>
      room.count(await room.draft({ audience: to([asha, bakari]), expiresAfterHours }));
    const short = await counted(12);
    expect(short).toMatchObject({
      recipients: 1,
      excluded: [
        {
          reason: 'over_cap',
          count: 1,
          mend: { text: 'Send it some days later, when they have had less.' },
        },
      ],
    });
    expect(short.warnings.map(({ text }) => text)).toEqual([
      '1 people have got so many messages that there is no room for this one before its time is over. They do not get it.',
    ]);
    const long = await counted(48);
    expect(long).toMatchObject({ recipients: 2, excluded: [] });
    expect(long.warnings.map(({ text }) => text)).toContain(
      '1 people have got enough messages for now, and get it later.',
    );
  });
});

describe('an approval', () => {
  it('is of exactly what was counted, by somebody who wrote none of it', async () => {
    room = await openPlanRoom(database, { dictionary: usualDictionary({ approval_from: 1 }) });
    const id = await room.draft({ audience: to([await somebody()]) }, staff('campaigner'));
    const { hash, needsApproval } = await room.count(id, staff('campaigner'));
    expect(needsApproval).toBe(true);
    expect((await room.broadcasts.show(staff(), id)).state).toBe('waiting');
    await expect(room.approvals.approve(staff('campaigner'), id, hash ?? '')).rejects.toMatchObject({
      code: 'refused',
    });
    await expect(room.approvals.approve(staff(), id, 'ab'.repeat(32))).rejects.toMatchObject({
      code: 'conflict',
    });
    const { approval } = await room.approvals.approve(staff(), id, hash ?? '');
    expect(approval).toMatchObject({ isNeeded: true, isCurrent: true });
    await room.patch(id, { content: texts({ en: 'Another text' }) }, staff('campaigner'));
    const changed = await room.broadcasts.show(staff(), id);
    expect((await room.views.of(changed, staff())).approval).toMatchObject({ isCurrent: false, by: null });
    expect(changed.state).toBe('draft');
  });
});

describe('a spreadsheet', () => {
  it('is an audience whose columns stand in the text', async () => {
    const address = aNumber();
    const asha = await somebody({ address });
    const id = await room.draft({ content: texts({ en: 'Come on {{columns.visit_day}}.' }) });
    const bytes = Buffer.from(
      `Phone,Visit day\n${address},Monday\n0799999999,Tuesday\nrubbish,\n${address},Friday\n`,
    );
    const sheet = await room.sheets.take(staff(), id, { format: 'csv', bytes });
    expect(sheet).toMatchObject({
      rows: 4,
      matched: 1,
      problems: [
        { row: 3, problem: 'nobody' },
        { row: 4, problem: 'unreadable' },
        { row: 5, problem: 'repeated' },
      ],
    });
    const plan = await room.count(id);
    expect(plan).toMatchObject({ audience: 1, recipients: 1, blockers: [] });
    expect(await rows(id)).toMatchObject([{ person: asha, body: 'Come on Monday.' }]);
  });
});

describe('a test', () => {
  it('goes to staff alone, and says that it is one', async () => {
    const [asha, boss] = [await somebody(), await somebody({ name: 'Boss' })];
    await database.pool.query(
      `INSERT INTO person_roles (person_id, role, since, source, recorded_by_kind, recorded_by_id)
       VALUES ($1, 'staff', '2020-01-01', 'test', 'system', 'test')`,
      [boss],
    );
    const id = await room.draft({ content: texts({ en: 'Hello {{name}}' }) });
    await expect(room.tests.sendTest(staff(), id, { personId: asha })).rejects.toMatchObject({
      code: 'refused',
    });
    const sent = await room.tests.sendTest(staff(), id, { personId: boss });
    expect(sent).toMatchObject({ state: 'queued', text: 'TEST: Hello Boss' });
  });
});

describe('whoever has changed since the counting', () => {
  it('is decided about anew, with a conversation, in her place', async () => {
    const [asha, bakari] = [await somebody(), await somebody()];
    const id = await room.draft({
      audience: to([asha, bakari]),
      content: texts({ en: 'Hello', sw: 'Habari' }),
    });
    await room.count(id);
    await database.pool.query("UPDATE people SET language = 'sw' WHERE id = $1", [asha]);
    await database.transaction((tx) =>
      room.ledger.append(tx, [aConsent(bakari, { purpose: 'campaigns', action: 'withdrawn' })]),
    );
    await database.transaction((tx) => room.fresh.refresh(tx, id, [asha, bakari], room.clock.now()));
    const { rows: found } = await database.pool.query(
      `SELECT person_id AS person, place, language, state, reasons, conversation_id IS NOT NULL AS has
       FROM broadcast_recipients WHERE broadcast_id = $1 ORDER BY place`,
      [id],
    );
    expect(found).toEqual([
      { person: asha, place: 0, language: 'sw', state: 'ready', reasons: [], has: true },
      { person: bakari, place: 1, language: 'en', state: 'excluded', reasons: ['no_consent'], has: false },
    ]);
  });
});

describe('whoever is erased or made one with another', () => {
  it('stays counted, without a word of hers, and does not get it', async () => {
    const asha = await somebody();
    const id = await room.draft({ audience: to([asha]), content: texts({ en: 'Hello {{name}}' }) });
    await room.count(id);
    const part = new BroadcastRecipientsPart();
    await database.transaction((tx) => part.erase(tx, asha));
    expect(await rows(id)).toMatchObject([{ state: 'excluded', reasons: ['erased'], body: null }]);
    expect((await room.plans.show(staff(), id)).languages).toMatchObject([{ samples: [] }]);
  });

  it('keeps one place of two', async () => {
    const [kept, merged] = [await somebody(), await somebody()];
    const id = await room.draft({ audience: to([merged]) });
    await room.count(id);
    const part = new BroadcastRecipientsPart();
    const pair = { keptId: kept, mergedId: merged, at: room.clock.now(), taken: new Set<string>() };
    const change = await database.transaction((tx) => part.merge(tx, pair));
    expect((await rows(id)).map(({ person }) => person)).toEqual([kept]);
    await database.transaction((tx) => part.unmerge(tx, pair, change));
    expect((await rows(id)).map(({ person }) => person)).toEqual([merged]);
  });
});

describe('the unreachable', () => {
  it('are listed by place, and those without one last', async () => {
    const [nobody, here] = [aPerson({ addresses: [] }), aPerson({ addresses: [] })];
    await database.transaction(async (tx) => {
      await room.people.create(tx, [nobody, here]);
      await tx.query("UPDATE people SET place_code = 'bondo' WHERE id = $1", [here.id]);
    });
    const id = await room.draft({ audience: to([nobody.id, here.id, await somebody()]) });
    await room.count(id);
    const { places, count } = await room.unreachable.view(id, staff().scope);
    expect({ places, count }).toMatchObject({
      count: 2,
      places: [
        { place: { code: 'bondo' }, people: [{ id: here.id, reason: 'no_address' }] },
        { place: null, people: [{ id: nobody.id, reason: 'no_address' }] },
      ],
    });
    const page = await room.pages.page(
      id,
      { scope: staff().scope, state: 'excluded', reason: null, after: null },
      10,
    );
    expect(page.map(({ recipient }) => recipient.personId).sort()).toEqual([nobody.id, here.id].sort());
  });
});
