import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { password, StaffRoom } from '../../../test/staff-room.ts';
import { hashOf } from '../secrets/secret-token.js';
import { Passwords } from '../passwords/passwords.js';

const minuteMs = 60_000;

let room: StaffRoom;

beforeAll(async () => {
  room = await StaffRoom.open();
});
beforeEach(() => room.database.pool.query('DELETE FROM sign_in_attempts'));
afterAll(() => room.close());

/** Tries to sign in so many times, each time with another wrong password. */
async function fail(email: string, times: number) {
  const answers = [];
  for (let time = 0; time < times; time++)
    answers.push(await room.browser().post('/sign-in', { email, password: `wrong password ${time}` }));
  return answers;
}

describe('signing in', () => {
  it('begins a session, in whatever letters the address is written', async () => {
    const { email, name } = await room.account('program_lead', { email: 'juma@example.org' });
    const browser = room.browser();
    const { status, body, cookies } = await browser.post('/sign-in', { email: 'Juma@Example.ORG', password });
    expect([status, body]).toEqual([200, { status: 'signed_in' }]);
    expect(cookies).toEqual([
      expect.stringMatching(/^__Host-karibu=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/),
    ]);
    const session = await browser.get('/session');
    expect(session.body).toMatchObject({
      user: { email, name, role: 'program_lead', hasTotp: false, language: 'en' },
    });
    expect(session.body.user).toHaveProperty('permissions', expect.arrayContaining(['flows.publish']));
  });

  it('stores neither the password nor what the cookie holds', async () => {
    const browser = await room.browserAs('viewer');
    const { rows } = await room.database.pool.query<{ all: string }>(
      `SELECT (SELECT json_agg(u) FROM users u)::text || (SELECT json_agg(s) FROM staff_sessions s)::text AS all`,
    );
    expect(rows[0]?.all).not.toContain(password);
    expect(rows[0]?.all).not.toContain(browser.cookie);
    expect(rows[0]?.all).toContain(hashOf(browser.cookie ?? '').toString('hex'));
  });

  it('says the same words for a wrong password, an unknown address and a disabled account', async () => {
    const { email } = await room.account('viewer');
    const disabled = await room.account('viewer');
    await room.database.pool.query('UPDATE users SET disabled_at = now() WHERE id = $1', [disabled.id]);
    const answers = [
      ...(await fail(email, 1)),
      ...(await fail('nobody@example.org', 1)),
      await room.browser().post('/sign-in', { email: disabled.email, password }),
    ];
    for (const { status, body, cookies } of answers) {
      expect([status, body, cookies]).toEqual([401, { ...answers[0]!.body, code: 'wrong_credentials' }, []]);
    }
  });

  it('compares exactly one password for an unknown address, as for a known one', async () => {
    const { email } = await room.account('viewer');
    const before = room.passwords.verified;
    await fail(email, 1);
    await fail('nobody.at.all@example.org', 1);
    expect(room.passwords.verified - before).toBe(2);
  });

  it('hashes a password again when hashing has become dearer', async () => {
    const cheap = await room.account('viewer', {
      passwordHash: await Object.assign(new Passwords(), {
        cost: { memoryCost: 512, timeCost: 1, parallelism: 1 },
      }).hash(password),
    });
    const hash = async () =>
      (
        await room.database.pool.query<{ hash: string }>(
          'SELECT password_hash AS hash FROM users WHERE id = $1',
          [cheap.id],
        )
      ).rows[0]?.hash;
    expect(await hash()).toContain('m=512');
    await room.browserOf(cheap);
    expect(await hash()).toContain('m=1024,');
    expect((await (await room.browserOf(cheap)).get('/session')).status).toBe(200);
  });
});

describe('guessing', () => {
  it.each([
    ['a known address', async () => (await room.account('viewer')).email],
    ['an unknown address', async () => 'stranger@example.org'],
  ])(
    'at %s is locked after five tries for a minute, then for two, even with the right password',
    async (_whose, whose) => {
      const email = await whose();
      expect((await fail(email, 5)).map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
      const locked = await room.browser().post('/sign-in', { email, password });
      expect([locked.status, locked.body.code, locked.headers['retry-after']]).toEqual([423, 'locked', '60']);
      room.clock.advance(minuteMs);
      expect((await fail(email, 1))[0]?.status).toBe(401);
      expect((await fail(email, 1))[0]?.headers['retry-after']).toBe('120');
      room.clock.advance(2 * minuteMs);
    },
  );

  it('is forgotten by whoever signs in', async () => {
    const account = await room.account('viewer');
    await fail(account.email, 4);
    await room.browserOf(account);
    expect((await fail(account.email, 4)).map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  });

  it('many at once is not quicker than one after another', async () => {
    const { email } = await room.account('viewer');
    const answers = await Promise.all(Array.from({ length: 20 }, () => fail(email, 1)));
    const statuses = answers.flat().map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 423)).toHaveLength(15);
  });

  it('at many addresses from one network is locked too, for others there and not elsewhere', async () => {
    for (let one = 0; one < 20; one++) await fail(`guess${one}@example.org`, 1);
    const account = await room.account('viewer');
    const browser = room.browser();
    expect((await browser.post('/sign-in', { email: account.email, password })).status).toBe(423);
    browser.headers['x-forwarded-for'] = '203.0.113.9';
    expect((await browser.post('/sign-in', { email: account.email, password })).status).toBe(200);
  });

  it('is noted in the audit log once it locks, without the address', async () => {
    await fail('intruder@example.org', 5);
    const { rows } = await room.database.pool.query<{ text: string }>(
      `SELECT e::text AS text FROM audit_entries e ORDER BY sequence DESC LIMIT 1`,
    );
    expect(rows[0]?.text).toContain('sign_in.locked');
    expect(rows[0]?.text).not.toContain('intruder');
  });
});
