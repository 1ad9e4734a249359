import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { password, StaffRoom } from '../../test/staff-room.ts';
import { usersCommand } from './users.js';

const folder = mkdtempSync(join(tmpdir(), 'karibu-users-'));
let room: StaffRoom;

beforeAll(async () => {
  room = await StaffRoom.open();
  process.env.DATABASE_URL = room.database.url;
  process.env.PUBLIC_URL = room.config.publicUrl;
  process.env.DATA_DIR = folder;
});

afterAll(async () => {
  await room.close();
  rmSync(folder, { recursive: true });
});

/** Runs `npx karibu users` beside the running service, and gives what it printed. */
async function users(...words: string[]): Promise<string> {
  const printed: string[] = [];
  const out = jest
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => printed.push(String(text)) > 0);
  try {
    await usersCommand().parseAsync(words, { from: 'user' });
  } finally {
    out.mockRestore();
  }
  return printed.join('');
}

/** The secret in the link that was printed. */
function tokenIn(printed: string): string {
  const [, token = ''] = /\?token=([\w-]+)/.exec(printed) ?? [];
  return token;
}

describe('karibu users', () => {
  it('says what to do when nobody has an account', async () => {
    expect(await users('list')).toBe(
      'Nobody has an account yet: npm start prints the link for the first administrator.\n',
    );
  });

  it('invites somebody by a link that makes the account once', async () => {
    const printed = await users(
      'create',
      '--email',
      ' Zawadi@example.org',
      '--role',
      'translator',
      '--translates',
      'sw',
    );
    expect(printed).toMatch(/^zawadi@example\.org is invited as translator\.\nGive them this link, /);
    const accept = () =>
      room.browser().post(`/invitations/${tokenIn(printed)}/accept`, { name: 'Zawadi', password });
    expect((await accept()).status).toBe(200);
    expect((await accept()).status).toBe(410);
  });

  it('prints one JSON object for programs', async () => {
    const printed = await users('create', '--email', 'juma@example.org', '--role', 'viewer', '--json');
    expect(JSON.parse(printed)).toEqual({
      id: expect.any(String),
      link: expect.stringMatching(/\/invitation\?token=/),
      isMailed: false,
      expiresAt: expect.any(String),
    });
    const { users: accounts } = JSON.parse(await users('list', '--json')) as { users: object[] };
    expect(accounts).toMatchObject([{ email: 'zawadi@example.org', role: 'translator', translates: 'sw' }]);
  });

  it('lists who has an account, and what they are there for', async () => {
    expect(await users()).toMatch(
      /^zawadi@example\.org {2}Zawadi {2}translator \(sw\), last seen \d{4}-\d\d-\d\d\n$/,
    );
  });

  it('makes a link for a new password, and leaves the old one until it is used', async () => {
    const printed = await users('reset-password', '--email', 'ZAWADI@example.org');
    expect(printed).toContain('zawadi@example.org can choose a new password.');
    const signIn = async (typed: string) =>
      (await room.browser().post('/sign-in', { email: 'zawadi@example.org', password: typed })).status;
    expect(await signIn(password)).toBe(200);
    const chosen = 'two goats and a bicycle';
    const token = tokenIn(printed);
    expect((await room.browser().post(`/invitations/${token}/accept`, { password: chosen })).status).toBe(
      200,
    );
    expect([await signIn(password), await signIn(chosen)]).toEqual([401, 200]);
  });

  it.each([
    [['create', '--email', 'nobody', '--role', 'viewer'], 'nobody is no e-mail address.'],
    [['create', '--email', 'zawadi@example.org', '--role', 'viewer'], /account/],
    [['create', '--email', 'new@example.org', '--role', 'translator'], /language/],
    [['reset-password', '--email', 'new@example.org'], 'Nobody has an account with this address.'],
  ])('refuses %j in a sentence', async (words, sentence) => {
    await expect(users(...words)).rejects.toThrow(sentence);
  });

  it('writes down that it was done at the terminal', async () => {
    const { rows } = await room.database.pool.query<{ action: string }>(
      `SELECT action FROM audit_entries
       WHERE actor_kind = 'staff' AND actor_id = $1 ORDER BY sequence`,
      [userInfo().username],
    );
    expect(rows.map(({ action }) => action)).toEqual(['user.invited', 'user.invited', 'user.password_reset']);
  });
});
