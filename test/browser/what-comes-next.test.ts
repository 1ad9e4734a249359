import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { axe, Console, hasBrowser, overflowOf, widths } from './browser.ts';
import { talk } from './talk.ts';

const asha = 'simulator:asha';
const need = 'I have a new number, how do I change it';
const dayMs = 86_400_000;

(hasBrowser ? describe : describe.skip)('what comes next for a person', () => {
  let karibu: Console;

  beforeAll(async () => {
    karibu = await Console.start();
    await talk(karibu, asha, ['JOIN', '1', 'Asha', 'Kisumu', '1', dueDate(), 'MENU', '1', need]);
  }, 90_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  it('shows the next message in her words, her open case, and the way to her conversation', async () => {
    const page = await personPage(karibu);
    const next = page.locator('section').filter({ hasText: 'What comes next' });
    await next.getByRole('heading', { name: /Pregnancy week by week/ }).waitFor();
    await next.getByText('under way', { exact: true }).waitFor();
    await next.getByText('Next message').waitFor();
    await next.getByText('Asks for a person').waitFor();
    await next.getByRole('link', { name: 'Open the conversation' }).click();
    await page.getByRole('button', { name: 'Take over', exact: true }).waitFor();
  }, 60_000);

  it('says at a message why it went', async () => {
    const page = await personPage(karibu);
    const ask = page.getByRole('button', { name: 'Why?' }).first();
    await ask.click();
    await page.getByText(/^Written /).waitFor();
    expect(await ask.getAttribute('aria-expanded')).toBe('true');
    await ask.click();
    expect(await page.getByText(/^Written /).count()).toBe(0);
  }, 60_000);

  it('takes down when and how she likes to be written to', async () => {
    const page = await personPage(karibu);
    await page.getByRole('button', { name: 'Change: Preferred hour' }).click();
    await page.getByLabel('Preferred hour').selectOption('07:00');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Preferred hour: 07:00').waitFor();
    await page.getByRole('button', { name: 'Change: Time zone' }).click();
    const zone = page.getByRole('combobox', { name: 'Time zone' });
    await zone.fill('kampala');
    await page.getByRole('option', { name: 'Africa/Kampala' }).waitFor();
    await zone.press('Enter');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Time zone: Africa/Kampala').waitFor();
  }, 60_000);

  it('says why nothing comes any more', async () => {
    await talk(karibu, asha, ['STOP']);
    const page = await personPage(karibu);
    await page.getByText('The person asked for no more messages (STOP).').first().waitFor();
  }, 60_000);

  it.each(Object.entries(widths))(
    'is usable by everybody at the width of the %s',
    async (_, width) => {
      const page = await personPage(karibu, width);
      await page.getByRole('button', { name: 'Why?' }).first().click();
      await page.getByText(/^Written /).waitFor();
      expect(await axe(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    },
    60_000,
  );
});

async function personPage(karibu: Console, width: number = widths.office): Promise<Page> {
  const { rows } = await karibu.database.pool.query<{ id: string }>(
    `SELECT id FROM people WHERE name = 'Asha'`,
  );
  const page = await karibu.pageOf('agent', { width });
  await page.goto(`/people/${rows[0]?.id ?? ''}`);
  await page.getByRole('heading', { name: 'What comes next' }).waitFor();
  await page.getByText('One moment').first().waitFor({ state: 'detached' });
  return page;
}

/** A day some twenty weeks from now, as people write it. */
function dueDate(): string {
  const day = new Date(Date.now() + 140 * dayMs);
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(day);
}
