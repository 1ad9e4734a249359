import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';

import { Passwords } from '../../src/staff/passwords/passwords.js';
import { anAccount } from '../staff.js';
import { axe, Console, hasBrowser } from './browser.ts';
import { talk } from './talk.ts';

const password = 'a long walk home at dawn';
const email = 'amina@example.org';

(hasBrowser ? describe : describe.skip)('by the keyboard alone, from the door to the end of the work', () => {
  let karibu: Console;
  let page: Page;

  beforeAll(async () => {
    karibu = await Console.start();
    const passwordHash = await new Passwords().hash(password);
    await anAccount(karibu.database, 'program_lead', { name: 'Amina', email, passwordHash });
    await talk(karibu, 'simulator:baraka', ['JOIN', 'kizungu']);
    page = await karibu.page();
    await page.goto('/texts/sw/menu');
    await tabTo(page.getByRole('textbox', { name: 'E-mail address' }));
    await page.keyboard.type(email);
    await tabTo(page.getByLabel('Password', { exact: true }));
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.locator('textarea').first().waitFor();
  }, 90_000);

  afterAll(() => karibu.close());

  it('translates a text, says that it was reviewed, and saves it', async () => {
    const first = page.locator('textarea').first();
    await tabTo(first);
    await page.keyboard.press('End');
    await page.keyboard.type(' Karibu tena.');
    await tabTo(page.getByRole('checkbox', { name: 'Reviewed by me' }).first());
    await page.keyboard.press('Space');
    expect(await axe(page)).toEqual([]);
    await tabTo(page.getByRole('button', { name: 'Save', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByText(/^Reviewed by Amina, /).waitFor();
  }, 60_000);

  it('looks at what would go live and publishes it with a note', async () => {
    await goTo('/flows/menu/release');
    await page.getByRole('heading', { name: 'What changes' }).waitFor();
    await tabTo(page.getByLabel('What is it about?'));
    await page.keyboard.type('A warmer greeting');
    await tabTo(page.getByRole('radio', { name: 'Now' }));
    await page.keyboard.press('ArrowDown');
    await page.getByLabel('Date and time').waitFor();
    await page.keyboard.press('ArrowUp');
    expect(await axe(page)).toEqual([]);
    await tabTo(page.getByRole('button', { name: 'Publish now' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Live since / }).waitFor();
    expect(await axe(page)).toEqual([]);
    await tabTo(page.getByRole('link', { name: 'History' }));
    await page.keyboard.press('Enter');
    await page.getByText('A warmer greeting').waitFor();
  }, 60_000);

  it('gives a word a meaning, and comes back to where it was', async () => {
    await goTo('/flows/registration/results');
    const mean = page.getByRole('button', { name: /^Make this word mean … “kizungu”/ });
    await mean.waitFor();
    await tabTo(mean, 150);
    await page.keyboard.press('Enter');
    const choices = page.getByRole('dialog').getByRole('radio');
    await choices.first().and(page.locator(':focus')).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await mean.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await choices.first().and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('It is in the draft now.').waitFor();
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('goes from a step of the results to that step in the conversation', async () => {
    await goTo('/flows/registration/results');
    await tabTo(page.getByRole('link', { name: 'consent', exact: true }));
    await page.keyboard.press('Enter');
    await page.locator('[data-step="consent"]:focus').waitFor();
  }, 60_000);

  async function goTo(path: string): Promise<void> {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('One moment').first().waitFor({ state: 'detached' });
  }

  /** Presses Tab until it has the focus. @throws when it does not come */
  async function tabTo(wanted: Locator, most = 80): Promise<void> {
    await wanted.waitFor();
    for (let step = 0; step < most; step += 1) {
      if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not come to ${wanted.toString()}`);
  }
});
