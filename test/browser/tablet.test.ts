import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { anAccount } from '../staff.js';
import type { Account } from '../staff.js';
import { Console, hasBrowser, overflowOf, settled, tabletWidth } from './browser.ts';
import { talk } from './talk.ts';

const flow = '/flows/registration';

(hasBrowser ? describe : describe.skip)('a window between the two layouts', () => {
  let karibu: Console;
  let amina: Account;
  let waiting: string;

  beforeAll(async () => {
    karibu = await Console.start();
    amina = await anAccount(karibu.database, 'admin', { name: 'Amina' });
    await talk(karibu, 'simulator:asha', ['JOIN', '1', 'Asha', 'MENU', '1', 'I have a new number']);
    const { rows } = await karibu.database.pool.query<{ id: string }>('SELECT id FROM conversations');
    waiting = rows[0]?.id ?? '';
    const page = await karibu.pageOf(amina);
    await page.goto(flow);
    await page.locator('[data-text="en name.text"]').fill('What shall we call you?');
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved as a draft').waitFor();
  }, 90_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  it.each(['sw', 'fr'] as const)(
    'holds every screen, and cuts nothing off, in %s',
    async (language) => {
      const page = await karibu.pageOf(amina, { width: tabletWidth, language });
      for (const path of [
        '/',
        '/flows',
        '/flows?new=yes',
        flow,
        `${flow}?view=map`,
        `${flow}?view=yaml`,
        `${flow}/release`,
        `${flow}/history`,
        `${flow}/compare?from=live&to=draft`,
        `${flow}/file`,
        `${flow}/results`,
        '/texts',
        '/texts/sw',
        '/texts/sw/registration',
        '/simulator',
        '/users',
        '/users?invite=yes',
        '/audit',
        '/account',
        '/inbox',
        '/inbox?state=open_case',
        `/inbox/${waiting}`,
        '/duplicates',
        '/imports',
        '/help',
      ]) {
        await page.goto(path);
        await settled(page);
        expect([path, await overflowOf(page), await cutOff(page)]).toEqual([path, 0, []]);
      }
    },
    120_000,
  );
});

/** The words on buttons, links, headings and labels that are cut off; what is there for screen readers alone is not meant. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('button, a, h1, h2, h3, label, legend, th, dt, dd')]
    .filter((one) => one.checkVisibility() && getComputedStyle(one).position !== 'absolute' && one.scrollWidth > one.clientWidth + 1
      && getComputedStyle(one).display !== 'inline' && getComputedStyle(one).overflowX !== 'visible')
    .map((one) => one.textContent.trim())`);
}
