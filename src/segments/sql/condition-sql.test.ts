import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { monday } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { aVocabulary, insertPerson, plantPlaces } from '../../../test/segment-world.js';
import type { SegmentPerson } from '../../../test/segment-world.js';
import { systemScope } from '../../platform/access/scope.js';
import type { Database } from '../../platform/database/database.js';
import { holdsFor } from '../evaluate/why.js';
import { PersonFactsRepository } from '../evaluate/person-facts.repository.js';
import { momentAt } from '../language/moment.js';
import type { PersonFacts } from '../language/person-facts.js';
import { readCondition } from '../language/read-condition.js';
import { conditionSql } from './condition-sql.js';

const words = aVocabulary();
const moment = momentAt(monday, 'Africa/Nairobi');
const dayMs = 86_400_000;
const daysAgo = (days: number): Date => new Date(monday.getTime() - days * dayMs);
const dayText = (days: number): string => moment.today.subtract({ days }).toString();

let database: Database;

async function idsOf(source: string): Promise<string[]> {
  const values: unknown[] = [];
  const condition = conditionSql(readCondition(source, words, moment), moment, 'p', values);
  const { rows } = await database.pool.query<{ id: string }>(
    `SELECT p.id FROM people p WHERE p.merged_into_id IS NULL AND ${condition}`,
    values,
  );
  return rows.map(({ id }) => id).sort();
}

// ------------------------------------------------------------------------------------------------- random people

const days = fc.constantFrom(
  -200,
  -30,
  -1,
  0,
  1,
  6,
  7,
  8,
  29,
  30,
  31,
  89,
  90,
  91,
  364,
  365,
  366,
  400,
  6_574,
  6_575,
  11_000,
);
const noted = fc.record({
  kind: fc.constantFrom('call_noted', 'visit_noted', 'event_attended', 'gift_received', 'note_added'),
  at: days.map(daysAgo),
  event: fc.constantFrom('Tree planting', 'TREE planting', 'Town hall', ''),
});
const person: fc.Arbitrary<SegmentPerson> = fc.record(
  {
    name: fc.constantFrom('Asha', 'ASHA', 'Ésha', 'O\'Brien "x"'),
    language: fc.constantFrom('en', 'sw', 'fr'),
    timezone: fc.constantFrom('Africa/Nairobi', 'America/Los_Angeles'),
    isTest: fc.boolean(),
    place: fc.constantFrom('us', 'oregon', 'portland', 'salem', 'idaho', 'boise', 'nowhere'),
    tags: fc.uniqueArray(fc.constantFrom('vip', 'VIP', "'; drop table people; --", 'a "b"'), {
      maxLength: 3,
    }),
    roles: fc.uniqueArray(
      fc.record({
        role: fc.constantFrom('constituent', 'donor', 'health_worker'),
        until: fc.constantFrom(null, dayText(1), dayText(0), dayText(-1)),
      }),
      { maxLength: 3, selector: ({ role }) => role },
    ),
    topics: fc.uniqueArray(fc.constantFrom('climate_change', 'housing'), { maxLength: 2 }),
    channels: fc.uniqueArray(fc.constantFrom('sms', 'whatsapp'), { maxLength: 2 }),
    fields: fc.record(
      {
        nickname: fc.constantFrom('Bibi', 'BIBI', 'İmran', 'x'.repeat(300), '', '5'),
        children: fc.constantFrom(0, 1, 2, 2.5, 10, 'many', '3'),
        due_date: fc.oneof(days.map(dayText), fc.constantFrom('soon', '', null)),
        birth_date: fc.oneof(
          days.map(dayText),
          fc.constantFrom('2008-02-29', '2008-03-02', '2008-03-03', '1990-01-01'),
        ),
        registered: fc.constantFrom(true, false, 'perhaps'),
        work: fc.constantFrom('farmer', 'teacher', 'retired_option'),
        birth_place: fc.constantFrom('portland', 'boise', 'somewhere far'),
        hiv_status: fc.constantFrom('positive', 'negative'),
      },
      { requiredKeys: [] },
    ),
    consents: fc.array(
      fc.record({
        purpose: fc.constantFrom('health_messages', 'campaigns'),
        action: fc.constantFrom('granted', 'granted', 'refused', 'withdrawn', 'expired'),
        expiresAt: fc.constantFrom(null, daysAgo(1), monday, daysAgo(-1)),
      }),
      { maxLength: 4 },
    ),
    programmes: fc.uniqueArray(
      fc.record({
        programme: fc.constantFrom('antenatal', 'newborn'),
        state: fc.constantFrom('active', 'active', 'completed', 'ended'),
        anchor: days.map(dayText),
      }),
      { maxLength: 3, selector: ({ programme, state }) => `${programme} ${state}` },
    ),
    noted: fc.array(noted, { maxLength: 5 }),
    lastWroteAt: days.map(daysAgo),
    messages: fc.array(
      fc.record({
        because: fc.constantFrom(
          'flow:visit/ask',
          'flow:visit',
          'flow:visitors/ask',
          'broadcast:7a1/message',
          'topic:food/broadcast/7a1',
          'topic:food/broadcast/17a1',
          'programme:antenatal/week-20',
        ),
        at: days.map(daysAgo),
        state: fc.constantFrom('sent', 'delivered', 'read', 'skipped', 'failed'),
      }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);

// -------------------------------------------------------------------------------------------- random expressions

const comparing = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const same = fc.constantFrom('=', '!=', '<>');
const length = fc.constantFrom('1 day', '7 days', '30 days', '90 days', '3 months', '1 year', '12 hours');
const within = fc.oneof(
  fc.constant(''),
  length.map((one) => `, ${one}`),
);
const day = fc.oneof(
  fc.constantFrom('today', 'null', 'date("2026-03-02")', 'date("2008-02-29")'),
  fc
    .tuple(fc.constantFrom('+', '-'), fc.constantFrom('1 day', '30 days', '3 months', '1 year'))
    .map(([sign, by]) => `today ${sign} ${by}`),
);
const text = (...all: string[]) =>
  fc.constantFrom(...all.map((one) => `"${one.replaceAll('"', '""')}"`), 'null');
const compared = (left: string, operator: fc.Arbitrary<string>, right: fc.Arbitrary<string>) =>
  fc
    .tuple(operator, right, fc.boolean())
    .map(([sign, value, isTurned]) => (isTurned ? `${value} ${sign} ${left}` : `${left} ${sign} ${value}`));

const atom = fc.oneof(
  fc.constantFrom('true', 'false', 'null', '1 < 2', 'person.registered', 'person.is_test'),
  compared('person.is_test', same, fc.constantFrom('true', 'false', 'null')),
  compared('person.name', same, text('asha', 'ésha', 'O\'Brien "x"')),
  compared('person.language', same, text('sw', 'SW', 'am')),
  compared('person.timezone', same, text('africa/nairobi')),
  compared('person.nickname', same, text('bibi', 'İMRAN', 'x', '5', '')),
  compared('person.children', comparing, fc.constantFrom('0', '2', '2.5', '1 + 1', 'null', '-1')),
  compared('person.due_date', comparing, day),
  compared('person.registered', same, fc.constantFrom('true', 'false', 'null')),
  compared('person.work', same, text('farmer', 'TEACHER')),
  compared('age', comparing, fc.constantFrom('0', '17', '18', '30', '-1', 'null')),
  fc.constantFrom('place', 'person.place').chain((name) =>
    fc.oneof(
      fc
        .constantFrom('oregon', 'Oregon', 'us', 'United States', 'Portland')
        .map((area) => `${name} under "${area}"`),
      compared(name, same, text('oregon', 'salem')),
    ),
  ),
  fc.constantFrom(
    'person.birth_place under "Oregon"',
    'person.birth_place = "boise"',
    'person.birth_place != null',
  ),
  fc.constantFrom('constituent', 'DONOR', 'health_worker').map((role) => `role("${role}")`),
  fc.constantFrom('vip', 'VIP', "'; drop table people; --", 'a ""b""').map((tag) => `tag("${tag}")`),
  fc.constantFrom('climate_change', 'housing').map((topic) => `interest("${topic}")`),
  fc.constantFrom('sms', 'whatsapp').map((channel) => `reachable("${channel}")`),
  compared('consent.health_messages', same, text('granted', 'refused', 'withdrawn', 'expired')),
  compared('consent.campaigns', same, text('granted', 'Expired')),
  fc.constantFrom(
    'programme("antenatal")',
    'programme("newborn", "completed")',
    'programme("antenatal", "ended")',
  ),
  compared('programme_week("antenatal")', comparing, fc.constantFrom('0', '1', '4', '-5', '52', 'null')),
  fc
    .tuple(fc.constantFrom('any', 'tree planting', 'Town hall'), within)
    .map(([event, by]) => `attended("${event}"${by})`),
  fc.tuple(fc.constantFrom('visit', 'gift', 'event'), within).map(([what, by]) => `noted("${what}"${by})`),
  fc
    .tuple(fc.constantFrom('visit', 'event'), within)
    .chain(([what, by]) =>
      compared(`times("${what}"${by})`, comparing, fc.constantFrom('0', '1', '2', '-1', 'null')),
    ),
  fc.oneof(
    fc.constant('wrote()'),
    length.map((by) => `wrote(${by})`),
  ),
  fc
    .tuple(fc.constantFrom('flow:visit', 'flow:visit/ask', 'programme:antenatal', 'broadcast:7a1'), within)
    .map(([what, by]) => `got("${what}"${by})`),
);

const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small' },
    atom,
    fc
      .tuple(tie('expression'), fc.constantFrom('and', 'or'), tie('expression'))
      .map(([a, by, b]) => `(${a}) ${by} (${b})`),
    tie('expression').map((one) => `not (${one})`),
  ),
}));

describe('a segment as SQL', () => {
  const people = new Map<string, PersonFacts>();

  beforeAll(async () => {
    database = await createTestDatabase();
    await plantPlaces(database.pool);
    const facts = new PersonFactsRepository();
    for (const one of fc.sample(person, { numRuns: 80, seed: 4 })) {
      const id = await insertPerson(database.pool, one, monday);
      const loaded = await facts.load(database.pool, id, systemScope, monday);
      if (loaded !== undefined) people.set(id, loaded);
    }
  });

  afterAll(() => database.close());

  const heldFor = (source: string): string[] => {
    const condition = readCondition(source, words, moment);
    return [...people].flatMap(([id, one]) => (holdsFor(condition, one, words, moment) ? [id] : [])).sort();
  };

  it('finds for each kind of condition those of whom the evaluator of flows says that it holds', async () => {
    const told = new Set<string>();
    await fc.assert(
      fc.asyncProperty(atom, async (source) => {
        const found = await idsOf(source);
        expect(found).toEqual(heldFor(source));
        if (found.length > 0 && found.length < people.size) told.add(source.split(/[ (]/)[0] ?? '');
      }),
      { numRuns: 800, seed: 11 },
    );
    // The data are such that the conditions tell people apart.
    expect(told.size).toBeGreaterThan(20);
  });

  it('finds the same people as the evaluator, however conditions are joined and negated', async () => {
    await fc.assert(
      fc.asyncProperty(expression, async (source) => {
        fc.pre(source.length < 2_000);
        expect(await idsOf(source)).toEqual(heldFor(source));
      }),
      { numRuns: 400, seed: 12 },
    );
  });

  it('finds those that the evaluator finds, with seeds that nobody chose', async () => {
    await fc.assert(
      fc.asyncProperty(expression, async (source) => {
        fc.pre(source.length < 2_000);
        expect(await idsOf(source)).toEqual(heldFor(source));
      }),
      { numRuns: 100 },
    );
  });

  it('takes SQL in a text for a text', async () => {
    const tables = async () =>
      (await database.pool.query<{ n: string }>('SELECT count(*) AS n FROM people')).rows[0]?.n;
    const before = await tables();
    await idsOf(`person.name = "'); DROP TABLE people; --" or tag("$1") or person.nickname = "' OR '1'='1"`);
    expect(await tables()).toBe(before);
    expect(await idsOf(`person.nickname = "' OR '1'='1"`)).toEqual([]);
  });
});
