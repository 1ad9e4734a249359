import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { FakeClock } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { openMessagesRoom } from '../../test/messages-room.js';
import { SendError } from '../channels/send-error.js';
import type { Database } from '../platform/database/database.js';

jest.setTimeout(120_000);

let database: Database;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

const perSecond = 8;
/** Ten were measured; one is enough to see that nothing broke. */
const minutes = Number(process.env.KARIBU_RATE_MINUTES ?? 1);
const config = { segmentsPerSecond: { sms: perSecond, whatsapp: perSecond } };

/** Two workers on one sender, and so much to send that its rate alone decides. */
async function twoWorkers(clock: FakeClock, backlog: number) {
  const workers = [
    await openMessagesRoom(database, { clock, config }),
    await openMessagesRoom(database, { clock, config }),
  ];
  const [room] = workers;
  await database.pool.query('TRUNCATE outbound_messages CASCADE');
  await database.pool.query('UPDATE senders SET next_send_at = $1, rate = NULL, slowed_at = NULL', [
    clock.now().toISOString(),
  ]);
  await database.pool.query(
    `WITH made AS (
       INSERT INTO conversations (id, sender_id, channel, address)
       SELECT gen_random_uuid(), $1, 'sms', '+25470' || lpad((random() * 1e8)::bigint::text, 9, '0') FROM generate_series(1, $2)
       ON CONFLICT DO NOTHING RETURNING id)
     INSERT INTO outbound_messages (id, conversation_id, sender_id, body, language, segments, kind, because, state, created_at, not_before)
     SELECT gen_random_uuid(), id, $1, 'Karibu!', 'sw', 1, 'reply', 'flow:registration/welcome', 'queued', $3, $3 FROM made`,
    [room!.sms.id, backlog, clock.now().toISOString()],
  );
  return workers;
}

describe('the rate of a sender', () => {
  it('is held by two workers together, between 97 and 100 per cent, in every minute', async () => {
    const clock = new FakeClock();
    const seconds = minutes * 60;
    const workers = await twoWorkers(clock, seconds * perSecond + 100);
    const sentIn: number[] = [];
    for (let second = 0; second < seconds; second += 1) {
      const before = workers.reduce((sum, { channel }) => sum + channel.journal.length, 0);
      for (let part = 0; part < 4; part += 1) {
        await Promise.all(workers.map(({ sender }) => sender.sendDue()));
        clock.advance(250);
      }
      sentIn.push(workers.reduce((sum, { channel }) => sum + channel.journal.length, 0) - before);
    }
    const inMinute = (minute: number): number =>
      sentIn.slice(minute * 60, minute * 60 + 60).reduce((sum, sent) => sum + sent, 0);
    for (let minute = 0; minute < minutes; minute += 1) {
      expect(inMinute(minute) / (perSecond * 60)).toBeGreaterThanOrEqual(0.97);
      // What was saved up before the first message counts for a quarter of a second.
      expect(inMinute(minute)).toBeLessThanOrEqual(perSecond * 60 + 3);
    }
  });

  it('goes to half of it for every worker when the provider says "too many", and comes back by the minute', async () => {
    const clock = new FakeClock();
    const [first, second] = await twoWorkers(clock, 2_000);
    first!.channel.script = () => {
      throw new SendError('20429', 'retry', { isThrottled: true });
    };
    await first!.sender.sendDue();
    const { rows } = await database.pool.query<{ rate: number }>('SELECT rate FROM senders WHERE id = $1', [
      first!.sms.id,
    ]);
    expect(rows).toEqual([{ rate: perSecond / 2 }]);
    const sentDuring = async (lasting: number): Promise<number> => {
      const before = second!.channel.journal.length;
      for (let step = 0; step < lasting * 60 * 4; step += 1) {
        clock.advance(250);
        await second!.sender.sendDue();
      }
      return (second!.channel.journal.length - before) / (lasting * 60);
    };
    // The sender rests for a second first.
    expect(await sentDuring(0.5)).toBeCloseTo(perSecond / 2, 0);
    clock.advance(9 * 60_000);
    expect(await sentDuring(0.25)).toBeCloseTo(perSecond, 0);
  });
});
