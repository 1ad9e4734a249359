import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { StartedProvider } from '../identity-provider.ts';
import { linkIn, Mailbox } from '../mailbox.ts';
import { anAccount } from '../staff.js';
import { axe, Console, hasBrowser, overflowOf, widths } from './browser.ts';

(hasBrowser ? describe : describe.skip)('coming in without a password, in the browser', () => {
  let karibu: Console;
  let provider: StartedProvider;
  let mailbox: Mailbox;

  beforeAll(async () => {
    // The provider warns that it is set up for tests.
    for (const level of ['warn', 'info'] as const)
      jest.spyOn(console, level).mockImplementation(() => undefined);
    mailbox = await Mailbox.open();
    karibu = await Console.start(async (url) => {
      provider = await StartedProvider.open(`${url}/api/v1/sign-in/oidc/return`);
      const { issuer, clientId, clientSecret } = provider.settings;
      return {
        SMTP_URL: mailbox.url,
        OIDC_ISSUER: issuer,
        OIDC_CLIENT_ID: clientId,
        OIDC_CLIENT_SECRET: clientSecret,
        OIDC_NAME: 'Afya Yetu',
      };
    });
  }, 60_000);

  afterEach(() => karibu.leavePages());
  afterAll(async () => {
    await karibu.close();
    await provider.close();
    await mailbox.close();
    jest.restoreAllMocks();
  });

  it('comes in with the accounts of the organisation, to the page that was asked for', async () => {
    const { email } = await anAccount(karibu.database, 'program_lead', { name: 'Amina' });
    provider.person = { sub: 'amina', email, email_verified: true };
    const page = await karibu.page();
    await page.goto('/flows/registration');
    const byOrganisation = page.getByRole('link', { name: 'Sign in with Afya Yetu' });
    await byOrganisation.waitFor();
    expect(await axe(page)).toEqual([]);
    await byOrganisation.press('Enter');
    await page.getByRole('heading', { name: 'Registration', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/flows/registration');
  }, 60_000);

  it('says in words why the organisation’s account is not enough', async () => {
    provider.person = { sub: 'nobody', email: 'nobody@example.org', email_verified: true };
    const page = await karibu.page();
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Sign in with Afya Yetu' }).click();
    await page.getByRole('alert').getByText('Nobody has invited this address yet.').waitFor();
    provider.person = { sub: 'someone', email: 'someone@example.org', email_verified: false };
    await page.getByRole('link', { name: 'Sign in with Afya Yetu' }).click();
    await page.getByRole('alert').getByText('has not confirmed this e-mail address').waitFor();
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it.each([widths.phone, widths.office])(
    'comes in by a link in a mail, once, %i pixels wide',
    async (width) => {
      const { email } = await anAccount(karibu.database, 'viewer', { name: 'Wanjiru' });
      const page = await karibu.page({ width });
      await page.goto('/simulator');
      await page.getByRole('button', { name: 'Send me a link instead' }).press('Enter');
      await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
      await page.keyboard.press('Enter');
      await page.getByText(`If ${email} has an account, a link is on its way.`).waitFor();
      expect(await axe(page)).toEqual([]);

      const { pathname, search } = linkIn(await mailbox.mailTo(email));
      await page.goto(`${pathname}${search}`);
      await page.getByText('Your link is here.').waitFor();
      expect(await axe(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      await page.getByRole('button', { name: 'Sign in' }).press('Enter');
      await page
        .getByRole('navigation')
        .or(page.getByRole('button', { name: 'Menu' }))
        .first()
        .waitFor();

      const again = await karibu.page({ width });
      await again.goto(`${pathname}${search}`);
      await again.getByRole('button', { name: 'Sign in' }).click();
      await again.getByRole('alert').waitFor();
      expect(await again.getByRole('alert').innerText()).toContain('This link is used up or too old');
    },
    60_000,
  );
});
