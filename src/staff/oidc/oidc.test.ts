import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { StartedProvider } from '../../../test/identity-provider.ts';
import { StaffRoom, type Browser } from '../../../test/staff-room.ts';

let provider: StartedProvider;
let room: StaffRoom;

beforeAll(async () => {
  // The provider warns that it is set up for tests.
  for (const level of ['warn', 'info'] as const)
    jest.spyOn(console, level).mockImplementation(() => undefined);
  provider = await StartedProvider.open('https://karibu.example.org/api/v1/sign-in/oidc/return');
  room = await StaffRoom.open({ oidc: { ...provider.settings, name: 'Afya Yetu' } });
});
afterAll(async () => {
  await room.close();
  await provider.close();
  jest.restoreAllMocks();
});

/** Goes to the identity provider and back, in one browser; gives the path that the browser came back to. */
async function away(browser: Browser, to = '/'): Promise<string> {
  const { status, headers } = await browser.get(`/sign-in/oidc?to=${encodeURIComponent(to)}`);
  expect(status).toBe(302);
  const back = await provider.follow(new URL(String(headers.location)));
  return `${back.pathname.replace('/api/v1', '')}${back.search}`;
}

/** The same, and through the door; gives where the browser is sent then. */
async function signIn(browser: Browser, to?: string): Promise<string> {
  const { status, headers } = await browser.get(await away(browser, to));
  expect(status).toBe(302);
  return String(headers.location);
}

describe('single sign-on', () => {
  it('is offered under its name', async () => {
    expect((await room.browser().get('/sign-in/options')).body).toMatchObject({
      oidc: { name: 'Afya Yetu' },
    });
  });

  it('lets in who has an account with a verified address, to the page that was wanted', async () => {
    const account = await room.account('program_lead');
    provider.person = { sub: 'one', email: account.email.toUpperCase(), email_verified: true };
    const browser = room.browser();
    expect(await signIn(browser, '/flows/registration?step=name')).toBe('/flows/registration?step=name');
    expect((await browser.get('/session')).body.user).toMatchObject({ email: account.email });
    expect(browser.jar.has('__Host-karibu-oidc')).toBe(false);
    expect((await room.audited()).at(-1)).toBe('session.began');
  });

  it('sends nobody to another site', async () => {
    const account = await room.account('viewer');
    provider.person = { sub: 'two', email: account.email, email_verified: true };
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example'])
      expect(await signIn(room.browser(), to)).toBe('/');
  });

  it('makes the account of somebody with an open invitation', async () => {
    const admin = await room.browserAs('admin');
    await admin.post('/users/invitations', {
      email: 'invited@example.org',
      role: 'translator',
      translates: 'fr',
      turf: { places: ['bondo'], programmes: [], tags: [] },
    });
    provider.person = { sub: 'three', email: 'invited@example.org', email_verified: true, name: 'Awa' };
    const browser = room.browser();
    expect(await signIn(browser)).toBe('/');
    expect((await browser.get('/session')).body.user).toMatchObject({
      name: 'Awa',
      role: 'translator',
      translates: 'fr',
    });
    expect((await admin.get('/users/invitations')).body.items).toEqual([]);
    const { body } = await admin.get('/users?q=invited@example.org');
    expect(body.items).toMatchObject([{ turf: { places: ['bondo'], programmes: [], tags: [] } }]);
  });

  it.each([
    ['has no account', { sub: 'four', email: 'stranger@example.org', email_verified: true }, 'no_account'],
    [
      'has no verified address',
      { sub: 'five', email: 'unverified@example.org', email_verified: false },
      'email_not_verified',
    ],
    ['has no address at all', { sub: 'six' }, 'email_not_verified'],
  ])('does not let in who %s', async (_why, person, problem) => {
    await room.database.pool.query('DELETE FROM users WHERE email = $1', ['unverified@example.org']);
    await room.account('viewer', { email: 'unverified@example.org' });
    provider.person = person;
    const browser = room.browser();
    expect(await signIn(browser)).toBe(`/sign-in?problem=${problem}`);
    expect(browser.cookie).toBeUndefined();
  });

  it('does not let in a disabled account', async () => {
    const account = await room.account('viewer');
    await room.database.pool.query('UPDATE users SET disabled_at = now() WHERE id = $1', [account.id]);
    provider.person = { sub: 'seven', email: account.email, email_verified: true };
    expect(await signIn(room.browser())).toBe('/sign-in?problem=no_account');
  });

  it('keeps an account to the identity that came first, whoever gets its address later', async () => {
    const account = await room.account('viewer');
    provider.person = { sub: 'eight', email: account.email, email_verified: true };
    expect(await signIn(room.browser())).toBe('/');
    provider.person = { sub: 'nine', email: account.email, email_verified: true };
    expect(await signIn(room.browser())).toBe('/sign-in?problem=no_account');
    provider.person = { sub: 'eight', email: 'changed@example.org', email_verified: true };
    expect(await signIn(room.browser())).toBe('/');
  });

  it('takes an answer only in the browser that asked, once', async () => {
    const account = await room.account('viewer');
    provider.person = { sub: 'ten', email: account.email, email_verified: true };
    const browser = room.browser();
    const back = await away(browser);
    const other = room.browser();
    expect((await other.get(back)).headers.location).toBe('/sign-in?problem=failed');
    const elsewhere = room.browser();
    await away(elsewhere);
    expect((await elsewhere.get(back)).headers.location).toBe('/sign-in?problem=failed');
    expect((await browser.get(back)).headers.location).toBe('/');
    expect((await browser.get(back)).headers.location).toBe('/sign-in?problem=failed');
  });

  it('says so when the identity provider is away', async () => {
    const away = await StaffRoom.open({
      oidc: { ...provider.settings, issuer: 'http://127.0.0.1:1', name: 'x' },
    });
    try {
      expect((await away.browser().get('/sign-in/oidc')).headers.location).toBe('/sign-in?problem=failed');
    } finally {
      await away.close();
    }
  });
});
