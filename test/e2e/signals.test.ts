import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { FlowStarts } from '../../src/conversations/signals/flow-starts.js';
import { OutboxService } from '../../src/messages/outbox.service.js';
import { FireRunner } from '../../src/platform/schedule/fire-runner.js';
import { aDraft, aNumber } from '../builders.js';
import { RunningService } from './running-service.ts';
import { laySignalFlows, type SignalFlows } from './signal-flows.ts';

jest.setTimeout(60_000);

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let files: SignalFlows;
let service: RunningService;
let asha: string;
/** Each test begins on a day of its own, in the morning. */
let morning = Date.parse('2026-03-02T06:00:00Z');

beforeAll(async () => {
  files = laySignalFlows();
  const { flowsDir, localesDir } = files;
  service = await RunningService.start({ config: { flowsDir, localesDir } });
});
afterAll(async () => {
  await service.close();
  files.remove();
});
beforeEach(async () => {
  asha = aNumber();
  await service.comeTo(new Date(morning));
});
afterEach(() => {
  morning += 14 * day;
});

const after = (ms: number): Date => new Date(morning + ms);

/** What she got by a moment that she had not got before. */
async function gotBy(moment: Date, from = asha): Promise<string[]> {
  const before = service.sentTo(from).length;
  await service.comeTo(moment);
  return service.sentTo(from).slice(before);
}

const conversationOf = async (address: string) =>
  (
    await service.rows<{ id: string; session: unknown; pausedUntil: Date | null }>(
      'SELECT id, session, paused_until AS "pausedUntil" FROM conversations WHERE address = $1',
      [address],
    )
  )[0];

const timelineOf = async (address: string) =>
  service.rows<{ kind: string; actor: string; data: Record<string, unknown> }>(
    `SELECT i.kind, i.actor_kind || ':' || i.actor_id AS actor, i.data
     FROM interactions i JOIN conversations c ON c.id = i.conversation_id WHERE c.address = $1 ORDER BY i.id`,
    [address],
  );

async function lastWritten(address: string) {
  const [last] = await service.rows(
    `SELECT m.because, m.kind, m.purpose, m.in_reply_to AS "inReplyTo" FROM outbound_messages m
     JOIN conversations c ON c.id = m.conversation_id WHERE c.address = $1 ORDER BY m.position DESC LIMIT 1`,
    [address],
  );
  return last;
}

const firesOf = async (address: string) =>
  service.rows<{ kind: string; dueAt: Date }>(
    `SELECT f.kind, f.due_at AS "dueAt" FROM fires f JOIN conversations c ON c.id::text = f.guard->>'conversation'
     WHERE c.address = $1 ORDER BY f.kind`,
    [address],
  );

describe('a question that stays unanswered', () => {
  it('is left so long after it was sent, however late that was', async () => {
    service.twilio.when({ to: asha, times: 1, then: { kind: 'refuse', status: 429, code: 20429 } });
    expect(await service.say(asha, 'CHECKUP')).toEqual([]);
    expect(await gotBy(after(hour))).toEqual(['How are you?\n1. Well\n2. Ill']);
    expect(await gotBy(after(2 * hour - 1))).toEqual([]);
    expect(await gotBy(after(2 * hour))).toEqual(['We ask again another time.']);
    expect((await conversationOf(asha))?.session).toBeNull();
  });

  it('is left by nobody of hers: the timeline says what ended it', async () => {
    await service.say(asha, 'CHECKUP');
    await service.comeTo(after(hour));
    const entries = await timelineOf(asha);
    expect(entries.map(({ kind }) => kind)).not.toContain('timer_set');
    expect(entries.slice(-2)).toMatchObject([
      { kind: 'message_created', actor: 'system:no_answer' },
      { kind: 'run_ended', actor: 'system:no_answer', data: { status: 'completed' } },
    ]);
    expect(entries.filter(({ kind }) => kind === 'message_received')).toHaveLength(1);
    expect(await lastWritten(asha)).toEqual({
      because: 'flow:checkup/later',
      kind: 'follow_up',
      purpose: null,
      inReplyTo: null,
    });
  });

  it('is brought to mind once, and is over when its time is up', async () => {
    await service.say(asha, 'NUDGE');
    expect(await gotBy(after(hour))).toEqual(['We are still waiting to hear.']);
    expect(await gotBy(after(day))).toEqual([]);
    expect(await service.say(asha, 'what?')).toEqual(['Please reply 1 or 2.\n1. I come\n2. I am away']);
    // Her words have put the end off, and the time of silence is not counted anew.
    expect(await gotBy(after(2 * day + hour))).toEqual([]);
    expect((await conversationOf(asha))?.session).not.toBeNull();
    await service.comeTo(after(3 * day));
    await service.comeTo(after(3 * day + hour));
    expect((await conversationOf(asha))?.session).toBeNull();
    expect((await timelineOf(asha)).at(-1)).toMatchObject({
      kind: 'run_ended',
      actor: 'system:session_expiry',
      data: { status: 'expired' },
    });
    expect(await firesOf(asha)).toEqual([]);
  });

  it('waits for the morning to be brought to mind', async () => {
    await service.comeTo(after(10.5 * hour));
    await service.say(asha, 'NUDGE');
    expect(await gotBy(after(11.5 * hour))).toEqual([]);
    expect(await gotBy(after(23 * hour))).toEqual(['We are still waiting to hear.']);
  });
});

describe('an answer in the second in which the time is up', () => {
  it('counts when it comes first, and the fire is for nothing', async () => {
    await service.say(asha, 'CHECKUP');
    service.clock.set(after(hour));
    expect(await service.say(asha, '1')).toEqual(['Glad to hear.']);
    expect(await gotBy(after(hour))).toEqual([]);
    expect(await gotBy(after(3 * day))).toEqual([]);
    expect(await firesOf(asha)).toEqual([]);
  });

  it('is an ordinary message when it comes second', async () => {
    await service.say(asha, 'CHECKUP');
    expect(await gotBy(after(hour))).toEqual(['We ask again another time.']);
    await service.say(asha, '1');
    expect(await lastWritten(asha)).toMatchObject({ because: 'system:stranger', kind: 'reply' });
  });

  it('goes first when it waits already: whatever the race, exactly one of the two happens', async () => {
    const women = Array.from({ length: 12 }, () => aNumber());
    for (const woman of women) await service.say(woman, 'CHECKUP');
    service.clock.set(after(hour));
    const runner = service.app.get(FireRunner);
    await Promise.all([...women.map((woman) => service.text(woman, '1')), runner.runDue(), runner.runDue()]);
    await service.settled();
    await service.comeTo(after(hour + minute));
    for (const woman of women) {
      const [, ...rest] = service.sentTo(woman);
      const isAnswered = rest.includes('Glad to hear.');
      expect(rest.includes('We ask again another time.')).toBe(!isAnswered);
      expect((await conversationOf(woman))?.session).toBeNull();
    }
  });
});

describe('a wait', () => {
  it('passes, and another after it, though the flow gives her less time to answer', async () => {
    expect(await service.say(asha, 'PATIENCE')).toEqual(['One.']);
    expect(await gotBy(after(3 * day - 1))).toEqual([]);
    expect(await gotBy(after(3 * day))).toEqual(['Two.']);
    expect(await gotBy(after(3 * day + hour))).toEqual([]);
    expect(await gotBy(after(3 * day + 2 * hour))).toEqual(['Three.']);
    expect(await gotBy(after(10 * day))).toEqual([]);
    expect(await firesOf(asha)).toEqual([]);
  });

  it('is not lost with a question that she never answered meanwhile', async () => {
    await service.say(asha, 'PATIENCE');
    await service.say(asha, 'NUDGE');
    await service.comeTo(after(hour));
    await service.comeTo(after(9 * day));
    expect((await firesOf(asha)).map(({ kind }) => kind)).toEqual(['session_expiry', 'wait_over']);
    expect(await gotBy(after(9 * day + 10 * minute))).toEqual(['Two.']);
    expect(await gotBy(after(9 * day + 10 * minute + 2 * hour))).toEqual(['Three.']);
    expect((await conversationOf(asha))?.session).toBeNull();
  });

  it('that she has ended with STOP ends in nothing', async () => {
    await service.say(asha, 'PATIENCE');
    await service.say(asha, 'STOP');
    expect(await gotBy(after(3 * day))).toEqual([]);
    expect((await firesOf(asha)).map(({ kind }) => kind)).not.toContain('wait_over');
  });
});

describe('a doubt whether she wanted to stop', () => {
  it('holds everything but answers back, and after two days a human is asked', async () => {
    await service.say(asha, 'hello');
    const conversation = await conversationOf(asha);
    await service.say(asha, 'please stop sending me this');
    expect(await lastWritten(asha)).toMatchObject({ because: 'system:stop', kind: 'reply' });
    expect((await conversationOf(asha))?.pausedUntil).toEqual(new Date('9999-12-31T00:00:00Z'));
    const draft = aDraft(conversation?.id ?? '', { kind: 'follow_up', body: 'By the way.' });
    const write = () =>
      service.database.transaction((tx) =>
        service.app.get(OutboxService, { strict: false }).write(tx, [draft], service.clock.now()),
      );
    expect(await write()).toMatchObject([{ state: 'queued', reasons: ['paused'] }]);
    expect(await gotBy(after(2 * day - hour))).toEqual([]);
    expect(await gotBy(after(2 * day))).toEqual([]);
    const cases = await service.rows('SELECT topic, priority FROM cases WHERE conversation_id = $1', [
      conversation?.id,
    ]);
    expect(cases).toEqual(expect.arrayContaining([{ topic: 'unsure_opt_out', priority: 'normal' }]));
    // Nobody has said anything yet, so it still waits.
    expect(await gotBy(after(2 * day + hour))).toEqual([]);
  });

  it('ends with her word, and what was held back goes out', async () => {
    await service.say(asha, 'hello');
    const conversation = await conversationOf(asha);
    await service.say(asha, 'please stop sending me this');
    const draft = aDraft(conversation?.id ?? '', { kind: 'follow_up', body: 'By the way.' });
    await service.database.transaction((tx) =>
      service.app.get(OutboxService, { strict: false }).write(tx, [draft], service.clock.now()),
    );
    service.clock.set(after(5 * minute));
    expect(await service.say(asha, 'no')).toHaveLength(1);
    expect((await conversationOf(asha))?.pausedUntil).toBeNull();
    expect(await gotBy(after(15 * minute))).toEqual(['By the way.']);
    await service.comeTo(after(2 * day));
    expect(
      await service.count(
        "SELECT count(*) FROM cases WHERE conversation_id = $1 AND topic = 'unsure_opt_out'",
        [conversation?.id],
      ),
    ).toBe(0);
  });
});

describe('a flow that somebody else begins', () => {
  async function begin(key: string, at: Date): Promise<void> {
    const conversationId = (await conversationOf(asha))?.id ?? '';
    const start = { conversationId, flow: 'invitation', key, at };
    await service.database.transaction((tx) =>
      service.app.get(FlowStarts, { strict: false }).start(tx, start),
    );
  }

  const invitation = 'There is a meeting. Will you come?\n1. I come\n2. I am away';

  it('begins at its time, by day, and takes her answer', async () => {
    await service.say(asha, 'hello');
    await begin('meeting', after(hour));
    expect(await gotBy(after(hour - 1))).toEqual([]);
    expect(await gotBy(after(hour))).toEqual([invitation]);
    expect(await service.say(asha, '1')).toEqual(['Thank you.']);
  });

  it('does not interrupt her', async () => {
    await service.say(asha, 'CHECKUP');
    await begin('interruption', after(minute));
    expect(await gotBy(after(minute))).toEqual([]);
    expect(await service.say(asha, '1')).toEqual(['Glad to hear.']);
    expect(await gotBy(after(11 * minute))).toEqual([invitation]);
  });

  it('begins one at a time when two are due at once', async () => {
    await service.say(asha, 'hello');
    await begin('one', after(hour));
    await begin('other', after(hour));
    expect(await gotBy(after(hour))).toEqual([invitation]);
    expect(await gotBy(after(2 * hour))).toEqual([]);
    expect(await service.say(asha, '1')).toEqual(['Thank you.']);
    expect(await gotBy(after(2 * hour + 10 * minute))).toEqual([invitation]);
  });

  it('does not begin with somebody who has opted out', async () => {
    await service.say(asha, 'hello');
    await service.say(asha, 'STOP');
    await begin('stopped', after(hour));
    expect(await gotBy(after(2 * hour))).toEqual([]);
    expect(await firesOf(asha)).toEqual([]);
    expect((await conversationOf(asha))?.session).toBeNull();
  });
});
