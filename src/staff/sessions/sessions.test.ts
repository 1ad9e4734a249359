import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { password, StaffRoom } from '../../../test/staff-room.ts';

const hourMs = 3_600_000;

let room: StaffRoom;

beforeAll(async () => {
  room = await StaffRoom.open();
});
afterAll(() => room.close());

describe('a session', () => {
  it('is told to nobody without its cookie', async () => {
    const { status, body } = await room.browser().get('/session');
    expect([status, body.code]).toEqual([401, 'signed_out']);
  });

  it('is over after eight hours without a request, and not before', async () => {
    const browser = await room.browserAs('viewer');
    for (let time = 0; time < 3; time++) {
      room.clock.advance(8 * hourMs - 1);
      expect((await browser.get('/session')).status).toBe(200);
    }
    room.clock.advance(8 * hourMs);
    expect((await browser.get('/session')).status).toBe(401);
  });

  it('is over after thirty days, however busy', async () => {
    const browser = await room.browserAs('viewer');
    for (let time = 0; time < 30 * 4 - 1; time++) {
      room.clock.advance(6 * hourMs);
      await browser.get('/session');
    }
    expect((await browser.get('/session')).status).toBe(200);
    room.clock.advance(6 * hourMs);
    expect((await browser.get('/session')).status).toBe(401);
  });

  it('writes down when it was used at most once a minute', async () => {
    const browser = await room.browserAs('viewer');
    const seen = async () => (await browser.get('/account/sessions')).body.items;
    const first = await seen();
    room.clock.advance(59_999);
    expect(await seen()).toEqual(first);
    room.clock.advance(1);
    expect(await seen()).not.toEqual(first);
  });

  it('gets a new id at every sign-in, whatever cookie the browser came with', async () => {
    const account = await room.account('viewer');
    const fixed = room.browser();
    fixed.jar.set('__Host-karibu', 'an-id-that-the-attacker-knows');
    await fixed.post('/sign-in', { email: account.email, password });
    expect(fixed.cookie).toMatch(/^[\w-]{43}$/);
    const attacker = room.browser();
    attacker.jar.set('__Host-karibu', 'an-id-that-the-attacker-knows');
    expect((await attacker.get('/session')).status).toBe(401);
  });

  it('ends at signing out, and its cookie with it', async () => {
    const browser = await room.browserAs('viewer');
    const stolen = room.browser();
    stolen.jar.set('__Host-karibu', browser.cookie ?? '');
    expect((await browser.post('/sign-out')).status).toBe(204);
    expect(browser.cookie).toBeUndefined();
    expect((await stolen.get('/session')).status).toBe(401);
  });

  it('of a disabled account opens nothing', async () => {
    const browser = await room.browserAs('viewer');
    await room.database.pool.query('UPDATE users SET disabled_at = now() WHERE id = $1', [
      browser.account.id,
    ]);
    expect((await browser.get('/session')).status).toBe(401);
    expect((await browser.get('/account/sessions')).status).toBe(401);
  });
});

describe('the sessions of an account', () => {
  it('are listed with this one marked, and one of them can be ended', async () => {
    const here = await room.browserAs('viewer');
    const there = room.browser();
    there.headers['user-agent'] = 'Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0';
    await there.post('/sign-in', { email: here.account.email, password });
    const { items } = (await here.get('/account/sessions')).body as {
      items: { id: string; device: string; isCurrent: boolean }[];
    };
    expect(items.map(({ device, isCurrent }) => [device, isCurrent]).sort()).toEqual([
      ['', true],
      ['Firefox on Android', false],
    ]);
    const other = items.find(({ isCurrent }) => !isCurrent)!;
    expect((await here.delete(`/account/sessions/${other.id}`)).status).toBe(204);
    expect((await there.get('/session')).status).toBe(401);
    expect((await here.get('/session')).status).toBe(200);
  });

  it('of somebody else cannot be ended', async () => {
    const one = await room.browserAs('viewer');
    const other = await room.browserAs('admin');
    const { items } = (await one.get('/account/sessions')).body as { items: { id: string }[] };
    expect((await other.delete(`/account/sessions/${items[0]!.id}`)).status).toBe(404);
    expect((await one.get('/session')).status).toBe(200);
  });

  it('end everywhere at once', async () => {
    const here = await room.browserAs('viewer');
    const there = await room.browserOf(here.account);
    expect((await here.post('/sign-out/everywhere')).status).toBe(204);
    expect([(await here.get('/session')).status, (await there.get('/session')).status]).toEqual([401, 401]);
  });

  it('end with a new password, except the one in which it was chosen', async () => {
    const here = await room.browserAs('viewer');
    const there = await room.browserOf(here.account);
    const next = 'another tree by the river';
    const wrong = await here.post('/account/password', { current: 'not my password', next });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'refused']);
    const weak = await here.post('/account/password', { current: password, next: 'password123' });
    expect([weak.status, weak.body.errors]).toEqual([422, [expect.objectContaining({ path: 'next' })]]);
    expect((await here.post('/account/password', { current: password, next })).status).toBe(204);
    expect([(await here.get('/session')).status, (await there.get('/session')).status]).toEqual([200, 401]);
    expect(
      (await room.browser().post('/sign-in', { email: here.account.email, password: next })).status,
    ).toBe(200);
  });
});

describe('a page of another site', () => {
  it('changes nothing in the name of somebody who is signed in', async () => {
    const browser = await room.browserAs('viewer');
    const change = () => browser.send('PATCH', '/account', { name: 'Mallory' });
    const right = { ...browser.headers };
    browser.headers = { ...right, origin: 'https://evil.example' };
    expect((await change()).status).toBe(403);
    browser.headers = { 'x-csrf-token': right['x-csrf-token']! };
    expect((await change()).status).toBe(403);
    browser.headers = { origin: right.origin! };
    expect((await change()).status).toBe(403);
    browser.headers = { ...right, 'x-csrf-token': 'a guess' };
    expect((await change()).status).toBe(403);
    browser.headers = right;
    expect([(await change()).status, (await browser.get('/session')).body.user]).toMatchObject([
      200,
      { name: 'Mallory' },
    ]);
  });

  it('cannot use the token of another session', async () => {
    const one = await room.browserAs('viewer');
    const other = await room.browserAs('viewer');
    one.headers['x-csrf-token'] = other.headers['x-csrf-token']!;
    expect((await one.send('PATCH', '/account', { name: 'Mallory' })).status).toBe(403);
  });

  it('cannot sign a browser in to an account of its own', async () => {
    const account = await room.account('viewer');
    const browser = room.browser();
    browser.headers.origin = 'https://evil.example';
    expect((await browser.post('/sign-in', { email: account.email, password })).status).toBe(403);
  });
});
