import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';

import { OutboxService } from '../../src/messages/outbox.service.js';
import { UnknownSendsService } from '../../src/messages/unknown-sends.service.js';
import type { MessageKind } from '../../src/messages/message-kind.js';
import { permissions } from '../../src/platform/access/policy.js';
import { newId } from '../../src/platform/ids.js';
import { aNumber } from '../builders.js';
import { ApiCallers } from './api-callers.ts';
import { RunningService } from './running-service.ts';

jest.setTimeout(300_000);

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
let service: RunningService;
let headers: Record<string, string>;

beforeAll(async () => {
  service = await RunningService.start();
  headers = await new ApiCallers(service.app, service.url).token('admin', permissions);
});
afterAll(() => service.close());

async function ask(method: string, path: string, body: object = {}): Promise<Record<string, unknown>> {
  const response = await fetch(`${service.url}/api/v1${path}`, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = JSON.parse(await response.text()) as Record<string, unknown>;
  if (response.status >= 400)
    throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}

/** Somebody who is expecting, with two phones, and a second record that nobody has noticed yet. */
interface Woman {
  personId: string;
  readonly phones: readonly [string, string];
  readonly second: { readonly personId: string; readonly phone: string };
}

const joining = ['JOIN', '1', '1', 'Grace', 'Kisumu', '1', '15 June'];

async function register(phone: string): Promise<string> {
  for (const text of joining) await service.say(phone, text);
  const [row] = await service.rows<{ id: string }>(
    'SELECT person_id AS id FROM person_addresses WHERE address = $1',
    [phone],
  );
  return row?.id ?? '';
}

/** On the morning of another day: nothing of what follows waits for the end of a night. */
async function aWoman(): Promise<Woman> {
  const today = Math.floor(service.clock.now().getTime() / dayMs) * dayMs;
  service.clock.set(new Date(today + dayMs + 7 * 60 * minuteMs));
  const [own, other, secondPhone] = [aNumber(), aNumber(), aNumber()];
  const personId = await register(own);
  await ask('POST', `/people/${personId}/addresses`, { address: other });
  await service.say(other, 'hello');
  return {
    personId,
    phones: [own, other],
    second: { personId: await register(secondPhone), phone: secondPhone },
  };
}

/** Writes something about the pregnancy, as a programme, a broadcast or a flow would. */
function writing(kind: MessageKind, because: string, inDays: number) {
  return async ({ personId, phones }: Woman): Promise<void> => {
    const now = service.clock.now();
    const places = await service.rows<{ id: string }>(
      'SELECT id FROM conversations WHERE address = ANY($1::text[]) ORDER BY id',
      [phones],
    );
    const drafts = places.map(({ id: conversationId }) => ({
      conversationId,
      personId,
      body: 'About your pregnancy',
      language: 'en',
      kind,
      purpose: kind === 'follow_up' ? null : 'health_messages',
      because: because.replace('<id>', newId()),
      inReplyTo: null,
      notBefore: new Date(now.getTime() + inDays * dayMs),
    }));
    await service.database.transaction((tx) => service.app.get(OutboxService).write(tx, drafts, now));
  };
}

/** Leaves what waits for her in doubt, as a worker does that dies in the middle of sending. */
async function loseWorker({ personId }: Woman): Promise<void> {
  await service.database.pool.query(
    `UPDATE outbound_messages SET state = 'unknown', attempts = 1, claimed_by = 'dead', claimed_at = $2
     WHERE person_id = $1 AND state = 'queued'`,
    [personId, service.clock.now().toISOString()],
  );
}

/** Settles what is in doubt: Twilio knows nothing of it, so what must arrive is sent once more. */
async function settleDoubt(): Promise<void> {
  service.clock.advance(20 * minuteMs);
  await service.app.get(UnknownSendsService).resolve();
  await service.settled();
}

/** As a provider that asks to try again later leaves it. */
async function refuseOnce({ personId }: Woman): Promise<void> {
  await service.database.pool.query(
    `UPDATE outbound_messages SET attempts = 1, not_before = $2 WHERE person_id = $1 AND state = 'queued'`,
    [personId, new Date(service.clock.now().getTime() + dayMs).toISOString()],
  );
}

async function pass(days: number): Promise<void> {
  for (let day = 0; day < days; day += 1)
    await service.comeTo(new Date(service.clock.now().getTime() + dayMs));
}

async function merge(woman: Woman): Promise<void> {
  const [row] = await service.rows<{ merged: boolean }>(
    'SELECT merged_into_id IS NOT NULL AS merged FROM people WHERE id = $1',
    [woman.second.personId],
  );
  if (row?.merged !== true)
    await ask('POST', `/people/${woman.personId}/merge`, { other: woman.second.personId });
}

const before: Readonly<Record<string, (woman: Woman) => Promise<unknown>>> = {
  'a reminder is written for later': writing('reminder', 'programme:antenatal/week_30', 2),
  'a broadcast about it is queued': writing('broadcast', 'topic:mother_and_child/broadcast/<id>', 1),
  'a broadcast of its purpose is queued': writing('broadcast', 'broadcast:<id>/message', 3),
  'a flow about it asks again later': writing('follow_up', 'flow:registration/due', 2),
  'a send is tried again later': refuseOnce,
  'a worker dies while sending': loseWorker,
  'days pass': () => pass(2),
  'she begins to change her answers': async ({ phones: [own] }) => {
    for (const text of ['JOIN', '2', 'Grace', 'Kisumu', '1']) await service.say(own, text);
  },
  'she begins to register on her other phone': async ({ phones: [, other] }) => {
    for (const text of ['JOIN', '2', 'Grace', 'Kisumu', '1']) await service.say(other, text);
  },
  'her records become one': merge,
};

const losses: Readonly<Record<string, (woman: Woman) => Promise<unknown>>> = {
  'she writes it': ({ phones: [own] }) => service.say(own, 'I lost the baby'),
  'she writes it on her other phone': ({ phones: [, other] }) => service.say(other, 'I lost the baby'),
  'staff record it': ({ personId }) => ask('POST', `/people/${personId}/life-events`, { kind: 'loss' }),
};

const after: Readonly<Record<string, (woman: Woman) => Promise<unknown>>> = {
  'days pass': () => pass(3),
  'what was in doubt is settled': settleDoubt,
  'she answers what she was asked before': ({ phones: [own] }) => service.say(own, '15 June'),
  'she answers on her other phone': ({ phones: [, other] }) => service.say(other, '15 June'),
  'she tells it again': ({ phones: [own] }) => service.say(own, 'I lost the baby'),
  'a broadcast about it is written': writing('broadcast', 'topic:mother_and_child/broadcast/<id>', 0),
  'a reminder is written': writing('reminder', 'programme:antenatal/week_31', 0),
  'her records become one': merge,
};

const someOf = (steps: object, maxLength: number) =>
  fc.array(fc.constantFrom(...Object.keys(steps)), { maxLength });

/** What went to her about the pregnancy after a moment: answers to what she wrote are none of it. */
async function wentAfter(woman: Woman, moment: Date): Promise<unknown[]> {
  const numbers = [...woman.phones, woman.second.phone];
  const taken = new Set(service.twilio.journal.of('requested').map(({ messageId }) => messageId));
  const rows = await service.rows<{ id: string; because: string }>(
    `SELECT m.id, m.because, m.state, m.kind FROM outbound_messages m JOIN conversations c ON c.id = m.conversation_id
     WHERE c.address = ANY($1::text[]) AND m.claimed_at > $2 AND m.kind <> ALL('{reply,confirmation}')
       AND (m.because ~ '^(programme:(antenatal|newborn)|topic:mother_and_child|flow:registration)/' OR m.purpose = 'health_messages')`,
    [numbers, moment.toISOString()],
  );
  return rows.filter(({ id }) => taken.has(id));
}

it('no message about the pregnancy follows a loss, on any path', async () => {
  await fc.assert(
    fc.asyncProperty(
      someOf(before, 5),
      fc.constantFrom(...Object.keys(losses)),
      someOf(after, 5),
      async (earlier, loss, later) => {
        const woman = await aWoman();
        for (const step of earlier) await before[step]?.(woman);
        await losses[loss]?.(woman);
        // Her second record is as yet another person's: what it gets until then is nothing that anybody could know.
        await merge(woman);
        service.clock.advance(1_000);
        const moment = new Date(service.clock.now().getTime() - 500);
        for (const step of later) await after[step]?.(woman);
        await settleDoubt();
        await pass(9);
        expect(await wentAfter(woman, moment)).toEqual([]);
        const left = await service.rows(
          `SELECT programme, state FROM subscriptions WHERE person_id = $1 AND state IN ('active', 'paused')
           AND programme IN ('antenatal', 'newborn')`,
          [woman.personId],
        );
        expect(left).toEqual([]);
      },
    ),
    { numRuns: Number(process.env.KARIBU_RUNS ?? 12), endOnFailure: true },
  );
});

it('would be seen if what is over were forgotten', async () => {
  const woman = await aWoman();
  await losses['staff record it']?.(woman);
  const moment = service.clock.now();
  service.clock.advance(1_000);
  await service.database.pool.query('UPDATE suppressions SET lifted_at = since WHERE person_id = $1', [
    woman.personId,
  ]);
  await writing('reminder', 'programme:antenatal/week_31', 0)(woman);
  await pass(1);
  expect(await wentAfter(woman, moment)).not.toEqual([]);
});
