import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';

import { FakeClock, monday } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import type { Database } from '../database/database.js';
import { system } from './actor.js';
import { AuditLog } from './audit-log.js';
import type { Principal } from './principal.js';
import { systemScope } from './scope.js';

const clock = new FakeClock(monday);
const log = new AuditLog(clock);
const databases: Database[] = [];
let database: Database;

const amina: Principal = {
  userId: 'u1',
  name: 'Amina',
  role: 'admin',
  translates: null,
  actor: { kind: 'staff', id: 'u1' },
  scope: systemScope,
  via: 'session',
  credentialId: 's1',
};
const subject = { kind: 'flow', id: 'registration' };

beforeEach(async () => {
  database = await createTestDatabase();
  databases.push(database);
});

afterAll(async () => {
  for (const one of databases) await one.close();
});

const record = (action: string, more: object = {}) =>
  database.transaction((tx) => log.record(tx, amina, { action, subject, ...more }));
const actions = async (filter: object = {}) =>
  (await log.list(database.pool, { limit: 50, ...filter })).items.map(({ action }) => action);

/** What a hand that can do everything in the database may do. */
async function tamper(sql: string): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query("SET LOCAL session_replication_role = 'replica'");
    await tx.query(sql);
  });
}

describe('the audit log', () => {
  it('keeps who did what, with before and after, as a chain that holds', async () => {
    await record('flow.published', {
      before: { revision: 'a' },
      after: { revision: 'b', at: monday, none: undefined },
    });
    await database.transaction((tx) => log.record(tx, system('boot'), { action: 'flow.read', subject }));
    const { items } = await log.list(database.pool, { limit: 50 });
    expect(items).toMatchObject([
      { sequence: 2, actor: { kind: 'system', id: 'boot', name: 'boot' }, before: null, after: null },
      {
        sequence: 1,
        at: monday,
        actor: { kind: 'staff', id: 'u1', name: 'Amina' },
        before: { revision: 'a' },
        after: { revision: 'b', at: monday.toISOString() },
      },
    ]);
    expect(await log.verify(database.pool)).toEqual({ status: 'intact', entries: 2 });
  });

  it('is intact while it is empty', async () => {
    expect(await log.verify(database.pool)).toEqual({ status: 'intact', entries: 0 });
  });

  it('keeps numbers, nesting and strange keys such that the hash is the same when read back', async () => {
    const strange = {
      z: [1.0, -0, 1e21, 0.1, { b: null, a: '\u{1F476}' }],
      __proto: 1,
      'a"b': '<script>',
      é: true,
    };
    await record('flow.edited', { after: strange });
    expect(await log.verify(database.pool)).toEqual({ status: 'intact', entries: 1 });
  });

  it('stays one chain when many write at once, and nothing of a change that failed is left', async () => {
    const failing = database.transaction(async (tx) => {
      await log.record(tx, amina, { action: 'never.happened', subject });
      throw new Error('the change failed');
    });
    const writing = Array.from({ length: 12 }, (_, index) => record(`flow.edited_${index}`));
    await Promise.allSettled([failing, ...writing]);
    expect(await log.verify(database.pool)).toEqual({ status: 'intact', entries: 12 });
    expect(await actions()).not.toContain('never.happened');
  });

  it.each(['UPDATE audit_entries SET action = $$x$$', 'DELETE FROM audit_entries', 'TRUNCATE audit_entries'])(
    'refuses %s',
    async (sql) => {
      await record('flow.published');
      await expect(database.pool.query(sql)).rejects.toThrow('append-only');
    },
  );

  it.each([
    ['an action', "UPDATE audit_entries SET action = 'user.made' WHERE sequence = 2", 2],
    ['a name', "UPDATE audit_entries SET actor_name = 'Juma' WHERE sequence = 3", 3],
    ['a value', `UPDATE audit_entries SET after = '{"role":"viewer"}' WHERE sequence = 1`, 1],
    ['a time', "UPDATE audit_entries SET at = at + interval '1 ms' WHERE sequence = 2", 2],
    ['an entry that is gone', 'DELETE FROM audit_entries WHERE sequence = 2', 2],
    ['a link', "UPDATE audit_entries SET previous_hash = '\\x00' WHERE sequence = 3", 3],
  ])('tells where it was tampered with: %s', async (_what, sql, sequence) => {
    for (const action of ['user.made', 'user.role_changed', 'user.disabled'])
      await record(action, { after: { role: 'admin' } });
    await tamper(sql);
    expect(await log.verify(database.pool)).toEqual({ status: 'broken', sequence });
  });

  it('is searched by actor, action, subject, words and time, latest first', async () => {
    await record('flow.published', { after: { note: 'Asha said 100%' } });
    clock.set(new Date(monday.getTime() + 60_000));
    await record('flow.put_back');
    await database.transaction((tx) =>
      log.record(tx, system('boot'), { action: 'user.made', subject: { kind: 'user', id: 'u:2' } }),
    );
    expect(await actions()).toEqual(['user.made', 'flow.put_back', 'flow.published']);
    expect(await actions({ actor: 'amin' })).toEqual(['flow.put_back', 'flow.published']);
    expect(await actions({ actor: 'u1', action: 'flow.published' })).toEqual(['flow.published']);
    expect(await actions({ action: 'flow' })).toEqual(['flow.put_back', 'flow.published']);
    expect(await actions({ subject: 'user' })).toEqual(['user.made']);
    expect(await actions({ subject: 'user:u:2' })).toEqual(['user.made']);
    expect(await actions({ q: 'SAID 100%' })).toEqual(['flow.published']);
    expect(await actions({ q: "'; drop table audit_entries; --" })).toEqual([]);
    expect(await actions({ to: clock.now() })).toEqual(['flow.published']);
    expect(await actions({ from: clock.now() })).toEqual(['user.made', 'flow.put_back']);
  });

  it('is read page by page', async () => {
    for (const action of ['a.one', 'a.two', 'a.three']) await record(action);
    const first = await log.list(database.pool, { limit: 2 });
    expect(first.items.map(({ action }) => action)).toEqual(['a.three', 'a.two']);
    const second = await log.list(database.pool, { limit: 2, cursor: first.next ?? '' });
    expect([second.items.map(({ action }) => action), second.next]).toEqual([['a.one'], null]);
    await expect(log.list(database.pool, { limit: 2, cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({
      code: 'malformed',
    });
  });
});
