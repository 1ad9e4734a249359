import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { axe, Console, hasBrowser, overflowOf, widths } from './browser.ts';

(hasBrowser ? describe : describe.skip)('segments in the browser', () => {
  let karibu: Console;

  beforeAll(async () => {
    karibu = await Console.start();
  }, 60_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  it('builds a segment from rows, says it in words, and writes the same as text', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/segments');
    await page.getByRole('link', { name: 'New segment' }).first().click();
    await aRow(page, 0, 'role');
    await page.getByLabel('Role', { exact: true }).selectOption('constituent');
    await aRow(page, 1, 'noted:event');
    await aRow(page, 2, 'interest');
    await page.getByLabel('Interest', { exact: true }).selectOption('climate_change');
    await page
      .getByText('People who have the role constituent and came to an event and care about climate change.')
      .waitFor();
    await page.getByText('0 people').waitFor();

    await page.getByRole('button', { name: 'As text' }).click();
    const text = page.getByLabel('The segment as text');
    expect(await text.inputValue()).toBe(
      'role("constituent") and attended("any") and interest("climate_change")',
    );
    await text.fill('role("donor") and not tag("moved"');
    await page.getByText('(at character 34)').waitFor();
    await text.fill('role("donor") and not tag("moved")');
    await page.getByText('People who have the role donor and do not have the tag').waitFor();
    await page.getByRole('button', { name: 'As rows' }).click();
    expect(await page.getByLabel('Tag', { exact: true }).inputValue()).toBe('moved');

    await page.getByLabel('Name', { exact: true }).fill('Donors who stayed');
    await page.getByRole('button', { name: 'Save the segment' }).click();
    await page.getByRole('heading', { name: 'Donors who stayed', level: 1 }).waitFor();
    await page.getByText('Is somebody in it, and why?').waitFor();
    await page.goto('/segments');
    await page.getByRole('link', { name: 'Donors who stayed', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Donors who stayed: 0 people' }).waitFor();
  }, 60_000);

  it('says in each language whom a segment means', async () => {
    for (const [language, said] of [
      ['sw', 'Watu ambao walituandikia ndani ya siku 30 zilizopita.'],
      ['fr', 'Les personnes qui nous ont écrit dans ce délai : 30 jours.'],
    ] as const) {
      const page = await karibu.pageOf('program_lead', { language });
      await page.goto('/segments/new');
      await page.locator('button[aria-pressed=false]').click();
      await page.locator('textarea').fill('wrote(30 days)');
      await page.getByText(said).waitFor();
    }
  }, 60_000);

  describe.each(Object.entries(widths))('at the width of the %s', (_, width) => {
    it.each(['/segments', '/segments/new'])(
      'is usable by everybody on %s',
      async (path) => {
        const page = await karibu.pageOf('program_lead', { width });
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        if (path.endsWith('new')) {
          await aRow(page, 0, 'field:due_date');
          await aRow(page, 1, 'noted:visit');
          await page.getByLabel('When', { exact: true }).selectOption('within');
          await page.getByText('had a visit within the last 1 year').waitFor();
        }
        expect(await axe(page)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
      },
      60_000,
    );
  });
});

/** Adds a row about something. */
async function aRow(page: Page, at: number, about: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a row' }).click();
  await page.getByLabel('What the row is about').nth(at).selectOption(about);
}
