import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';

import { axe, Console, hasBrowser, overflowOf, walk, widths } from './browser.ts';

const email = 'amina@example.org';
const password = 'a long walk home at dawn';

(hasBrowser ? describe : describe.skip)('accounts in the browser', () => {
  let karibu: Console;

  beforeAll(async () => {
    karibu = await Console.start();
  }, 60_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  it('makes the first account by the link of the first start, once', async () => {
    const [link = ''] = /http:\S+\/setup\?token=\S+/.exec(karibu.service.output) ?? [];
    const page = await karibu.page();
    await page.goto(link);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Your name').fill('Amina');
    await page.getByLabel('New password').first().fill(password);
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByRole('heading', { name: 'Karibu, Amina' }).waitFor();

    await page.goto(link);
    await page.getByRole('heading', { name: 'This link no longer works' }).waitFor();
  }, 60_000);

  it('signs in, says what is wrong in words, and comes back to the page that was asked for', async () => {
    const page = await karibu.page();
    await page.goto('/users?q=nobody');
    await signIn(page, 'not the password');
    await page.getByRole('alert').getByText('The e-mail address or the password is not right').waitFor();
    await signIn(page, password);
    await page.getByRole('heading', { name: 'Users' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/users');
  }, 60_000);

  it('turns on codes from the phone, and asks for one when signing in', async () => {
    const page = await karibu.page();
    await page.goto('/account');
    await signIn(page, password);
    await page.getByLabel('Your password, once more').fill(password);
    await page.getByRole('button', { name: 'Turn on' }).click();
    const secret = await page.getByLabel('Or type this into the app').inputValue();
    const phone = new TOTP({ secret });
    await page.getByLabel('The six digits').fill(phone.generate());
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('These codes help you when your phone is lost').waitFor();
    const recoveryCode = await page.getByRole('listitem').locator('code').first().innerText();

    const other = await karibu.page();
    await other.goto('/');
    await signIn(other, password);
    await other.getByRole('textbox', { name: 'Code' }).fill('000000');
    await other.getByRole('button', { name: 'Go on' }).click();
    await other.getByText('This code is not right').waitFor();
    await other.getByRole('textbox', { name: 'Code' }).fill(recoveryCode);
    await other.getByRole('button', { name: 'Go on' }).click();
    await other.getByRole('heading', { name: 'Karibu, Amina' }).waitFor();
  }, 60_000);

  it('invites a translator, who chooses a password and sees texts only', async () => {
    const page = await karibu.pageOf('admin');
    await page.goto('/users');
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByLabel('E-mail address').fill('wanjiru@example.org');
    await page.getByRole('radio', { name: 'Translator' }).check();
    await page.getByLabel('Language to translate into').selectOption('sw');
    await page.getByRole('button', { name: 'Make the invitation' }).click();
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();

    const invited = await karibu.page();
    await invited.goto(link);
    await invited.getByLabel('Your name').fill('Wanjiru');
    await invited.getByLabel('New password').first().fill(password);
    await invited.getByRole('button', { name: 'Accept and come in' }).click();
    await invited.waitForURL('**/texts/sw');
    const places = await invited.getByRole('navigation').getByRole('link').allInnerTexts();
    expect(places).toEqual(['Translations', 'Help']);
  }, 60_000);

  it('goes anywhere by the keyboard alone', async () => {
    const page = await karibu.pageOf('admin');
    await page.goto('/help');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a page' }).fill('aud');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Audit log' }).waitFor();
    expect(await page.evaluate('document.activeElement?.id')).toBe('content');

    await page.reload();
    await page.getByRole('heading', { name: 'Audit log' }).waitFor();
    // What is drawn anew while one walks loses the focus.
    await page.getByText('One moment').first().waitFor({ state: 'hidden' });
    const [first, ...others] = await walk(page);
    expect(first).toBe('Skip to the content');
    expect(others).toEqual(expect.arrayContaining(['Home', 'Users', 'Check the log', 'Words', 'Show']));
  }, 60_000);

  it('finds what happened, and that nothing was taken out', async () => {
    const page = await karibu.pageOf('auditor');
    await page.goto('/audit?action=user');
    await page.getByRole('rowheader', { name: 'Invited somebody' }).first().waitFor();
    await page.getByRole('button', { name: 'Check the log' }).click();
    await page.getByText(/^Whole: \d+ entries$/).waitFor();
  }, 60_000);

  describe.each(Object.entries(widths))('at the width of the %s', (_, width) => {
    it.each(['/', '/users', '/users?invite=yes', '/audit', '/account', '/help'])(
      'is usable by everybody on %s',
      async (path) => {
        const page = await karibu.pageOf('admin', { width });
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('load');
        await page.getByText('One moment').first().waitFor({ state: 'detached' });
        expect(await axe(page)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
        await page.evaluate(`document.documentElement.dir = 'rtl'`);
        expect(await overflowOf(page)).toBe(0);
      },
      60_000,
    );

    it.each(['en', 'sw', 'fr'] as const)(
      'is usable by everybody who signs in, in %s',
      async (language) => {
        const page = await karibu.page({ width, language });
        await page.goto('/sign-in');
        await page.locator('form').waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        expect(await axe(page)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
      },
      60_000,
    );
  });

  it('is read in Swahili and French too, and remembers that', async () => {
    const page = await karibu.pageOf('viewer');
    await page.goto('/help');
    await page.getByRole('combobox', { name: 'Language' }).selectOption('sw');
    await page.getByRole('heading', { name: 'Msaada', level: 1 }).waitFor();
    const isKept = page.waitForResponse((response) => response.request().method() === 'PATCH');
    await page.getByRole('combobox', { name: 'Lugha' }).selectOption('fr');
    await page.getByRole('heading', { name: 'Aide', level: 1 }).waitFor();
    await isKept;
    await page.evaluate('localStorage.clear()');
    await page.reload();
    await page.getByRole('heading', { name: 'Aide', level: 1 }).waitFor();
  }, 60_000);

  it('brings the first page in few bytes', async () => {
    const page = await karibu.page({ isFirstVisit: true });
    let bytes = 0;
    page.on('response', (response) => {
      bytes += Number(response.headers()['content-length'] ?? 0);
    });
    await page.goto('/sign-in');
    await page.locator('form').waitFor();
    expect(bytes).toBeGreaterThan(50 * 1_024);
    expect(bytes).toBeLessThan(250 * 1_024);
  }, 60_000);
});

async function signIn(page: Page, typed: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(typed);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
