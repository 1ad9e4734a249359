import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { axe, Console, hasBrowser } from './browser.ts';
import { talk } from './talk.ts';

const people = ['simulator:asha', 'simulator:baraka', 'simulator:chausiku'] as const;

(hasBrowser ? describe : describe.skip)('publishing while people wait at a step that goes', () => {
  let karibu: Console;

  beforeAll(async () => {
    karibu = await Console.start();
    await Promise.all(people.map((who) => talk(karibu, who, ['JOIN', '1', 'Asha'])));
  }, 90_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  it('names how many wait, asks where they go, and answers them there', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/flows/registration?step=place');
    const place = page.locator('[data-step="place"]');
    await place.getByText('3 people wait here').waitFor();
    await place.focus();
    await page.keyboard.press('Delete');
    const dialog = page.getByRole('dialog');
    await dialog
      .getByText('3 people wait here now. When you publish, you are asked where they go.')
      .waitFor();
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
    await place.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+s');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved as a draft').waitFor();

    await page.getByRole('link', { name: 'Publish' }).click();
    const where = page.getByLabel('3 people wait at “place”, which is removed. Where do they go?');
    const publish = page.getByRole('button', { name: 'Publish now' });
    await where.waitFor();
    expect(await publish.isDisabled()).toBe(true);
    expect(await axe(page)).toEqual([]);
    await where.selectOption('expecting');
    await publish.click();
    await page.getByText('3 people were moved.').waitFor();

    // What she answers still belongs to the question that is gone: she hears the other one, and then goes on from there.
    const said = await talk(karibu, people[1], ['Kisumu', '2']);
    expect(said).toMatch(/^< Are you expecting a baby now\?/);
    expect(said).toContain('You are registered with Karibu.');
  }, 90_000);
});
