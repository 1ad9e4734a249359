import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createEmptyDatabase, createTestDatabase, dropDatabase } from '../../../../test/harness.js';
import { newId } from '../../ids.js';
import { withConnection } from '../connection.js';
import type { Database } from '../database.js';
import { productMigrations } from '../migrations.js';
import { readArchive, writeArchive } from './archive.js';
import { manifestName } from './manifest.js';
import { productTables } from './tables.js';
import { restoreBackup } from './restore-backup.js';
import { extractFiles, verifyBackup } from './verify-backup.js';
import { writeBackup } from './write-backup.js';

const oddTexts = [
  '',
  ' ',
  'NULL',
  '\\N',
  '\\.',
  '"',
  'a "quoted", comma\r\nand two lines\n',
  "l'été — naïve ñ",
  'مرحبا بك',
  '👩🏾‍🍼 mtoto',
  '\u0001\u001b[31m\u007f',
  '=SUM(A1:A9)',
  'ç'.repeat(1_600),
];
const manyRows = 5_000;

let database: Database;
let folder: string;
let file: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'karibu-backup-test-'));
  file = join(folder, 'karibu.tar.gz');
  await fill(database);
  await mkdir(join(folder, 'flows/registration.chats'), { recursive: true });
  await writeFile(join(folder, 'flows/registration.flow.yaml'), 'flow: registration\n');
  await writeFile(join(folder, 'flows/registration.chats/straight.chat'), '> join\n');
  await writeFile(join(folder, 'secret'), 'not a real one');
  await writeBackup({
    url: database.url,
    file,
    extraFiles: [
      { name: 'flows', path: join(folder, 'flows') },
      { name: 'SECRET_KEY', path: join(folder, 'secret') },
    ],
  });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.close();
});

/** Every kind of column: bytes, JSON, nulls, dates, moments, numbers, a sequence, and texts of any shape. */
async function fill({ prisma, pool }: Database): Promise<void> {
  const senderId = newId();
  const personId = newId();
  const conversationId = newId();
  await prisma.sender.create({
    data: { id: senderId, channel: 'sms', provider: 'simulator', account: '', address: 'simulator:sms' },
  });
  await prisma.person.create({
    data: { id: personId, name: 'Ásha "A."', createdByKind: 'system', createdById: 'test' },
  });
  await prisma.conversation.create({
    data: {
      id: conversationId,
      senderId,
      channel: 'sms',
      address: 'simulator:asha',
      personId,
      session: { at: [null, 1.5, 'é'] },
    },
  });
  await prisma.inboundMessage.createMany({
    data: oddTexts.map((body) => ({
      id: newId(),
      conversationId,
      body,
      receivedAt: new Date('2026-02-28T23:59:59.999Z'),
    })),
  });
  const entryId = newId();
  await prisma.consentEntry.create({
    data: {
      id: entryId,
      personId,
      sequence: 1,
      purpose: 'messages',
      action: 'granted',
      method: 'text',
      language: 'sw',
      version: 'r1',
      at: new Date('2026-03-01T00:00:00.001Z'),
      recordedByKind: 'person',
      recordedById: personId,
      commitment: Buffer.from([0, 1, 2, 92, 34, 10, 255]),
      previousHash: Buffer.alloc(0),
      hash: Buffer.alloc(32, 7),
      evidence: {
        create: {
          salt: Buffer.alloc(16, 9),
          channel: 'sms',
          address: 'simulator:asha',
          words: 'Sawa?',
          answer: 'NDIYO',
        },
      },
    },
  });
  await prisma.subscription.create({
    data: {
      id: newId(),
      personId,
      conversationId,
      programme: 'antenatal',
      anchor: new Date('2026-02-28'),
      anchorPrecision: 'month',
      startedAt: new Date(),
    },
  });
  await pool.query(
    `insert into outbound_messages
       (id, conversation_id, sender_id, body, language, segments, kind, because, created_at, not_before)
     select gen_random_uuid(), $1, $2, 'ujumbe ' || n, 'sw', 1, 'reminder', 'test', now(), now()
       from generate_series(1, $3::int) n`,
    [conversationId, senderId, manyRows],
  );
}

/** Every row of every table as text, whatever its order. */
async function contentOf(url: string): Promise<Record<string, string[]>> {
  return withConnection(url, 'test', async (client) => {
    const content: Record<string, string[]> = {};
    for (const { table } of await productTables(client)) {
      const { rows } = await client.query<{ row: string }>(
        `select t::text as row from ${table} t order by 1`,
      );
      content[table] = rows.map(({ row }) => row);
    }
    return content;
  });
}

async function inEmptyDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const url = await createEmptyDatabase();
  try {
    await work(url);
  } finally {
    await dropDatabase(url);
  }
}

async function oneValue(url: string, statement: string): Promise<unknown> {
  const { rows } = await withConnection(url, 'test', (client) => client.query<{ value: unknown }>(statement));
  return rows[0]?.value;
}

/** The same archive with one entry's bytes changed on the way. */
async function forge(name: string, change: (content: string) => string): Promise<string> {
  const forged = join(folder, 'forged.tar.gz');
  await writeArchive(forged, async (add) => {
    for await (const entry of readArchive(file)) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of entry.content) chunks.push(chunk);
      const before = Buffer.concat(chunks);
      const content = entry.name === name ? Buffer.from(change(before.toString())) : before;
      await add({ name: entry.name, bytes: content.byteLength, content: Readable.from([content]) });
    }
  });
  return forged;
}

describe('a backup', () => {
  it('comes back row by row, with sending held', async () => {
    await inEmptyDatabase(async (url) => {
      await restoreBackup({ url, file });
      const { settings: heldSettings, ...restored } = await contentOf(url);
      const { settings: _, ...original } = await contentOf(database.url);
      expect(restored).toEqual(original);
      expect(original.outbound_messages).toHaveLength(manyRows);
      expect(heldSettings).toEqual([expect.stringContaining('sending_held')]);
      const reason = await oneValue(
        url,
        `select value->>'reason' as value from settings where key = 'sending_held'`,
      );
      expect(reason).toBe('restored');
    });
  });

  it('goes on counting where the sequences were', async () => {
    await inEmptyDatabase(async (url) => {
      await restoreBackup({ url, file });
      const next = await oneValue(url, `select nextval('outbound_messages_position_seq') as value`);
      expect(next).toBe(String(manyRows + 1));
    });
  });

  it('keeps foreign keys and the ledger trigger in force after a restore', async () => {
    await inEmptyDatabase(async (url) => {
      await restoreBackup({ url, file });
      await expect(oneValue(url, `delete from conversations`)).rejects.toThrow('foreign key');
      await expect(oneValue(url, `update consent_entries set purpose = 'other'`)).rejects.toThrow(
        'append-only',
      );
    });
  });

  it('is a plain archive that its owner alone reads, with nothing left beside it', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).filter((name) => name.startsWith('karibu.tar.gz'))).toEqual([
      'karibu.tar.gz',
    ]);
    const names: string[] = [];
    for await (const { name } of readArchive(file)) names.push(name);
    expect(names).toContain('tables/people.csv');
    expect(names).toContain('files/flows/registration.chats/straight.chat');
    expect(names.at(-1)).toBe(manifestName);
    expect(gunzipSync(await readFile(file)).toString('latin1')).toContain('id,name,language,timezone');
  });

  it('gives the files beside the tables back under their names', async () => {
    const to = join(folder, 'unpacked');
    expect(await extractFiles(file, to)).toEqual([
      'flows/registration.chats/straight.chat',
      'flows/registration.flow.yaml',
      'SECRET_KEY',
    ]);
    expect(await readFile(join(to, 'SECRET_KEY'), 'utf8')).toBe('not a real one');
  });
});

describe('a restore', () => {
  it('refuses a database that holds data, and leaves it as it was', async () => {
    const before = await contentOf(database.url);
    await expect(restoreBackup({ url: database.url, file })).rejects.toMatchObject({
      code: 'database_not_empty',
    });
    expect(await contentOf(database.url)).toEqual(before);
  });

  it('replaces everything when forced', async () => {
    await inEmptyDatabase(async (url) => {
      await restoreBackup({ url, file });
      await oneValue(url, `update people set name = 'somebody else'`);
      await restoreBackup({ url, file, force: true });
      expect(await oneValue(url, 'select name as value from people')).toBe('Ásha "A."');
    });
  });

  it('refuses a backup with a changed row, before it touches the database', async () => {
    const forged = await forge('tables/people.csv', (csv) => csv.replace('A.', 'B.'));
    await inEmptyDatabase(async (url) => {
      await expect(restoreBackup({ url, file: forged })).rejects.toMatchObject({ code: 'backup_damaged' });
      expect(await contentOf(url)).toEqual({});
    });
  });

  it('refuses a manifest that leads out of the folder', async () => {
    const forged = await forge(manifestName, (json) =>
      json.replace('files/SECRET_KEY', 'files/../../SECRET_KEY'),
    );
    await expect(extractFiles(forged, folder)).rejects.toMatchObject({ code: 'backup_damaged' });
  });

  it('refuses a file that was cut short, or is something else', async () => {
    const whole = await readFile(file);
    const short = join(folder, 'short.tar.gz');
    await writeFile(short, whole.subarray(0, whole.length / 2));
    await expect(verifyBackup(short)).rejects.toMatchObject({ code: 'backup_damaged' });
    await writeFile(short, 'no archive');
    await expect(verifyBackup(short)).rejects.toMatchObject({ code: 'backup_damaged' });
  });

  it('refuses a backup with migrations that this version does not have', async () => {
    const forged = await forge(manifestName, (json) => json.replace('_init', '_from_the_future'));
    await inEmptyDatabase(async (url) => {
      await expect(restoreBackup({ url, file: forged })).rejects.toMatchObject({ code: 'backup_too_new' });
    });
  });

  it('signs everybody out, and lets no link open anything that was ended since', async () => {
    const { pool } = database;
    const userId = newId();
    await pool.query(`INSERT INTO users (id, email, name, role) VALUES ($1, 'a@example.org', 'A', 'admin')`, [
      userId,
    ]);
    await pool.query(
      `INSERT INTO staff_sessions (id_hash, public_id, user_id, device, created_at, last_seen_at, expires_at)
       VALUES ('x', $1, $2, '', now(), now(), now() + interval '1 day')`,
      [newId(), userId],
    );
    for (const usedAt of [null, new Date()])
      await pool.query(
        `INSERT INTO invitations (id, token_hash, kind, created_at, created_by_kind, created_by_id, expires_at, used_at)
         VALUES ($1, $2, 'setup', now(), 'system', 'test', now() + interval '1 day', $3)`,
        [newId(), newId(), usedAt],
      );
    const written = join(folder, 'signed-in.tar.gz');
    await writeBackup({ url: database.url, file: written, extraFiles: [] });
    await pool.query('DELETE FROM staff_sessions');
    await pool.query('DELETE FROM invitations');
    await pool.query('DELETE FROM users');
    await inEmptyDatabase(async (url) => {
      await restoreBackup({ url, file: written });
      expect(await oneValue(url, 'SELECT count(*)::int AS value FROM users')).toBe(1);
      expect(await oneValue(url, 'SELECT count(*)::int AS value FROM staff_sessions')).toBe(0);
      expect(
        await oneValue(url, 'SELECT count(*) FILTER (WHERE used_at IS NULL)::int AS value FROM invitations'),
      ).toBe(0);
      expect(await oneValue(url, 'SELECT count(*)::int AS value FROM invitations')).toBe(1);
    });
  });

  it('applies migrations that came after the backup to its rows', async () => {
    const migrations = join(folder, 'migrations');
    await cp(productMigrations, migrations, { recursive: true });
    await mkdir(join(migrations, '29991231235959_add_nickname'));
    await writeFile(
      join(migrations, '29991231235959_add_nickname/migration.sql'),
      `alter table people add column nickname text; update people set nickname = upper(name);`,
    );
    await inEmptyDatabase(async (url) => {
      await restoreBackup({ url, file, migrations });
      expect(await oneValue(url, 'select nickname as value from people')).toBe('ÁSHA "A."');
    });
  });
});
