import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';

import { aConsent, aNumber, aPerson, FakeClock, insertConversation, monday } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { openPlanRoom, type PlanRoom } from '../../../test/plan-room.js';
import type { Database } from '../../platform/database/database.js';

jest.setTimeout(120_000);

let database: Database;
let room: PlanRoom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await openPlanRoom(database, { clock: new FakeClock() });
});

afterAll(() => database.close());

/** What a random person is like: each fact by itself. */
const anybody = fc.record({
  consent: fc.constantFrom('granted', 'refused', 'withdrawn', 'none', 'over'),
  phone: fc.constantFrom('own', 'none', 'with_the_one_before', 'of_a_relative', 'short_code'),
  /** Minutes since she wrote on WhatsApp; null: she has no WhatsApp. */
  whatsapp: fc.constantFrom(null, 10, 3_000),
  prefersWhatsapp: fc.boolean(),
  isOptedOut: fc.boolean(),
  language: fc.constantFrom('en', 'sw', 'fr', null),
  name: fc.constantFrom('Asha Otieno', null),
  visitDay: fc.constantFrom('2026-04-01', '2026-02-30', 'soon', null),
});
type Anybody = typeof anybody extends fc.Arbitrary<infer One> ? One : never;

/** A person with her id and the numbers that she is reached at. */
interface Made extends Anybody {
  readonly id: string;
  readonly address: string | null;
  readonly whatsappAddress: string | null;
}

async function make(one: Anybody, before: Made | undefined): Promise<Made> {
  const shared = one.phone === 'with_the_one_before' ? before?.address : undefined;
  const address =
    one.phone === 'none' || one.phone === 'of_a_relative'
      ? null
      : one.phone === 'short_code'
        ? '40404'
        : (shared ?? aNumber());
  const isReachedBorrowed = one.phone === 'of_a_relative';
  const whatsappAddress = one.whatsapp === null || isReachedBorrowed ? null : aNumber();
  const person = aPerson({
    addresses: [
      ...(address === null ? [] : [{ channel: 'sms' as const, address }]),
      ...(whatsappAddress === null ? [] : [{ channel: 'whatsapp' as const, address: whatsappAddress }]),
    ],
  });
  await database.transaction(async (tx) => {
    await room.people.create(tx, [person]);
    if (one.consent !== 'none')
      await room.ledger.append(tx, [
        aConsent(person.id, {
          purpose: 'campaigns',
          action: one.consent === 'over' ? 'granted' : one.consent,
          ...(one.consent === 'over' ? { expiresAt: new Date(monday.getTime() - 60_000) } : {}),
        }),
      ]);
    await tx.query('UPDATE people SET name = $2, language = $3, preferred_channel = $4 WHERE id = $1', [
      person.id,
      one.name,
      one.language,
      one.prefersWhatsapp ? 'whatsapp' : 'sms',
    ]);
    if (one.visitDay !== null)
      await tx.query(
        `INSERT INTO person_fields (person_id, key, value, source, recorded_by_kind, recorded_by_id)
         VALUES ($1, 'visit_day', $2, 'test', 'system', 'test')`,
        [person.id, JSON.stringify(one.visitDay)],
      );
    if (isReachedBorrowed) {
      const relative = aPerson();
      await room.people.create(tx, [relative]);
      await tx.query(
        `INSERT INTO relationships (person_id, other_id, kind, since, source, recorded_by_kind, recorded_by_id)
         VALUES ($1, $2, 'reached_through', '2026-01-01', 'test', 'system', 'test')`,
        [person.id, relative.id],
      );
    }
    if (one.isOptedOut && address !== null)
      await room.optOuts.optOut(tx, [
        {
          channel: 'sms',
          address,
          senderId: null,
          source: 'word',
          cause: 'STOP',
          messageId: null,
          at: monday,
          actor: { kind: 'system', id: 'test' },
        },
      ]);
  });
  if (whatsappAddress !== null && one.whatsapp !== null)
    await insertConversation(database.pool, room.whatsapp, {
      address: whatsappAddress,
      personId: person.id,
      lastInboundAt: new Date(room.clock.now().getTime() - one.whatsapp * 60_000),
    });
  return { ...one, id: person.id, address, whatsappAddress };
}

/** What she would be sent, reckoned one by one from docs/broadcasts.md: her text; null when she is left out. */
function expectedOf(one: Made, optedOut: ReadonlySet<string>): string | null {
  const maySms = one.address !== null && one.address !== '40404' && !optedOut.has(one.address);
  const mayWhatsapp = one.whatsappAddress !== null && one.whatsapp === 10;
  if (one.consent !== 'granted' || (!maySms && !mayWhatsapp)) return null;
  if (one.visitDay !== '2026-04-01') return null;
  return one.language === 'sw'
    ? 'Njoo 1 Aprili 2026.'
    : `Dear ${one.name === null ? 'friend' : 'Asha'}, 1 April 2026.`;
}

describe('a dry run of any world', () => {
  it('is what somebody would reckon who asks about one person after the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anybody, { minLength: 1, maxLength: 12 }), async (world) => {
        const made: Made[] = [];
        for (const one of world) made.push(await make(one, made.at(-1)));
        const optedOut = new Set(
          made.flatMap(({ isOptedOut, address }) => (isOptedOut && address !== null ? [address] : [])),
        );
        const content = {
          kind: 'text',
          texts: {
            en: 'Dear {{first_name|friend}}, {{fields.visit_day}}.',
            sw: 'Njoo {{fields.visit_day}}.',
          },
        };
        const audience = { kind: 'people', people: made.map(({ id }) => id), onePerPhone: false };
        const id = await room.draft({ content, audience });
        const plan = await room.count(id);
        const { rows } = await database.pool.query<{ id: string; body: string | null; state: string }>(
          'SELECT person_id AS id, body, state FROM broadcast_recipients WHERE broadcast_id = $1',
          [id],
        );
        const expected = made.map((one) => [one.id, expectedOf(one, optedOut)] as const);
        expect(new Map(rows.map((row) => [row.id, row.state === 'ready' ? row.body : null]))).toEqual(
          new Map(expected),
        );
        const gets = expected.filter(([, text]) => text !== null).length;
        expect([plan.audience, plan.recipients]).toEqual([made.length, gets]);
        expect(plan.excluded.reduce((sum, { count }) => sum + count, gets)).toBe(made.length);

        const shared = await room.draft({ content, audience: { ...audience, onePerPhone: true } });
        const one = await room.count(shared);
        const phones = new Set(
          made
            .filter((person) => expectedOf(person, optedOut) !== null)
            .map((person) => phoneOf(person, optedOut)),
        );
        expect([one.audience, one.recipients]).toEqual([made.length, phones.size]);
        const places = await database.pool.query<{ place: number }>(
          "SELECT place FROM broadcast_recipients WHERE broadcast_id = $1 AND state = 'ready' ORDER BY place",
          [shared],
        );
        expect(places.rows.map(({ place }) => place)).toEqual(Array.from(phones, (_phone, nth) => nth));
      }),
      { numRuns: 25 },
    );
  });
});

/** The number that she gets it on. */
function phoneOf(one: Made, optedOut: ReadonlySet<string>): string {
  const maySms = one.address !== null && one.address !== '40404' && !optedOut.has(one.address);
  const mayWhatsapp = one.whatsappAddress !== null && one.whatsapp === 10;
  const prefers = one.prefersWhatsapp ? mayWhatsapp : !maySms;
  return (prefers ? one.whatsappAddress : one.address) ?? one.whatsappAddress ?? '';
}
