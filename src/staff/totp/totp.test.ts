import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';

import { password, StaffRoom, type Browser } from '../../../test/staff-room.ts';

const stepMs = 30_000;

let room: StaffRoom;

beforeAll(async () => {
  room = await StaffRoom.open();
});
beforeEach(() => room.database.pool.query('DELETE FROM sign_in_attempts'));
afterAll(() => room.close());

/** The code that a phone with this secret shows. */
function codeOf(secret: string, stepsAway = 0): string {
  return TOTP.generate({
    secret: Secret.fromBase32(secret),
    timestamp: room.clock.now().getTime() + stepsAway * stepMs,
  });
}

/** Somebody with codes from a phone, signed in. */
async function withPhone() {
  const browser = await room.browserAs('viewer');
  const { secret } = (await browser.post('/account/totp', { password })).body as { secret: string };
  const { recoveryCodes } = (await browser.post('/account/totp/confirm', { code: codeOf(secret) })).body as {
    recoveryCodes: string[];
  };
  room.clock.advance(stepMs);
  return { browser, account: browser.account, secret, recoveryCodes };
}

/** The first half of signing in. */
async function ticketFor(email: string): Promise<{ browser: Browser; ticket: string }> {
  const browser = room.browser();
  const { status, body, cookies } = await browser.post('/sign-in', { email, password });
  expect([status, body.status, cookies]).toEqual([200, 'code_needed', []]);
  return { browser, ticket: body.ticket as string };
}

describe('codes from a phone', () => {
  it('are set up by a secret, an address and a picture of it, and asked for from then on', async () => {
    const browser = await room.browserAs('viewer');
    const { email } = browser.account;
    expect((await browser.post('/account/totp', { password: 'not my password' })).status).toBe(422);
    const offer = (await browser.post('/account/totp', { password })).body as {
      secret: string;
      uri: string;
      qr: string;
    };
    expect(offer.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(offer.uri).toMatch(/^otpauth:\/\/totp\/Afya%20Yetu:/);
    expect(offer.qr).toMatch(/^<svg /);
    expect((await room.browser().post('/sign-in', { email, password })).body.status).toBe('signed_in');
    expect((await browser.post('/account/totp/confirm', { code: '000000' })).status).toBe(422);
    const { body } = await browser.post('/account/totp/confirm', { code: codeOf(offer.secret) });
    expect(body.recoveryCodes).toHaveLength(10);
    expect((await browser.get('/session')).body.user).toMatchObject({ hasTotp: true });
    await ticketFor(email);
  });

  it('are stored sealed, and the recovery codes as hashes', async () => {
    const { account, secret, recoveryCodes } = await withPhone();
    const { rows } = await room.database.pool.query<{ sealed: Buffer; codes: string }>(
      'SELECT totp_secret AS sealed, recovery_codes::text AS codes FROM users WHERE id = $1',
      [account.id],
    );
    expect(rows[0]!.sealed.includes(Buffer.from(Secret.fromBase32(secret).bytes))).toBe(false);
    expect(rows[0]!.codes).not.toContain(recoveryCodes[0]!.slice(0, 5));
  });

  it('let in with the password, also when the phone is half a minute off', async () => {
    const { account, secret } = await withPhone();
    for (const stepsAway of [0, 1]) {
      const { browser, ticket } = await ticketFor(account.email);
      expect((await browser.post('/sign-in/code', { ticket, code: codeOf(secret, stepsAway) })).status).toBe(
        200,
      );
      expect((await browser.get('/session')).status).toBe(200);
    }
    const { browser, ticket } = await ticketFor(account.email);
    expect((await browser.post('/sign-in/code', { ticket, code: codeOf(secret, 2) })).status).toBe(401);
  });

  it('work once: one that somebody looked over a shoulder for does not open', async () => {
    const { account, secret } = await withPhone();
    const code = codeOf(secret);
    const first = await ticketFor(account.email);
    const second = await ticketFor(account.email);
    const answers = await Promise.all(
      [first, second].map(({ browser, ticket }) => browser.post('/sign-in/code', { ticket, code })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    const later = await ticketFor(account.email);
    expect(
      (await later.browser.post('/sign-in/code', { ticket: later.ticket, code: codeOf(secret, -1) })).status,
    ).toBe(401);
  });

  it('are asked for within five minutes, with a ticket of ours', async () => {
    const { account, secret } = await withPhone();
    const { browser, ticket } = await ticketFor(account.email);
    const [body = '', signature = ''] = ticket.split('.');
    const forged = `${Buffer.from(Buffer.from(body, 'base64url').toString().replace(account.id, account.id.replace(/.$/, '0'))).toString('base64url')}.${signature}`;
    expect((await browser.post('/sign-in/code', { ticket: `${forged}x`, code: codeOf(secret) })).status).toBe(
      410,
    );
    room.clock.advance(5 * 60_000);
    expect((await browser.post('/sign-in/code', { ticket, code: codeOf(secret) })).status).toBe(410);
  });

  it('cannot be guessed: after five tries neither this ticket nor a new one goes on', async () => {
    const { account, secret } = await withPhone();
    const { browser, ticket } = await ticketFor(account.email);
    for (let time = 0; time < 5; time++)
      expect((await browser.post('/sign-in/code', { ticket, code: '000000' })).status).toBe(401);
    expect((await browser.post('/sign-in/code', { ticket, code: codeOf(secret) })).status).toBe(423);
    const again = await ticketFor(account.email);
    expect(
      (await again.browser.post('/sign-in/code', { ticket: again.ticket, code: codeOf(secret) })).status,
    ).toBe(423);
    room.clock.advance(60_000);
    expect((await browser.post('/sign-in/code', { ticket, code: codeOf(secret) })).status).toBe(423);
    expect(
      (await again.browser.post('/sign-in/code', { ticket: again.ticket, code: codeOf(secret) })).status,
    ).toBe(200);
  });

  it('are turned off with the password', async () => {
    const { browser, account } = await withPhone();
    expect((await browser.post('/account/totp/remove', { password: 'not my password' })).status).toBe(422);
    expect((await browser.post('/account/totp/remove', { password })).status).toBe(204);
    expect((await room.browser().post('/sign-in', { email: account.email, password })).body.status).toBe(
      'signed_in',
    );
  });

  it('are not begun anew while they are on', async () => {
    const { browser } = await withPhone();
    expect((await browser.post('/account/totp', { password })).status).toBe(409);
  });

  it('are taken off by an administrator when the phone is lost, and every browser is signed out', async () => {
    const { browser, account } = await withPhone();
    const admin = await room.browserAs('admin');
    expect((await admin.post(`/users/${account.id}/totp-reset`)).status).toBe(204);
    expect((await browser.get('/session')).status).toBe(401);
    expect((await room.browser().post('/sign-in', { email: account.email, password })).body.status).toBe(
      'signed_in',
    );
  });
});

describe('a recovery code', () => {
  it('stands in for the phone, once, however it is typed', async () => {
    const { account, recoveryCodes } = await withPhone();
    const [one = ''] = recoveryCodes;
    const typed = ` ${one.toUpperCase().replace('-', ' ')} `;
    const { browser, ticket } = await ticketFor(account.email);
    expect((await browser.post('/sign-in/code', { ticket, code: typed })).status).toBe(200);
    const again = await ticketFor(account.email);
    expect((await again.browser.post('/sign-in/code', { ticket: again.ticket, code: one })).status).toBe(401);
  });
});
