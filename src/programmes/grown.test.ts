import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { aConfig, aDictionary, insertSender } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { openProgrammesRoom, type ProgrammesRoom, type Woman } from '../../test/programmes-room.js';
import type { Sender } from '../channels/channel.js';
import { FieldChangesRepository } from '../people/field-changes.repository.js';
import { system } from '../platform/access/actor.js';
import type { Database } from '../platform/database/database.js';
import { EndingService } from './ending.service.js';
import { Pausing } from './pausing.js';
import { instanceIn, ProgrammeLibrary } from './programme-library.js';
import { ProgrammesRepository } from './programmes.repository.js';

const head = (name: string, more = ''): string => `programme: ${name}
format: 1
purpose: health_messages
languages: [en]
anchor: person.due_date
send_at: '09:00'
${more}`;

const programmes: Readonly<Record<string, string>> = {
  visits: `${head('visits', 'window: 08:00-12:00\nends_on: [loss, moved]\nthen: { programme: after, anchor: anchor + 1 month }\n')}messages:
  - { id: tip, at: anchor - 5 days }
  - { id: visit, at: anchor - 3 days, kind: reminder, when: person.booked = "no", expires_after: 3 days }
  - { id: today, at: anchor, expires_after: 6 hours, send_at: '08:30' }
  - { id: reply, at: anchor + 1 day, flow: registration }
  - { id: end, at: anchor + 5 days }
`,
  after: `${head('after')}messages:
  - { id: hello, at: start }
`,
  babies: `${head('babies', 'instances: many\n')}messages:
  - { id: one, at: anchor + 1 day }
  - { id: two, at: anchor + 2 days }
  - { id: visit, at: anchor + 4 days, flow: registration }
`,
  daily: `${head('daily', 'missed: all\n')}messages:
  - { id: first, at: anchor, expires_after: 10 days }
schedule:
  - { id: tip, from: anchor + 1 day, every: 1 day, count: 4, expires_after: 10 days }
`,
  strict: `${head('strict', 'missed: skip\n')}messages:
  - { id: a, at: anchor }
  - { id: b, at: anchor + 1 day }
  - { id: c, at: anchor + 6 days }
`,
};

const texts: Readonly<Record<string, readonly string[]>> = {
  visits: ['tip', 'visit', 'today', 'end'],
  after: ['hello'],
  babies: ['one', 'two'],
  daily: ['first', 'tip_1', 'tip_2', 'tip_3', 'tip_4'],
  strict: ['a', 'b', 'c'],
};

/** A Thursday at two in the afternoon in Nairobi. */
const thursday = new Date('2026-03-05T11:00:00Z');
const dayMs = 24 * 60 * 60 * 1_000;

let folder: string;
let database: Database;
let room: ProgrammesRoom;
let sender: Sender;
let woman: Woman;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'programmes-'));
  await mkdir(join(folder, 'locales/en'), { recursive: true });
  for (const [name, source] of Object.entries(programmes)) {
    await writeFile(join(folder, `${name}.programme.yaml`), source);
    const words = Object.fromEntries((texts[name] ?? []).map((id) => [id, { text: `${name} ${id}` }]));
    await writeFile(join(folder, `locales/en/${name}.json`), JSON.stringify(words));
  }
  database = await createTestDatabase();
  const config = aConfig({ flowsDir: folder, localesDir: join(folder, 'locales') });
  const fields = { booked: { kind: 'choice' as const, options: ['yes', 'no'] } };
  const dictionary = aDictionary({ field_sets: [{ set: 'visits', purpose: 'health_messages', fields }] });
  room = await openProgrammesRoom(database, config, dictionary);
  sender = await insertSender(database);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await database.pool.query('TRUNCATE fires, subscriptions, outbound_messages, interactions');
  room.clock.set(thursday);
  woman = (await room.women(1, sender, { language: 'en', name: 'Asha' }))[0] as Woman;
});

const set = (key: string, value: string): Promise<void> =>
  database.transaction((tx) =>
    room
      .get(FieldChangesRepository)
      .apply(tx, [
        { personId: woman.personId, key, value, source: 'test', actor: system('test'), at: room.clock.now() },
      ]),
  );

const enrol = (programme: string, anchor: string, instance = '') =>
  room.enrol(woman, anchor, { programme, instance });

/** What was written or withheld, with the day, such as `08 visits/tip` or `08 visits/visit (condition)`. */
async function story(): Promise<string[]> {
  const { rows } = await database.pool.query<{
    at: Date;
    kind: string;
    data: Record<string, string | undefined>;
  }>(
    `SELECT at, kind, data FROM interactions WHERE person_id = $1
     AND kind IN ('message_created', 'message_withheld', 'flow_started', 'subscription_started') ORDER BY at, id`,
    [woman.personId],
  );
  return rows.map(({ at, kind, data }) => {
    const what = (data.because ?? `${data.programme ?? ''}/${data.message ?? ''}`).replace('programme:', '');
    const day = at.toISOString().slice(8, 10);
    if (kind === 'message_withheld') return `${day} ${what} (${String(data.reasons)})`;
    return `${day} ${what}${kind === 'message_created' ? '' : ` ${kind}`}`;
  });
}

describe('a programme counted from a date of hers', () => {
  it('sends before and after it, asks its conditions on the day, begins conversations, and leads to the next', async () => {
    await enrol('visits', '2026-03-12');
    await set('booked', 'no');
    await room.passDays(12);
    expect(await story()).toEqual([
      '05 visits/ subscription_started',
      '07 visits/tip',
      '09 visits/visit',
      '12 visits/today',
      '13 visits/reply flow_started',
      '17 visits/end',
      '17 after/ subscription_started',
      '17 after/hello',
    ]);
    const { rows } = await database.pool.query(`SELECT guard, key FROM fires WHERE kind = 'start_flow'`);
    expect(rows).toMatchObject([{ guard: { flow: 'registration', until: '2026-03-15T06:00:00.000Z' } }]);
    const row = (await room.outbox(woman)).find(({ because }) => because.endsWith('/today'));
    expect(row?.expiresAt).toEqual(new Date('2026-03-12T11:30:00Z'));
  });

  it('does not lead back into one that she has left by choice, until there is another date', async () => {
    await enrol('after', '2026-04-12');
    const leave = { personId: woman.personId, programme: 'after', reason: 'left', actor: system('test') };
    const end = (): Promise<void> =>
      database.transaction((tx) => room.get(EndingService).end(tx, [{ ...leave, at: room.clock.now() }]));
    await end();
    await enrol('visits', '2026-03-12');
    await room.passDays(12);
    expect(await room.timeline(woman)).toContain('enrolment_declined');
    // A year later there is another child: what she said of the first is not said of the second.
    await enrol('visits', '2026-03-27');
    await room.passDays(20);
    expect(await story()).toContain('01 after/hello');
    expect((await room.subscriptions(woman)).map(({ endedReason }) => endedReason)).toEqual([
      'left',
      'all_sent',
      'all_sent',
      'all_sent',
    ]);
  });

  it('does not lead back into one that she has left on the way to it', async () => {
    await enrol('visits', '2026-03-12');
    await room.passDays(5);
    await enrol('after', '2026-03-09');
    const leave = { personId: woman.personId, programme: 'after', reason: 'left', actor: system('test') };
    await database.transaction((tx) => room.get(EndingService).end(tx, [{ ...leave, at: room.clock.now() }]));
    await room.passDays(10);
    expect((await room.subscriptions(woman)).map(({ state }) => state)).toEqual(['completed', 'ended']);
  });

  it('leaves out what is not for her, and says so', async () => {
    await enrol('visits', '2026-03-12');
    await set('booked', 'yes');
    await room.passDays(5);
    expect(await story()).toContain('09 visits/visit (condition)');
  });

  it('keeps to its own hours', async () => {
    await enrol('visits', '2026-03-12');
    await room.run(new Date('2026-03-07T09:30:00Z'));
    expect(await story()).toHaveLength(1);
    await room.run(new Date('2026-03-08T05:00:01Z'));
    expect(await story()).toContain('08 visits/tip');
  });

  it('drives reminders by fires of their own, one at a time', async () => {
    await enrol('visits', '2026-03-12');
    const kinds = async () =>
      (await database.pool.query<{ kind: string }>('SELECT kind FROM fires')).rows.map(({ kind }) => kind);
    expect(await kinds()).toEqual(['subscription_message']);
    await room.passDays(2);
    expect(await kinds()).toEqual(['subscription_reminder']);
    await room.passDays(2);
    expect(await kinds()).toEqual(['subscription_message']);
  });

  it('takes back a conversation that has not begun when she loses the child or moves away', async () => {
    await enrol('visits', '2026-03-12');
    await room.passDays(8);
    const at = room.clock.now();
    await database.transaction((tx) =>
      room
        .get(EndingService)
        .end(tx, [
          { personId: woman.personId, programme: 'visits', reason: 'moved', at, actor: system('test') },
        ]),
    );
    expect(await room.fires()).toHaveProperty('size', 0);
    expect(await room.subscriptions(woman)).toMatchObject([{ state: 'ended', endedReason: 'moved' }]);
  });
});

describe('after the service stood still', () => {
  it('a reminder that still matters comes, what is too late does not, and staff see what was left out', async () => {
    await set('booked', 'no');
    await enrol('visits', '2026-03-12');
    await room.run(new Date('2026-03-11T06:30:00Z'));
    await room.passDays(1);
    expect(await story()).toEqual([
      '05 visits/ subscription_started',
      '11 visits/tip (missed)',
      '11 visits/visit',
      '12 visits/today',
    ]);
  });

  it.each([
    ['daily', ['12 daily/first', '13 daily/tip_1', '14 daily/tip_2', '15 daily/tip_3', '16 daily/tip_4']],
    ['strict', ['12 strict/a (missed)', '12 strict/b (missed)', '12 strict/c']],
  ])('%s says itself what still comes', async (programme, told) => {
    await enrol(programme, '2026-03-06');
    await room.run(new Date('2026-03-12T06:00:05Z'));
    await room.passDays(5);
    const [, ...rest] = await story();
    expect(rest.toSorted()).toEqual([...told].sort());
  });
});

describe('several babies', () => {
  it('have a subscription each, and their mother gets what is the same for both once', async () => {
    await enrol('babies', '2026-03-06', 'first');
    await enrol('babies', '2026-03-06', 'second');
    expect(await room.subscriptions(woman)).toHaveLength(2);
    await room.passDays(3);
    const told = await story();
    expect(told.filter((line) => line.endsWith('babies/one'))).toHaveLength(1);
    expect(told.filter((line) => line.endsWith('babies/one (already_sent)'))).toHaveLength(1);
    const at = room.clock.now();
    const ending = { personId: woman.personId, programme: 'babies', instance: 'second', reason: 'loss', at };
    await database.transaction((tx) =>
      room.get(EndingService).end(tx, [{ ...ending, actor: system('test') }]),
    );
    expect((await room.subscriptions(woman)).map(({ state }) => state).sort()).toEqual(['active', 'ended']);
  });

  it('are named by a conversation only where somebody may be in the programme several times', () => {
    const library = room.get(ProgrammeLibrary);
    expect(instanceIn(library, { programme: 'babies', instance: 'Amani' })).toEqual({ instance: 'Amani' });
    expect(instanceIn(library, { programme: 'babies' })).toEqual({});
    expect(instanceIn(library, { programme: 'daily', instance: 'Amani' })).toEqual({});
  });

  it('lead to one conversation for both, even when the second is due in another run', async () => {
    await enrol('babies', '2026-03-06', 'first');
    await enrol('babies', '2026-03-06', 'second');
    await room.passDays(4);
    await database.pool.query(
      "UPDATE fires SET due_at = due_at + interval '1 hour' WHERE key = (SELECT max(key) FROM fires)",
    );
    await room.passDays(1);
    const visits = (await story()).filter((line) => line.includes('babies/visit'));
    expect(visits).toEqual(['10 babies/visit flow_started', '10 babies/visit (already_sent)']);
  });

  it('are reckoned by their own dates, and the loss of one leaves the other', async () => {
    await enrol('babies', '2026-03-10', 'first');
    await enrol('babies', '2026-03-20', 'second');
    const at = room.clock.now();
    const ending = { personId: woman.personId, programme: 'babies', instance: 'second', reason: 'loss', at };
    await database.transaction((tx) =>
      room.get(EndingService).end(tx, [{ ...ending, actor: system('test') }]),
    );
    await room.passDays(10);
    expect((await story()).slice(2)).toEqual([
      '11 babies/one',
      '12 babies/two',
      '14 babies/visit flow_started',
    ]);
  });
});

describe('what waits for one of several babies', () => {
  const waiting = async () =>
    (await room.outbox(woman)).flatMap(({ state, because }) => (state === 'queued' ? [because] : [])).sort();
  const stop = async (instance: string, how: 'pause' | 'end'): Promise<void> => {
    const { rows } = await database.pool.query<{ id: string }>(
      'SELECT id FROM subscriptions WHERE person_id = $1 AND instance = $2',
      [woman.personId, instance],
    );
    const turn = { at: room.clock.now(), actor: system('test') };
    await database.transaction(async (tx) => {
      const [one] = await room.get(ProgrammesRepository).lockOpen(tx, [rows[0]?.id ?? '']);
      if (one === undefined) return;
      const { personId, programme } = one;
      if (how === 'pause') await room.get(Pausing).pause(tx, one, { ...turn, until: null });
      else
        await room.get(EndingService).end(tx, [{ personId, programme, instance, reason: 'loss', ...turn }]);
    });
  };

  it.each(['pause', 'end'] as const)(
    'is taken back when that one rests or is lost (%s), and not what waits for the other',
    async (how) => {
      await enrol('babies', '2026-03-05', 'first');
      await enrol('babies', '2026-03-04', 'second');
      await room.passDays(1);
      expect(await waiting()).toEqual(['programme:babies/one', 'programme:babies/two']);
      await stop('first', how);
      expect(await waiting()).toEqual(['programme:babies/two']);
    },
  );

  it.each(['pause', 'end'] as const)(
    'stays where it says the same for both, until the other stops too (%s)',
    async (how) => {
      await enrol('babies', '2026-03-05', 'first');
      await enrol('babies', '2026-03-05', 'second');
      await room.passDays(1);
      expect(await waiting()).toEqual(['programme:babies/one']);
      await stop('first', how);
      expect(await waiting()).toEqual(['programme:babies/one']);
      await stop('second', how);
      expect(await waiting()).toEqual([]);
    },
  );
});

describe('a pause', () => {
  const rest = async (until: Date | null): Promise<void> => {
    const [one] = await room.subscriptions(woman);
    const turn = { until, at: room.clock.now(), actor: system('test') };
    await database.transaction(async (tx) => {
      const [subscription] = await room.get(ProgrammesRepository).lockOpen(tx, [one?.id ?? '']);
      if (subscription !== undefined) await room.get(Pausing).pause(tx, subscription, turn);
    });
  };

  it('ends by itself, and what it left out does not follow and was not missed', async () => {
    await enrol('daily', '2026-03-06');
    await rest(new Date(thursday.getTime() + 4 * dayMs));
    await room.passDays(5);
    expect(await room.subscriptions(woman)).toMatchObject([{ state: 'active' }]);
    expect((await story()).filter((line) => line.includes('missed'))).toEqual([]);
    expect(await room.timeline(woman)).toContain('subscription_resumed');
  });

  it('without an end waits for somebody', async () => {
    await enrol('daily', '2026-03-06');
    await rest(null);
    await room.passDays(6);
    expect(await story()).toHaveLength(1);
    expect(await room.fires()).toHaveProperty('size', 0);
    expect(await room.subscriptions(woman)).toMatchObject([{ state: 'paused' }]);
    // Enrolling again with another date keeps it resting.
    await enrol('daily', '2026-03-20');
    expect(await room.fires()).toHaveProperty('size', 0);
  });
});
