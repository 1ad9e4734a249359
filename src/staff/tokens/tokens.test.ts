import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { StaffRoom, type Browser } from '../../../test/staff-room.ts';
import type { Principal } from '../../platform/access/principal.js';
import { systemScope } from '../../platform/access/scope.js';
import { StaffAuthenticator } from '../staff-authenticator.js';

let room: StaffRoom;

beforeAll(async () => {
  room = await StaffRoom.open();
});
afterAll(() => room.close());

interface Made {
  readonly id: string;
  readonly token: string;
  readonly prefix: string;
}

async function make(browser: Browser, body: object): Promise<Made> {
  const answer = await browser.post('/account/tokens', { name: 'reports', ...body });
  expect(answer.status).toBe(201);
  return answer.body as unknown as Made;
}

/** Calls with a token, as a program does: without cookies and without an origin. */
async function call(token: string, method: 'GET' | 'POST', path: string, body?: object) {
  const program = room.browser();
  program.headers = { authorization: `Bearer ${token}` };
  return program.send(method, path, body);
}

describe('a token', () => {
  it('is shown once, stored as a hash, and does what it was made for', async () => {
    const admin = await room.browserAs('admin');
    const { token, prefix } = await make(admin, { scopes: ['users.read'] });
    expect(token).toMatch(/^karibu_[0-9A-Za-z]{43}$/);
    expect(token.startsWith(prefix)).toBe(true);
    expect((await call(token, 'GET', '/users')).status).toBe(200);
    expect((await call(token, 'GET', '/audit')).status).toBe(403);
    expect(JSON.stringify((await admin.get('/account/tokens')).body)).not.toContain(token);
    const { rows } = await room.database.pool.query<{ all: string }>(
      'SELECT json_agg(t)::text AS all FROM api_tokens t',
    );
    expect(rows[0]?.all).not.toContain(token);
  });

  it('may not do more than its owner when it is made', async () => {
    const viewer = await room.browserAs('viewer');
    const answer = await viewer.post('/account/tokens', {
      name: 'too much',
      scopes: ['flows.read', 'users.manage'],
    });
    expect([answer.status, answer.body.code, answer.body.detail]).toEqual([
      422,
      'refused',
      expect.stringContaining('users.manage'),
    ]);
  });

  it('makes no token that may do more than itself', async () => {
    const { token } = await make(await room.browserAs('admin'), { scopes: ['tokens.own'] });
    const answer = await call(token, 'POST', '/account/tokens', { name: 'more', scopes: ['users.manage'] });
    expect([answer.status, answer.body.code]).toEqual([422, 'refused']);
  });

  it('may not do more than its owner may today', async () => {
    const admin = await room.browserAs('admin');
    const { token } = await make(admin, { scopes: ['users.read'] });
    await room.database.pool.query(`UPDATE users SET role = 'viewer' WHERE id = $1`, [admin.account.id]);
    expect((await call(token, 'GET', '/users')).status).toBe(403);
  });

  it('opens nothing once it is revoked, has run out, or its owner is disabled', async () => {
    const admin = await room.browserAs('admin');
    const revoked = await make(admin, { scopes: ['users.read'] });
    expect((await admin.delete(`/account/tokens/${revoked.id}`)).status).toBe(204);
    const expiresAt = new Date(room.clock.now().getTime() + 60_000).toISOString();
    const short = await make(admin, { scopes: ['users.read'], expiresAt });
    const owner = await room.browserAs('admin');
    const orphan = await make(owner, { scopes: ['users.read'] });
    await room.database.pool.query('UPDATE users SET disabled_at = now() WHERE id = $1', [owner.account.id]);
    room.clock.advance(60_000);
    for (const { token } of [revoked, short, orphan])
      expect((await call(token, 'GET', '/users')).status).toBe(401);
  });

  it('that has run out already is not made', async () => {
    const admin = await room.browserAs('admin');
    const expiresAt = room.clock.now().toISOString();
    expect(
      (await admin.post('/account/tokens', { name: 'old', scopes: ['users.read'], expiresAt })).status,
    ).toBe(422);
  });

  it('of somebody else cannot be revoked', async () => {
    const { id, token } = await make(await room.browserAs('admin'), { scopes: ['users.read'] });
    expect((await (await room.browserAs('admin')).delete(`/account/tokens/${id}`)).status).toBe(404);
    expect((await call(token, 'GET', '/users')).status).toBe(200);
  });

  it('no longer holds for what it was let in for once its owner has another role', async () => {
    const { id, token } = await make(await room.browserAs('admin'), {
      scopes: ['account.own', 'users.read'],
    });
    const { pool } = room.database;
    const { rows } = await pool.query<{ userId: string }>(
      'SELECT user_id AS "userId" FROM api_tokens WHERE id = $1',
      [id],
    );
    const userId = rows[0]?.userId ?? '';
    const as = { userId, role: 'admin', scope: systemScope, via: 'token', credentialId: id } as Principal;
    const authenticator = room.app.get(StaffAuthenticator, { strict: false });
    expect(await authenticator.stillHolds(as)).toBe(true);
    await pool.query(`UPDATE users SET role = 'viewer' WHERE id = $1`, [userId]);
    expect(await authenticator.stillHolds(as)).toBe(false);
    expect((await call(token, 'GET', '/users')).status).toBe(403);
  });

  it('is one of fifty at most', async () => {
    const viewer = await room.browserAs('viewer');
    const make = () => viewer.post('/account/tokens', { name: 'one', scopes: ['flows.read'] });
    for (let count = 0; count < 50; count += 1) expect((await make()).status).toBe(201);
    expect(await make()).toMatchObject({ status: 422, body: { code: 'refused' } });
    const { items } = (await viewer.get('/account/tokens')).body as { items: { id: string }[] };
    expect((await viewer.delete(`/account/tokens/${items[0]?.id ?? ''}`)).status).toBe(204);
    expect((await make()).status).toBe(201);
  });

  it('signs no browser out', async () => {
    const { token } = await make(await room.browserAs('viewer'), { scopes: ['account.own'] });
    expect((await call(token, 'POST', '/sign-out')).status).toBe(403);
  });

  it('that is wrong is not helped by a cookie beside it', async () => {
    const browser = await room.browserAs('viewer');
    browser.headers.authorization = 'Bearer karibu_wrong';
    expect((await browser.get('/account/sessions')).status).toBe(401);
  });

  it('writes down when it was used at most once a minute', async () => {
    const admin = await room.browserAs('admin');
    const { token } = await make(admin, { scopes: ['users.read'] });
    const lastUsedAt = async () => {
      await call(token, 'GET', '/users');
      return ((await admin.get('/account/tokens')).body.items as { lastUsedAt: string }[])[0]!.lastUsedAt;
    };
    const first = await lastUsedAt();
    room.clock.advance(59_999);
    expect(await lastUsedAt()).toBe(first);
    room.clock.advance(1);
    expect(await lastUsedAt()).not.toBe(first);
  });
});
