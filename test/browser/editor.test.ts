import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { axe, Console, hasBrowser, overflowOf, widths } from './browser.ts';

const flow = '/flows/registration';
const question = '[data-text="sw name.text"]';

(hasBrowser ? describe : describe.skip)('the outline editor in the browser', () => {
  let karibu: Console;

  beforeAll(async () => {
    karibu = await Console.start();
  }, 60_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  it.each([widths.phone, widths.office])(
    'measures a text while it is written, %i pixels wide',
    async (width) => {
      const page = await opened(await karibu.pageOf('program_lead', { width }));
      await page.locator(question).fill('Jina lako ni nani? Andika hapa.');
      await page.locator('[data-step="name"]').getByText('31 characters, 1 SMS, GSM-7').waitFor();
      await page.getByText('Not saved yet').waitFor();
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(await axe(page)).toEqual([]);
    },
    60_000,
  );

  it('names the character that costs, and swaps it', async () => {
    const page = await opened(await karibu.pageOf('program_lead'));
    await page.locator(question).fill(`${'Jina lako ni nani? '.repeat(4)}’`);
    await page.getByRole('button', { name: "Use ' instead" }).click();
    await page.locator('[data-step="name"]').getByText('77 characters, 1 SMS, GSM-7').waitFor();
    expect(await page.locator(question).inputValue()).toMatch(/'$/);
  }, 60_000);

  it('says at which step each command begins', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/flows/menu');
    await page.getByRole('heading', { name: 'About this conversation' }).click();
    const pause = page.getByLabel(/^PAUSE: .* begins at$/);
    expect(await pause.inputValue()).toBe('how_long');
    const less = page.getByLabel(/^LESS: .* begins at$/);
    // The steps are listed when somebody comes to the field.
    await less.focus();
    await less.selectOption('how_long');
    expect([await axe(page), await overflowOf(page)]).toEqual([[], 0]);

    await page.getByRole('button', { name: 'File', exact: true }).click();
    await page.locator('.cm-content').getByText('less: how_long').waitFor();
  }, 60_000);

  it('adds, moves, copies and removes a step by the keyboard alone, and undoes it', async () => {
    const page = await opened(await karibu.pageOf('program_lead'));
    const before = await stepsOf(page);
    await page.locator(question).focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('n');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('yes/no');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Any farm?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('[data-step="any_farm"]:focus').waitFor();
    expect(await followerOf(page, 'place')).toBe('any_farm');

    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('status').getByText('Step any_farm moved').waitFor();
    expect(await followerOf(page, 'shared')).toBe('any_farm');

    await page.getByRole('button', { name: 'Copy any_farm' }).press('Enter');
    await page.locator('[data-step="any_farm_2"]:focus').waitFor();
    await page.keyboard.press('Delete');
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).press('Enter');
    await page.locator('[data-step="any_farm_2"]').waitFor({ state: 'detached' });

    for (let change = 0; change < 4; change += 1) await page.keyboard.press('Control+z');
    await page.getByText('As it is live').waitFor();
    expect(await stepsOf(page)).toEqual(before);
  }, 60_000);

  it('leads one answer elsewhere, to a step that is made for it', async () => {
    const page = await opened(await karibu.pageOf('program_lead'));
    const leads = page.locator('[data-step="expecting"]').getByLabel('Where the answer yes leads');
    await leads.focus();
    await leads.selectOption('+ a new step');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Says Sends/ })
      .click();
    await page.locator('[data-step="say"]:focus').waitFor();
    expect(await leads.inputValue()).toBe('say');
  }, 60_000);

  it('loses nothing that it showed as kept when the browser closes', async () => {
    const page = await opened(await karibu.pageOf('program_lead'));
    await page.locator(question).fill('Unaitwa nani?');
    await page.getByText('Kept on this computer').waitFor();
    const context = page.context();
    await page.close();
    const again = await opened(await context.newPage());
    await again.getByRole('button', { name: 'Continue with it' }).click();
    expect(await again.locator(question).inputValue()).toBe('Unaitwa nani?');
  }, 60_000);

  it('puts the work of two people together, and writes over neither', async () => {
    const amina = await opened(await karibu.pageOf('program_lead'));
    const juma = await opened(await karibu.pageOf('admin'));
    await amina.locator(question).fill('Unaitwa nani?');
    await save(amina);
    await juma.locator('[data-text="sw place.text"]').fill('Unaishi wapi?');
    await juma.keyboard.press('Control+s');
    await juma.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await juma.getByRole('button', { name: 'Keep both and save' }).click();
    await juma.getByText('Saved as a draft').waitFor();
    expect(await juma.locator(question).inputValue()).toBe('Unaitwa nani?');
    expect(await juma.locator('[data-text="sw place.text"]').inputValue()).toBe('Unaishi wapi?');
  }, 60_000);

  it('tells at once what a colleague has saved, and brings it in beside what is not saved here', async () => {
    const amina = await opened(await karibu.pageOf('program_lead'));
    const juma = await opened(await karibu.pageOf('admin'));
    await juma.locator('[data-text="sw place.text"]').fill('Unatoka wapi?');
    await amina.locator(question).fill('Jina lako tafadhali?');
    await save(amina);
    await juma.getByRole('button', { name: 'Bring them in', exact: true }).click();
    await juma.getByRole('button', { name: 'Bring it in like this' }).click();
    await juma.getByText('Not saved yet').waitFor();
    expect(await juma.locator(question).inputValue()).toBe('Jina lako tafadhali?');
    expect(await juma.locator('[data-text="sw place.text"]').inputValue()).toBe('Unatoka wapi?');
  }, 60_000);

  it('lets a viewer read, and change nothing', async () => {
    const page = await opened(await karibu.pageOf('viewer'));
    await page.getByText('You can read, not change').waitFor();
    expect(await page.locator(question).isEditable()).toBe(false);
    expect(await page.getByRole('button', { name: /^(Save|Publish|Move|Remove|Rename)/ }).count()).toBe(0);
  }, 60_000);
});

async function opened(page: Page): Promise<Page> {
  await page.goto(flow);
  await page.locator('[data-step="name"]').waitFor();
  return page;
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved as a draft').waitFor();
}

function stepsOf(page: Page): Promise<string[]> {
  return page
    .locator('[data-step]')
    .evaluateAll((cards) =>
      cards.map((card) => (card as unknown as { dataset: { step: string } }).dataset.step),
    );
}

async function followerOf(page: Page, step: string): Promise<string | undefined> {
  const steps = await stepsOf(page);
  return steps[steps.indexOf(step) + 1];
}
