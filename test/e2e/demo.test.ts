import 'reflect-metadata';

import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { AppModule } from '../../src/app.module.js';
import { DemoRecords } from '../../src/cli/demo/demo-records.js';
import { DemoLoad } from '../../src/cli/demo/load-demo.js';
import { village } from '../../src/cli/demo/village.js';
import { wipeDemo } from '../../src/cli/demo/wipe-demo.js';
import { Phone } from '../../src/cli/phone.js';
import { ShiftedClock } from '../../src/cli/shifted-clock.js';
import { ConsentLedgerRepository } from '../../src/consent/consent-ledger.repository.js';
import { PeopleRepository } from '../../src/people/people.repository.js';
import type { Database } from '../../src/platform/database/database.js';
import { aConfig } from '../builders.js';
import { createTestDatabase } from '../harness.js';

jest.setTimeout(90_000);

/** Everything that belongs to people, and how many rows there are. */
const tables = [
  'people',
  'person_addresses',
  'person_fields',
  'conversations',
  'inbound_messages',
  'outbound_messages',
  'provider_message_ids',
  'interactions',
  'cases',
  'subscriptions',
  'opt_outs',
  'consent_entries',
  'consent_evidence',
  'fires',
];

describe('the demo village', () => {
  let database: Database;
  let app: INestApplicationContext;
  const clock = new ShiftedClock();
  let before: Record<string, number>;

  beforeAll(async () => {
    database = await createTestDatabase();
    const { twilio: _, ...config } = aConfig({ flowsDir: 'flows', localesDir: 'locales' });
    app = await NestFactory.createApplicationContext(AppModule.with({ config, database, clock }), {
      logger: false,
      abortOnError: false,
    });
    // Somebody who is no part of it, and to whom nothing happens by itself in the weeks that pass.
    const other = new Phone(app, clock, 'simulator:asha', 'sms');
    for (const text of ['JIUNGE', '1', 'Asha', 'Bondo', '2', 'ACHA']) await other.say(text);
    before = await rowsOf();
  });

  afterAll(async () => {
    await app.close();
    await database.close();
  });

  async function rowsOf(): Promise<Record<string, number>> {
    const counts = tables.map(async (table) => {
      const { rows } = await database.pool.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM ${table}`,
      );
      return [table, rows[0]?.count ?? 0] as const;
    });
    return Object.fromEntries(await Promise.all(counts));
  }

  const load = () => new DemoLoad(app, clock, true).load();

  it('talks with the service for three weeks, and leaves something for every screen', async () => {
    const counts = await load();
    expect(await new DemoRecords(database.pool).state()).toBe('loaded');
    expect(counts.conversations).toBe(village.length);
    expect(counts.people).toBeGreaterThan(40);
    expect(counts.waiting).toBeGreaterThanOrEqual(6);
    expect(counts.cases).toBeGreaterThanOrEqual(5);
    expect(counts.optedOut).toBe(3);
    const { rows } = await database.pool.query<{ kind: string }>('SELECT DISTINCT kind FROM interactions');
    expect(rows.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'answer_not_understood',
        'consent_recorded',
        'case_opened',
        'run_ended',
        'opted_out',
      ]),
    );
  });

  it('is made of test people alone, whose consents are on a ledger that verifies', async () => {
    const { rows } = await database.pool.query('SELECT 1 FROM people WHERE NOT is_test');
    expect(rows).toEqual([]);
    const ledger = new ConsentLedgerRepository(new PeopleRepository());
    for await (const { check } of ledger.verifyAll(database.pool)) expect(check.status).toBe('intact');
  });

  it('leaves nobody without an answer on the way', async () => {
    const { rows } = await database.pool.query<{ state: string; count: number }>(
      `SELECT state, count(*)::int AS count FROM inbound_messages GROUP BY state`,
    );
    expect(rows.map(({ state }) => state)).toEqual(['processed']);
    const stuck = await database.pool.query(
      "SELECT 1 FROM outbound_messages WHERE state NOT IN ('sent', 'delivered', 'skipped', 'queued')",
    );
    expect(stuck.rows).toEqual([]);
  });

  it('is wiped, and nothing else is: of the ledger the bare entries stay', async () => {
    await wipeDemo(database);
    const after = await rowsOf();
    const { people, consent_entries: entries, ...rest } = after;
    const { people: _people, consent_entries: _entries, ...restBefore } = before;
    expect(rest).toEqual(restBefore);
    const { rows } = await database.pool.query(
      `SELECT 1 FROM people p WHERE p.name IS NULL AND NOT EXISTS (SELECT FROM consent_entries e WHERE e.person_id = p.id)`,
    );
    expect(rows).toEqual([]);
    expect([people, entries].every((count) => (count ?? 0) > 1)).toBe(true);
    const ledger = new ConsentLedgerRepository(new PeopleRepository());
    for await (const { check } of ledger.verifyAll(database.pool)) expect(check.status).toBe('intact');
    expect(await new DemoRecords(database.pool).state()).toBe('none');
  });

  it('can be loaded once more', async () => {
    expect((await load()).conversations).toBe(village.length);
  });
});
