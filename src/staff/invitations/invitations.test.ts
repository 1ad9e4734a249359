import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { linkIn, Mailbox } from '../../../test/mailbox.ts';
import { password, StaffRoom, type Browser } from '../../../test/staff-room.ts';
import { SetupLink } from './setup-link.js';

const dayMs = 86_400_000;

let mailbox: Mailbox;
let room: StaffRoom;
let admin: Browser;

beforeAll(async () => {
  mailbox = await Mailbox.open();
  room = await StaffRoom.open({ smtpUrl: mailbox.url });
});
afterAll(async () => {
  await room.close();
  await mailbox.close();
});

const tokenIn = (link: string | URL) => new URL(link).searchParams.get('token') ?? '';

/** Invites somebody and gives the token of the link. */
async function invite(body: object): Promise<string> {
  const answer = await admin.post('/users/invitations', body);
  expect([answer.status, answer.body]).toMatchObject([201, { isMailed: true }]);
  return tokenIn(answer.body.link as string);
}

describe('the first start', () => {
  it('offers a link that makes the first administrator, once', async () => {
    expect((await room.browser().get('/sign-in/options')).body).toEqual({
      organisation: 'Afya Yetu',
      isSetUp: false,
      oidc: null,
      canMail: true,
    });
    const early = await room.app.get(SetupLink).make('http://127.0.0.1:4000');
    const link = await room.app.get(SetupLink).make('http://127.0.0.1:4000');
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:4000\/setup\?token=[\w-]{43}$/);
    const founder = { name: 'Amina', email: 'Amina@example.org', password };
    const setUp = (from: string | null) =>
      room.browser().post('/setup', { ...founder, token: tokenIn(from ?? '') });
    expect((await setUp(early)).status).toBe(410);
    expect((await room.browser().get(`/invitations/${tokenIn(link ?? '')}`)).body).toMatchObject({
      kind: 'setup',
      email: null,
    });
    expect(
      (
        await room
          .browser()
          .post('/setup', { ...founder, password: 'password123', token: tokenIn(link ?? '') })
      ).status,
    ).toBe(422);
    admin = room.browser();
    expect((await admin.post('/setup', { ...founder, token: tokenIn(link ?? '') })).body).toEqual({
      status: 'signed_in',
    });
    await admin.load();
    expect((await admin.get('/session')).body.user).toMatchObject({
      name: 'Amina',
      email: 'amina@example.org',
      role: 'admin',
    });
    expect((await setUp(link)).status).toBe(410);
    expect(await room.app.get(SetupLink).make('http://127.0.0.1:4000')).toBeNull();
  });

  it('does not open to a link that was printed before somebody else was there', async () => {
    const other = await StaffRoom.open();
    try {
      const link = await other.app.get(SetupLink).make('http://127.0.0.1:4000');
      await other.account('admin');
      const founder = { name: 'Mallory', email: 'mallory@example.org', password, token: tokenIn(link ?? '') };
      expect((await other.browser().post('/setup', founder)).status).toBe(410);
    } finally {
      await other.close();
    }
  });
});

describe('an invitation', () => {
  it('travels by mail, in the language of its translator, and makes an account once', async () => {
    await invite({ email: 'Zawadi@example.org', role: 'translator', translates: 'sw' });
    const mail = await mailbox.mailTo('zawadi@example.org');
    expect(mail.from).toBe('karibu@example.org');
    expect(mail.text).toContain('Akaunti yako ya Afya Yetu');
    const token = tokenIn(linkIn(mail));
    expect(linkIn(mail).href).toBe(`https://karibu.example.org/invitation?token=${token}`);
    const shown = await room.browser().get(`/invitations/${token}`);
    expect(shown.body).toMatchObject({
      kind: 'invitation',
      email: 'zawadi@example.org',
      role: 'translator',
      translates: 'sw',
    });
    const answers = await Promise.all(
      ['Zawadi', 'Mallory'].map((name) =>
        room.browser().post(`/invitations/${token}/accept`, { name, password }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect((await room.browser().get(`/invitations/${token}`)).status).toBe(410);
  });

  it('gives the account the turf that was chosen for it', async () => {
    const turf = { places: ['bondo', 'gem', 'bondo'], programmes: [], tags: ['nurse'] };
    const token = await invite({ email: 'nurse@example.org', role: 'agent', turf });
    await room.browser().post(`/invitations/${token}/accept`, { name: 'Njeri', password });
    const { body } = await admin.get('/users?q=nurse@example.org');
    expect(body.items).toMatchObject([{ turf: { ...turf, places: ['bondo', 'gem'] } }]);
  });

  it('works for seven days', async () => {
    const token = await invite({ email: 'late@example.org', role: 'viewer' });
    room.clock.advance(7 * dayMs - 1);
    expect((await room.browser().get(`/invitations/${token}`)).status).toBe(200);
    room.clock.advance(1);
    expect((await room.browser().get(`/invitations/${token}`)).status).toBe(410);
    expect((await room.browser().post(`/invitations/${token}/accept`, { password })).status).toBe(410);
    admin = await room.browserAs('admin');
  });

  it('works no longer when it was taken back or sent again', async () => {
    const first = await invite({ email: 'twice@example.org', role: 'viewer' });
    const second = await invite({ email: 'twice@example.org', role: 'agent' });
    expect((await room.browser().get(`/invitations/${first}`)).status).toBe(410);
    const open = (await admin.get('/users/invitations')).body.items as {
      id: string;
      email: string;
      role: string;
    }[];
    expect(open.map(({ email, role }) => [email, role])).toEqual([['twice@example.org', 'agent']]);
    expect((await admin.delete(`/users/invitations/${open[0]!.id}`)).status).toBe(204);
    expect((await room.browser().get(`/invitations/${second}`)).status).toBe(410);
  });

  it('is not made for somebody who has an account, nor for a translator without a language', async () => {
    const { email } = await room.account('viewer');
    expect((await admin.post('/users/invitations', { email, role: 'admin' })).status).toBe(422);
    expect(
      (await admin.post('/users/invitations', { email: 'new@example.org', role: 'translator' })).status,
    ).toBe(422);
  });

  it('is still there to hand on when the mail server is away', async () => {
    const other = await StaffRoom.open({ smtpUrl: 'smtp://127.0.0.1:1' });
    try {
      const browser = await other.browserAs('admin');
      const { status, body } = await browser.post('/users/invitations', {
        email: 'a@example.org',
        role: 'viewer',
      });
      expect([status, body]).toMatchObject([
        201,
        { isMailed: false, link: expect.stringContaining('/invitation?token=') },
      ]);
    } finally {
      await other.close();
    }
  });
});

describe('a link to sign in', () => {
  it('comes by mail to whoever has an account, and signs in once', async () => {
    const { email } = await room.account('viewer');
    expect((await room.browser().post('/sign-in/link', { email })).status).toBe(202);
    const token = tokenIn(linkIn(await mailbox.mailTo(email)));
    const browser = room.browser();
    expect((await browser.post('/sign-in/link/use', { token })).body).toEqual({ status: 'signed_in' });
    expect((await browser.get('/session')).body.user).toMatchObject({ email });
    expect((await room.browser().post('/sign-in/link/use', { token })).status).toBe(410);
  });

  it('is over after fifteen minutes', async () => {
    const { email } = await room.account('viewer');
    await room.browser().post('/sign-in/link', { email });
    const token = tokenIn(linkIn(await mailbox.mailTo(email)));
    room.clock.advance(15 * 60_000);
    expect((await room.browser().post('/sign-in/link/use', { token })).status).toBe(410);
  });

  it('is asked for with the same answer whether there is an account or not, and fills no mailbox', async () => {
    const { email } = await room.account('viewer');
    const unknown = await room.browser().post('/sign-in/link', { email: 'nobody@example.org' });
    for (let time = 0; time < 6; time++) {
      const known = await room.browser().post('/sign-in/link', { email });
      expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
      if (time < 3) await mailbox.mailTo(email);
    }
    // A mail that would come anyway comes before one that is asked for later.
    const other = await room.account('viewer');
    await room.browser().post('/sign-in/link', { email: other.email });
    await mailbox.mailTo(other.email);
    expect(mailbox.mails.map(({ to }) => to)).not.toContainEqual([email]);
    expect(mailbox.mails.map(({ to }) => to)).not.toContainEqual(['nobody@example.org']);
  });

  it('is of no use as an invitation, nor an invitation as it', async () => {
    const { email } = await room.account('viewer');
    await room.browser().post('/sign-in/link', { email });
    const link = tokenIn(linkIn(await mailbox.mailTo(email)));
    expect((await room.browser().post(`/invitations/${link}/accept`, { password })).status).toBe(410);
    admin = await room.browserAs('admin');
    const invitation = await invite({ email: 'other@example.org', role: 'viewer' });
    expect((await room.browser().post('/sign-in/link/use', { token: invitation })).status).toBe(410);
  });
});

describe('the log', () => {
  it('has neither a token, a password nor an address in it', async () => {
    admin = await room.browserAs('admin');
    const email = 'seen.nowhere@example.org';
    const token = await invite({ email, role: 'viewer' });
    const browser = room.browser();
    await browser.get(`/invitations/${token}`);
    await browser.post(`/invitations/${token}/accept`, { password });
    await browser.post('/sign-in', { email, password: 'a wrong password' });
    await browser.post('/sign-in', { email, password });
    await browser.load();
    const { body } = await browser.post('/account/tokens', { name: 'x', scopes: ['account.own'] });
    await browser.get(`/users?q=${email}`);
    const all = room.log.lines.join('\n');
    expect(all).toContain('A request was answered.');
    for (const secret of [
      token,
      password,
      'a wrong password',
      email,
      body.token as string,
      browser.cookie ?? '',
      browser.headers['x-csrf-token'] ?? '',
    ])
      expect(all).not.toContain(secret);
  });
});
