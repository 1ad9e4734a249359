import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { aConsent, aDraft, FakeClock, monday } from '../../../test/builders.js';
import {
  campaigner,
  hash,
  openBroadcastRoom,
  planned,
  recipients,
  type BroadcastRoom,
} from '../../../test/broadcast-room.js';
import { createTestDatabase } from '../../../test/harness.js';
import { until } from '../../../test/until.js';
import { SendError } from '../../channels/send-error.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';

let database: Database;
let room: BroadcastRoom;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  await database.pool.query("UPDATE broadcasts SET state = 'done' WHERE state IN ('running', 'paused')");
  await database.pool.query("UPDATE outbound_messages SET state = 'failed' WHERE state = 'queued'");
  room = await openBroadcastRoom(database, { clock: new FakeClock() });
  await database.pool.query("UPDATE senders SET next_send_at = '2026-01-01', rate = NULL, slowed_at = NULL");
});

const start = (id: string) => room.control.start(campaigner, id, hash);
const progress = (id: string) => room.control.progress(campaigner, id);
const sum = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((total, one) => total + one, 0);

/** Releases and sends until nothing is left to do. */
async function toTheEnd(): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    await room.look();
    await room.sendAll();
  }
}

describe('a broadcast', () => {
  it('goes to everybody whom it was counted for, once, and ends', async () => {
    const people = await recipients(room, 30);
    const id = await planned(room, people, { excluded: 5 });
    await start(id);
    expect(await progress(id)).toMatchObject({ state: 'running', counts: { ready: 30, excluded: 5 } });
    await toTheEnd();
    expect(room.channel.journal.map(({ to }) => to)).toEqual(people.map(({ address }) => address));
    const { state, audience, counts, reasons, cost } = await progress(id);
    expect({
      state,
      audience,
      counts: { sent: counts.sent, excluded: counts.excluded },
      reasons,
      cost,
    }).toEqual({
      state: 'done',
      audience: 35,
      counts: { sent: 30, excluded: 5 },
      reasons: [{ reason: 'no_consent', count: 5 }],
      cost: { currency: 'USD', amount: 0.6 },
    });
    expect(sum(counts)).toBe(35);
    expect(room.letters).toEqual([
      { userId: campaigner.userId, subject: 'Your campaign "A broadcast" has ended' },
    ]);
  });

  it('is expected to end when the night of the last ones is over', async () => {
    const night = await recipients(room, 1, { timezone: 'America/New_York' });
    const id = await planned(room, [...(await recipients(room, 2)), ...night]);
    await start(id);
    await toTheEnd();
    expect(await progress(id)).toMatchObject({
      state: 'running',
      counts: { sent: 2, queued: 1 },
      endsAt: '2026-03-02T13:00:00.000Z',
    });
  });

  it('starts once, when two people press start at once', async () => {
    const id = await planned(room, await recipients(room, 10));
    const other = await openBroadcastRoom(database, { clock: room.clock });
    await Promise.all([start(id), other.control.start(campaigner, id, hash), start(id)]);
    await Promise.all([room.look(), other.look()]);
    await Promise.all([room.sendAll(), other.sendAll()]);
    await toTheEnd();
    expect(room.channel.journal.length + other.channel.journal.length).toBe(10);
    const { rows } = await database.pool.query(
      `SELECT action FROM audit_entries WHERE subject_id = $1 AND action = 'broadcast.started'`,
      [id],
    );
    expect(rows).toHaveLength(1);
    // And who presses once more after its end hears nothing else.
    await start(id);
    expect((await progress(id)).state).toBe('done');
  });

  it.each([
    ['another hash', {}, 'cd'.repeat(32), 'conflict'],
    ['something in its way', { blockers: 1 }, hash, 'refused'],
    ['no approval where it needs one', { needsApproval: true }, hash, 'refused'],
  ])('does not start with %s', async (_, parts, meant, code) => {
    const id = await planned(room, await recipients(room, 1), parts);
    await expect(room.control.start(campaigner, id, meant)).rejects.toMatchObject({ code });
    expect((await progress(id)).state).toBe('draft');
  });

  it('does not start once something was changed after it was counted', async () => {
    const id = await planned(room, await recipients(room, 1));
    await database.pool.query('UPDATE broadcasts SET version = version + 1 WHERE id = $1', [id]);
    await expect(start(id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('starts with the approval of exactly these numbers', async () => {
    const id = await planned(room, await recipients(room, 1), { needsApproval: true });
    await database.pool.query('UPDATE broadcasts SET approved_hash = plan_hash WHERE id = $1', [id]);
    await start(id);
    expect((await progress(id)).state).toBe('running');
  });

  it('waits for its time, and begins then', async () => {
    const at = new Date(monday.getTime() + 3_600_000);
    const timing = { kind: 'at', at: at.toISOString(), repeat: null } as const;
    const id = await planned(room, await recipients(room, 3), { settings: { timing } });
    await start(id);
    await toTheEnd();
    expect(await progress(id)).toMatchObject({ state: 'scheduled', counts: { ready: 3 } });
    const { rows } = await database.pool.query<{ due: Date }>(
      `SELECT due_at AS due FROM fires WHERE kind = 'broadcast_start' AND key = $1`,
      [id],
    );
    expect(rows).toEqual([{ due: at }]);
    room.clock.set(at);
    await room.begin(id);
    await toTheEnd();
    expect(room.channel.journal).toHaveLength(3);
  });

  it('is not sent any more when it begins long after its time, and says why', async () => {
    const timing = {
      kind: 'at',
      at: new Date(monday.getTime() + 60_000).toISOString(),
      repeat: null,
    } as const;
    const text = await planned(room, await recipients(room, 2), { settings: { timing } });
    const flow = await planned(room, await recipients(room, 2), {
      settings: { timing, content: { kind: 'flow', flow: 'registration' } },
    });
    for (const id of [text, flow]) await start(id);
    room.clock.advance(7 * 24 * 3_600_000);
    for (const id of [text, flow]) await room.begin(id);
    await toTheEnd();
    expect(room.channel.journal).toHaveLength(0);
    expect((await progress(text)).reasons).toEqual([{ reason: 'expired', count: 2 }]);
    expect(await progress(flow)).toMatchObject({ state: 'done', counts: { excluded: 2 } });
    const fires = await database.pool.query("SELECT FROM fires WHERE kind = 'start_flow'");
    expect(fires.rowCount).toBe(0);
  });

  it('does not begin at its time once it was cancelled', async () => {
    const timing = {
      kind: 'at',
      at: new Date(monday.getTime() + 60_000).toISOString(),
      repeat: null,
    } as const;
    const id = await planned(room, await recipients(room, 2), { settings: { timing } });
    await start(id);
    await room.control.cancel(campaigner, id);
    await room.begin(id);
    await toTheEnd();
    expect(await progress(id)).toMatchObject({ state: 'cancelled', counts: { cancelled: 2 } });
    expect(room.channel.journal).toHaveLength(0);
  });

  it("writes to people at their own time, and to nobody's before", async () => {
    const [first, second] = [
      new Date(monday.getTime() + 3_600_000),
      new Date(monday.getTime() + 2 * 3_600_000),
    ];
    const timing = { kind: 'local', date: '2026-03-02', time: '11:00', repeat: null } as const;
    const id = await planned(room, await recipients(room, 4), {
      settings: { timing },
      sendAt: (place) => (place < 2 ? first : second),
    });
    await start(id);
    room.clock.set(new Date(first.getTime() - 60_000));
    await room.begin(id);
    await toTheEnd();
    expect(room.channel.journal).toHaveLength(0);
    room.clock.set(first);
    await toTheEnd();
    expect(room.channel.journal).toHaveLength(2);
    room.clock.set(second);
    await toTheEnd();
    expect(room.channel.journal).toHaveLength(4);
    expect((await progress(id)).state).toBe('done');
  });

  it('says why who has opted out or changed her mind since did not get it', async () => {
    const [stopped, withdrawn, other] = await recipients(room, 3);
    const id = await planned(room, [stopped!, withdrawn!, other!]);
    await start(id);
    await room.look();
    await database.transaction(async (tx) => {
      await room.optOuts.optOut(tx, [
        {
          channel: 'sms',
          address: stopped!.address,
          senderId: room.sms.id,
          source: 'word',
          cause: 'STOP',
          messageId: null,
          at: room.clock.now(),
          actor: { kind: 'person', id: stopped!.personId },
        },
      ]);
      const refusal = { purpose: 'campaigns', action: 'withdrawn', at: room.clock.now() } as const;
      await room.ledger.append(tx, [aConsent(withdrawn!.personId, refusal)]);
    });
    await toTheEnd();
    expect(room.channel.journal.map(({ to }) => to)).toEqual([other!.address]);
    const { counts, reasons } = await progress(id);
    expect(counts).toMatchObject({ sent: 1, skipped: 2 });
    expect(reasons).toEqual(
      expect.arrayContaining([
        { reason: 'opted_out', count: 1 },
        { reason: 'no_consent', count: 1 },
      ]),
    );
  });

  it('leaves out whose record was made one with another, or is gone, and says so', async () => {
    const people = await recipients(room, 3);
    const id = await planned(room, people);
    await start(id);
    await database.pool.query('UPDATE people SET merged_into_id = $2 WHERE id = $1', [
      people[0]!.personId,
      people[2]!.personId,
    ]);
    await database.pool.query(
      'UPDATE broadcast_recipients SET person_id = $2, conversation_id = NULL WHERE broadcast_id = $3 AND person_id = $1',
      [people[1]!.personId, newId(), id],
    );
    await toTheEnd();
    const { counts, reasons } = await progress(id);
    expect(counts).toMatchObject({ sent: 1, excluded: 2 });
    expect(reasons).toEqual(
      expect.arrayContaining([
        { reason: 'merged_record', count: 1 },
        { reason: 'erased', count: 1 },
      ]),
    );
  });

  it('leaves nobody unmarked whom it cannot write to', async () => {
    const people = await recipients(room, 2);
    const id = await planned(room, people, {
      settings: { content: { kind: 'text', texts: { sw: 'Habari' } } },
    });
    await start(id);
    await toTheEnd();
    expect(await progress(id)).toMatchObject({
      state: 'done',
      counts: { excluded: 2 },
      reasons: [{ reason: 'no_way' }],
    });
  });

  it('goes on where a conversation has gone since the counting', async () => {
    const people = await recipients(room, 3);
    const id = await planned(room, people);
    await database.pool.query('DELETE FROM conversations WHERE id = $1', [people[1]?.conversationId]);
    await start(id);
    await toTheEnd();
    expect(await progress(id)).toMatchObject({
      state: 'done',
      counts: { sent: 2, excluded: 1 },
      reasons: [{ reason: 'no_way' }],
    });
  });
});

describe('a pause', () => {
  it('stops with its commit what is written already, and goes on where it was', async () => {
    const id = await planned(room, await recipients(room, 60));
    await start(id);
    await room.look();
    await room.sender.sendDue();
    const sent = room.channel.journal.length;
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(60);
    await room.control.pause(campaigner, id);
    // What waits has not been put off yet: the state alone holds it.
    await room.sendAll();
    expect(room.channel.journal).toHaveLength(sent);
    await toTheEnd();
    expect(room.channel.journal).toHaveLength(sent);
    expect(await progress(id)).toMatchObject({
      state: 'paused',
      counts: { queued: 60 - sent },
      endsAt: null,
    });
    await room.control.pause(campaigner, id);
    await room.control.resume(campaigner, id);
    await toTheEnd();
    expect(room.channel.journal).toHaveLength(60);
    expect((await progress(id)).state).toBe('done');
  });

  it('that lasts too long leaves out with whom a flow would begin too late', async () => {
    const id = await planned(room, await recipients(room, 2), {
      settings: { content: { kind: 'flow', flow: 'registration' } },
    });
    await start(id);
    await room.look();
    await room.control.pause(campaigner, id);
    room.clock.advance(7 * 24 * 3_600_000);
    await room.control.resume(campaigner, id);
    await toTheEnd();
    expect(await progress(id)).toMatchObject({
      state: 'done',
      counts: { excluded: 2 },
      reasons: [{ reason: 'expired', count: 2 }],
    });
  });

  it('is for what runs', async () => {
    const id = await planned(room, await recipients(room, 1));
    await expect(room.control.pause(campaigner, id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(room.control.resume(campaigner, id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(room.control.cancel(campaigner, id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(room.control.pause(campaigner, newId())).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a cancelled broadcast', () => {
  it('counts whoever has not got it as cancelled at once, and for good', async () => {
    const id = await planned(room, await recipients(room, 50), { excluded: 2 });
    await start(id);
    await room.look();
    await room.sender.sendDue();
    const sent = room.channel.journal.length;
    await room.control.cancel(campaigner, id);
    const atOnce = await progress(id);
    await toTheEnd();
    for (const { state, counts } of [atOnce, await progress(id)])
      expect({ state, ...counts }).toMatchObject({
        state: 'cancelled',
        cancelled: 50 - sent,
        sent,
        queued: 0,
        skipped: 0,
      });
    expect(room.channel.journal).toHaveLength(sent);
    // Whoever cancels it knows.
    expect(room.letters).toEqual([]);
    await room.control.cancel(campaigner, id);
    await expect(room.control.resume(campaigner, id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(start(id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('takes back what comes to the outbox again after it', async () => {
    const id = await planned(room, await recipients(room, 1));
    room.channel.script = async () => {
      await room.control.cancel(campaigner, id);
      throw new SendError('20429', 'retry', { isThrottled: true });
    };
    await start(id);
    await room.look();
    await room.sendAll();
    room.clock.advance(3_600_000);
    await toTheEnd();
    expect(room.channel.journal).toHaveLength(1);
    expect((await progress(id)).counts).toMatchObject({ cancelled: 1, queued: 0 });
  });
});

describe('trying again', () => {
  it('sends what has certainly failed once more, and never what may have arrived', async () => {
    const people = await recipients(room, 4);
    const [, failing, unknown] = people;
    const failures = new Map([
      [failing!.address, new SendError('30007', 'content')],
      [unknown!.address, new SendError('timeout', 'ambiguous')],
    ]);
    room.channel.script = ({ to }, nth) => {
      const failure = failures.get(to);
      failures.delete(to);
      if (failure !== undefined) throw failure;
      return `SM-${nth}`;
    };
    const id = await planned(room, people);
    await start(id);
    await toTheEnd();
    expect(await progress(id)).toMatchObject({ state: 'done', counts: { sent: 2, failed: 1, unknown: 1 } });
    room.clock.advance(48 * 3_600_000);
    await room.control.retry(campaigner, id);
    expect((await progress(id)).state).toBe('running');
    await toTheEnd();
    expect(await progress(id)).toMatchObject({ state: 'done', counts: { sent: 3, failed: 0, unknown: 1 } });
    const to = room.channel.journal.map((message) => message.to);
    expect(to.filter((address) => address === failing!.address)).toHaveLength(2);
    expect(to).toHaveLength(5);
    await expect(room.control.retry(campaigner, id)).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('a broadcast that is repeated', () => {
  const repeat = { every: 'week', until: '2026-03-16' } as const;
  const timing = { kind: 'now', repeat } as const;

  /** What counting makes of the one that repeats another: the same people, and some more. */
  async function countNext(before: string, more = 0): Promise<string> {
    const { rows } = await database.pool.query<{ id: string }>(
      `UPDATE broadcasts n SET plan_state = 'done', plan_hash = b.plan_hash, plan = b.plan || jsonb_build_object(
         'recipients', (b.plan->>'recipients')::int + $2::int, 'audience', (b.plan->>'audience')::int + $2::int, 'needsApproval', true)
       FROM broadcasts b WHERE b.id = $1 AND n.repeats_id = b.id RETURNING n.id`,
      [before, more],
    );
    const [{ id } = { id: null }] = rows;
    if (id === null) return '';
    await database.pool.query(
      `INSERT INTO broadcast_recipients (broadcast_id, person_id, place, conversation_id, sender_id, language, state, reasons, segments, carrier)
       SELECT $2, person_id, place, conversation_id, sender_id, language, state, reasons, segments, carrier
       FROM broadcast_recipients WHERE broadcast_id = $1`,
      [before, id],
    );
    return id;
  }

  async function account(role: string): Promise<string> {
    const id = newId();
    await database.pool.query(`INSERT INTO users (id, email, name, role) VALUES ($1, $2, 'Neema', $3)`, [
      id,
      `${id}@example.org`,
      role,
    ]);
    return id;
  }

  async function aWeekLater(): Promise<void> {
    room.clock.advance(7 * 24 * 3_600_000);
    await room.repeatDue();
  }

  it('is made and counted anew each time, and goes out by itself until its last day', async () => {
    const first = await planned(room, await recipients(room, 10), { settings: { timing } });
    await start(first);
    await toTheEnd();
    await aWeekLater();
    const second = await countNext(first, 2);
    expect(await progress(second)).toMatchObject({ state: 'draft', audience: 12 });
    room.clock.advance(10_000);
    await room.repeatDue();
    expect((await progress(second)).state).toBe('running');
    await toTheEnd();
    expect(room.channel.journal).toHaveLength(20);
    await aWeekLater();
    const third = await countNext(second);
    room.clock.advance(10_000);
    await room.repeatDue();
    await toTheEnd();
    expect((await progress(third)).state).toBe('done');
    await aWeekLater();
    expect(await countNext(third)).toBe('');
  });

  it('goes out once after an outage, only while it is of use, and says how many times it did not', async () => {
    const daily = { kind: 'now', repeat: { every: 'day', until: '2026-03-31' } } as const;
    const missed = async (id: string) => {
      const { rows } = await database.pool.query<{ after: unknown }>(
        "SELECT after FROM audit_entries WHERE action = 'broadcast.missed' AND subject_id = $1",
        [id],
      );
      return rows;
    };
    const first = await planned(room, await recipients(room, 1), { settings: { timing: daily } });
    const brief = await planned(room, await recipients(room, 1), {
      settings: { timing: daily, expiresAfterHours: 2 },
    });
    for (const id of [first, brief]) await start(id);
    await toTheEnd();
    // Three hours after the fifth of them.
    room.clock.advance((4 * 24 + 3) * 3_600_000);
    await room.repeatDue();
    const second = await countNext(first);
    expect(second).not.toBe('');
    expect(await missed(first)).toEqual([{ after: { times: 3 } }]);
    expect([await countNext(brief), await missed(brief)]).toEqual(['', [{ after: { times: 4 } }]]);
    room.clock.advance(10_000);
    await room.repeatDue();
    await toTheEnd();
    expect(room.channel.journal).toHaveLength(3);
    room.clock.advance(22 * 3_600_000);
    await room.repeatDue();
    expect([await countNext(second), await countNext(brief)]).toEqual([
      expect.stringMatching(/.+/),
      expect.stringMatching(/.+/),
    ]);
  });

  it('waits for a second person when it has grown by more than a fifth', async () => {
    const first = await planned(room, await recipients(room, 10), { settings: { timing } });
    await start(first);
    await toTheEnd();
    await aWeekLater();
    const second = await countNext(first, 3);
    room.letters.length = 0;
    const lead = await account('program_lead');
    await account('campaigner');
    await database.pool.query(`INSERT INTO turfs (user_id, kind, value) VALUES ($1, 'tag', 'siaya')`, [
      await account('program_lead'),
    ]);
    room.clock.advance(10_000);
    await room.repeatDue();
    expect((await progress(second)).state).toBe('draft');
    // Whoever made and started it, and who sees it and may approve it.
    await until('both were told', () => room.letters.length === 2);
    expect(room.letters).toEqual(
      [campaigner.userId, lead].map((userId) => ({
        userId,
        subject: 'The campaign "A broadcast" waits for you',
      })),
    );
  });

  it('tells whoever made it when something stands in its way', async () => {
    const first = await planned(room, await recipients(room, 2), { settings: { timing } });
    await start(first);
    await toTheEnd();
    await aWeekLater();
    const second = await countNext(first);
    await database.pool.query(
      `UPDATE broadcasts SET plan = plan || '{"blockers":[{"text":"No."}]}' WHERE id = $1`,
      [second],
    );
    room.letters.length = 0;
    room.clock.advance(10_000);
    await room.repeatDue();
    await until('it was told', () => room.letters.length === 1);
    expect(room.letters).toMatchObject([{ userId: campaigner.userId }]);
    expect((await progress(second)).state).toBe('draft');
  });

  it('is over when it is cancelled, also between two of them', async () => {
    const first = await planned(room, await recipients(room, 1), { settings: { timing } });
    await start(first);
    await toTheEnd();
    await room.control.cancel(campaigner, first);
    expect((await progress(first)).state).toBe('done');
    await aWeekLater();
    expect(await countNext(first)).toBe('');
    await expect(room.control.cancel(campaigner, first)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('the pace', () => {
  it("spreads an hour's number over the hour, also after a pause", async () => {
    const pace = { perHour: 120, urgentFirst: null };
    const id = await planned(room, await recipients(room, 10), { settings: { pace } });
    await start(id);
    const sentAt: number[] = [];
    for (let second = 0; second <= 300; second += 5) {
      await room.look();
      await room.sendAll();
      if (second === 100) await room.control.pause(campaigner, id);
      if (second === 110) await room.control.resume(campaigner, id);
      while (sentAt.length < room.channel.journal.length) sentAt.push(second);
      room.clock.advance(5_000);
    }
    expect(sentAt).toEqual([0, 0, 60, 60, 120, 120, 180, 180, 240, 240]);
  });

  it('takes turns between broadcasts, however much one had queued before', async () => {
    const [many, few] = [await recipients(room, 100), await recipients(room, 10)];
    const [large, small] = [await planned(room, many), await planned(room, few)];
    await start(large);
    await room.look();
    await start(small);
    await room.look();
    await room.sender.sendDue();
    const fewAddresses = new Set(few.map(({ address }) => address));
    const ofSmall = room.channel.journal.filter(({ to }) => fewAddresses.has(to));
    expect(ofSmall).toHaveLength(10);
    expect(room.channel.journal).toHaveLength(20);
  });

  it('lets what somebody waits for go before it', async () => {
    const people = await recipients(room, 30);
    const [asking] = await recipients(room, 1);
    await start(await planned(room, people));
    await room.look();
    await room.write(aDraft(asking!.conversationId));
    await room.sender.sendDue();
    expect(room.channel.journal[0]?.to).toBe(asking!.address);
  });

  it('does not go stale: what was not sent in its time is not sent any more', async () => {
    const id = await planned(room, await recipients(room, 2), { settings: { expiresAfterHours: 1 } });
    await start(id);
    await room.look();
    await room.control.pause(campaigner, id);
    room.clock.advance(2 * 3_600_000);
    await room.control.resume(campaigner, id);
    await toTheEnd();
    expect(room.channel.journal).toHaveLength(0);
    expect((await progress(id)).reasons).toEqual([{ reason: 'expired', count: 2 }]);
  });

  it('ends as skipped, with the reason, where others took the room under the caps meanwhile', async () => {
    const [asha] = await recipients(room, 1);
    const id = await planned(room, [asha!], { settings: { expiresAfterHours: 3 } });
    await start(id);
    await room.look();
    const at = new Date(room.clock.now().getTime() - 3_600_000).toISOString();
    for (let nth = 0; nth < 3; nth += 1)
      await database.pool.query(
        `INSERT INTO outbound_messages (id, conversation_id, sender_id, person_id, body, language, segments, kind, because,
           state, created_at, not_before, sent_at)
         VALUES ($1, $2, $3, $4, 'Hello', 'en', 1, 'reminder', 'x', 'sent', $5, $5, $5)`,
        [newId(), asha!.conversationId, room.sms.id, asha!.personId, at],
      );
    await toTheEnd();
    expect(room.channel.journal).toHaveLength(0);
    expect(await progress(id)).toMatchObject({
      state: 'done',
      counts: { skipped: 1 },
      reasons: [{ reason: 'over_cap', count: 1 }],
    });
  });

  it('arrives before the quiet hours or not at all', async () => {
    // Half past seven in the evening in Nairobi: half an hour is left.
    room.clock.set(new Date('2026-03-02T16:30:00Z'));
    const id = await planned(room, await recipients(room, 1));
    await start(id);
    await toTheEnd();
    expect(room.channel.journal[0]?.validitySeconds).toBe(30 * 60);
  });
});

describe('what comes of it', () => {
  it('counts who answered within three days, and whose STOP came after it', async () => {
    const [answering, stopping] = await recipients(room, 4);
    const id = await planned(room, [answering!, stopping!]);
    await start(id);
    await toTheEnd();
    room.clock.advance(3_600_000);
    const incoming = (conversationId: string) =>
      database.pool.query(
        `INSERT INTO inbound_messages (id, conversation_id, body, received_at) VALUES ($1, $2, 'Yes', $3)`,
        [newId(), conversationId, room.clock.now().toISOString()],
      );
    await incoming(answering!.conversationId);
    await incoming(answering!.conversationId);
    await database.transaction((tx) =>
      room.optOuts.optOut(tx, [
        {
          channel: 'sms',
          address: stopping!.address,
          senderId: null,
          source: 'word',
          cause: 'STOP',
          messageId: null,
          at: room.clock.now(),
          actor: { kind: 'person', id: stopping!.personId },
        },
      ]),
    );
    expect(await progress(id)).toMatchObject({ replies: 1, optOuts: 1 });
  });
});
