import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';

import { aConsent, FakeClock } from '../../../test/builders.js';
import {
  campaigner,
  hash,
  openBroadcastRoom,
  planned,
  recipients,
  type BroadcastRoom,
  type Recipient,
} from '../../../test/broadcast-room.js';
import { createTestDatabase } from '../../../test/harness.js';
import { SendError } from '../../channels/send-error.js';
import type { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';

jest.setTimeout(120_000);

let database: Database;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

/** What may happen to a broadcast, in any order. */
type Happening =
  | { readonly do: 'start' | 'pause' | 'resume' | 'cancel' | 'retry' | 'wait' | 'die' }
  | { readonly do: 'look' | 'send'; readonly worker: 0 | 1 }
  | { readonly do: 'stop' | 'withdraw' | 'merge' | 'erase'; readonly person: number };

const size = 12;
const worker = fc.constantFrom(0 as const, 1 as const);
const person = fc.nat({ max: size - 1 });

const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('look' as const), worker }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), worker }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('start' as const, 'pause', 'resume', 'retry', 'wait', 'die'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'cancel' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('stop' as const, 'withdraw', 'merge', 'erase'), person }),
  },
);

/** How the provider takes the nth message: most it accepts. */
const anyAnswer = fc.constantFrom('taken', 'taken', 'taken', 'refused', 'lost', 'later', 'too many' as const);

const failures = {
  refused: () => new SendError('30007', 'content'),
  lost: () => new SendError('timeout', 'ambiguous'),
  later: () => new SendError('21611', 'retry'),
  'too many': () => new SendError('20429', 'retry', { isThrottled: true }),
} as const;

let taken = 0;

class World {
  readonly sent: string[] = [];

  constructor(
    readonly rooms: readonly BroadcastRoom[],
    readonly people: readonly Recipient[],
    readonly id: string,
    answers: readonly (keyof typeof failures | 'taken')[],
  ) {
    for (const { channel } of rooms)
      channel.script = ({ to }) => {
        const answer = answers[this.sent.length % Math.max(1, answers.length)] ?? 'taken';
        if (answer !== 'taken') throw failures[answer]();
        this.sent.push(to);
        taken += 1;
        return `SM-${taken}`;
      };
  }

  private get room(): BroadcastRoom {
    return this.rooms[0]!;
  }

  async happen(happening: Happening): Promise<void> {
    const { control, clock } = this.room;
    switch (happening.do) {
      case 'start':
        return allowed(control.start(campaigner, this.id, hash));
      case 'pause':
      case 'resume':
      case 'cancel':
      case 'retry':
        return allowed(control[happening.do](campaigner, this.id));
      case 'look':
        return this.rooms[happening.worker]!.look();
      case 'send':
        await this.rooms[happening.worker]!.sender.sendDue();
        return;
      case 'wait':
        return clock.advance(7 * 60_000);
      case 'die':
        // Between any two statements of a release: whatever was not committed is gone.
        return this.dieInRelease();
      default:
        return this.toPerson(happening.do, this.people[happening.person]!);
    }
  }

  private async dieInRelease(): Promise<void> {
    const { pool } = database;
    await pool.query(`ALTER TABLE broadcasts ADD CONSTRAINT dies CHECK (position = 0) NOT VALID`);
    await this.room.look();
    await pool.query('ALTER TABLE broadcasts DROP CONSTRAINT dies');
  }

  private async toPerson(what: 'stop' | 'withdraw' | 'merge' | 'erase', who: Recipient): Promise<void> {
    const at = this.room.clock.now();
    if (what === 'merge') {
      const other = this.people.find(({ personId }) => personId !== who.personId)!;
      await database.pool.query('UPDATE people SET merged_into_id = $2, updated_at = $3 WHERE id = $1', [
        who.personId,
        other.personId,
        at.toISOString(),
      ]);
    } else if (what === 'erase') {
      await database.pool.query(
        `UPDATE outbound_messages SET state = CASE state WHEN 'queued' THEN 'skipped' ELSE state END, body = '', redacted_at = $2,
           reasons = CASE state WHEN 'queued' THEN '["erased"]' ELSE reasons END WHERE person_id = $1`,
        [who.personId, at.toISOString()],
      );
      await database.pool.query(
        `UPDATE broadcast_recipients SET body = NULL, conversation_id = NULL WHERE person_id = $1`,
        [who.personId],
      );
    } else
      await database.transaction(async (tx) => {
        if (what === 'withdraw')
          await this.room.ledger.append(tx, [
            aConsent(who.personId, { purpose: 'campaigns', action: 'withdrawn', at }),
          ]);
        else
          await this.room.optOuts.optOut(tx, [
            {
              channel: 'sms',
              address: who.address,
              senderId: null,
              source: 'word',
              cause: 'STOP',
              messageId: null,
              at,
              actor: { kind: 'person', id: who.personId },
            },
          ]);
      });
  }

  /** The counts of all states together are the audience, and nobody got it twice. */
  async check(): Promise<void> {
    const { audience, counts } = await this.room.control.progress(campaigner, this.id);
    const all = Object.values(counts);
    expect(all.reduce((sum, count) => sum + count, 0)).toBe(audience);
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
    expect(new Set(this.sent).size).toBe(this.sent.length);
    const { rows } = await database.pool.query<{ sent: number }>(
      `SELECT count(*)::int AS sent FROM outbound_messages WHERE broadcast_id = $1 AND provider_id IS NOT NULL`,
      [this.id],
    );
    expect(rows[0]?.sent).toBe(this.sent.length);
  }
}

/** A breach of a rule is an answer like any other. */
async function allowed(done: Promise<void>): Promise<void> {
  try {
    await done;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

async function aWorld(
  answers: readonly (keyof typeof failures | 'taken')[],
  perHour: number | null,
): Promise<World> {
  const clock = new FakeClock();
  const rooms = [await openBroadcastRoom(database, { clock }), await openBroadcastRoom(database, { clock })];
  await database.pool.query("UPDATE broadcasts SET state = 'failed'");
  await database.pool.query(
    "UPDATE outbound_messages SET state = 'failed' WHERE state IN ('queued', 'sending')",
  );
  await database.pool.query("UPDATE senders SET next_send_at = '2026-01-01', rate = NULL, slowed_at = NULL");
  const people = await recipients(rooms[0]!, size);
  const id = await planned(rooms[0]!, people, {
    excluded: 2,
    settings: { pace: { perHour, urgentFirst: null } },
  });
  return new World(rooms, people, id, answers);
}

describe('a broadcast, whatever happens to it', () => {
  it('reaches nobody twice, and its counts are its audience at every moment', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyHappening, { minLength: 5, maxLength: 25 }),
        fc.array(anyAnswer, { minLength: 1, maxLength: 8 }),
        fc.option(fc.integer({ min: 60, max: 600 })),
        async (happenings, answers, perHour) => {
          const world = await aWorld(answers, perHour);
          await world.happen({ do: 'start' });
          for (const happening of happenings) {
            await world.happen(happening);
            await world.check();
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('comes to its end when it is left alone, with everybody told or marked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyHappening, { maxLength: 12 }), async (happenings) => {
        const world = await aWorld(['taken', 'refused', 'taken', 'lost'], null);
        await world.happen({ do: 'start' });
        for (const happening of happenings) await world.happen(happening);
        await world.happen({ do: 'resume' });
        for (let round = 0; round < 12; round += 1) {
          await world.happen({ do: 'look', worker: 0 });
          for (let turn = 0; turn < 5; turn += 1) await world.happen({ do: 'send', worker: 1 });
          await world.happen({ do: 'wait' });
        }
        await world.check();
        const { state, counts } = await world.rooms[0]!.control.progress(campaigner, world.id);
        expect(['done', 'cancelled']).toContain(state);
        expect([counts.ready, counts.queued, counts.sending]).toEqual([0, 0, 0]);
      }),
      { numRuns: 20 },
    );
  });
});
