import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { axe, Console, hasBrowser, overflowOf, widths } from './browser.ts';

const question = '[data-text="sw name.text"]';

(hasBrowser ? describe : describe.skip)('a program lead who begins', () => {
  let karibu: Console;

  beforeAll(async () => {
    karibu = await Console.start();
  }, 60_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  it('is told what is still to be written, and not that she made mistakes', async () => {
    const page = await karibu.pageOf('program_lead', { width: widths.phone });
    await begin(page, 'Harvest');
    const panel = page.getByRole('region', { name: 'Problems' });
    await panel.getByText('2 texts still to write').waitFor();
    expect(await panel.getAttribute('data-tone')).toBe('info');
    const publish = page.getByRole('button', { name: 'Publish' });
    expect(await publish.getAttribute('aria-description')).toContain('texts still to be written');
    expect([await overflowOf(page), await axe(page)]).toEqual([0, []]);

    await page.goto('/flows');
    const card = page.getByRole('listitem').filter({ hasText: 'Harvest' });
    await card.getByText('2 texts still to write').waitFor();
    expect(await card.innerText()).toContain('Draft, not live yet');
    expect(await card.getByText(/problem/).count()).toBe(0);
  }, 60_000);

  it('writes Swahili before English, and names the answers by their words', async () => {
    const page = await karibu.pageOf('program_lead');
    await begin(page, 'Crops');
    await page.locator('[data-text="sw hello.text"]').fill('Habari yako?');
    await page.locator('[data-text="en hello.text"]').pressSequentially(' Hello', { delay: 60 });
    await page.locator('[data-text="en hello.text"]').fill('How are you?');
    await page.locator('[data-text="sw goodbye.text"]').fill('Kwaheri.');
    await page.locator('[data-text="en goodbye.text"]').fill('Goodbye.');

    await page.getByRole('button', { name: 'Add a step below hello' }).click();
    await page.getByRole('dialog').getByLabel('Short name (optional)').fill('crop');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Asks to choose/ })
      .click();
    const step = page.locator('[data-step="crop"]');
    await step.getByLabel('Words of answer 1 (English)').fill('White maize');
    await page.keyboard.press('Tab');
    await step.getByText('white_maize').waitFor();
    expect(await step.locator('textarea:focus').getAttribute('data-text')).toBe(
      'sw crop.options.white_maize',
    );

    await step.getByRole('button', { name: 'Rename the answer second' }).click();
    await page.getByRole('dialog').getByLabel('New name').fill('Beans');
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    await step.getByText('beans', { exact: true }).waitFor();
    const panel = page.getByRole('region', { name: 'Problems' });
    // The question, and both answers: the Swahili of the first is not written yet.
    await panel.getByText('3 texts still to write').waitFor();
    await panel.locator('summary').first().click();
    expect(await panel.getByText('The original changed after this translation').count()).toBe(0);
  }, 60_000);

  it('keeps her work when a colleague throws the draft away, as a new draft or not at all', async () => {
    const amina = await karibu.pageOf('program_lead');
    const juma = await karibu.pageOf('admin');
    await openRegistration(amina);
    await amina.locator(question).fill('Unaitwa nani?');
    await save(amina);
    await openRegistration(juma);
    await throwAway(juma);

    const bar = amina.getByRole('region', { name: 'The draft was thrown away' });
    await bar.waitFor();
    await amina.getByText('Not saved yet').waitFor();
    expect(await axe(amina)).toEqual([]);
    expect(await amina.locator(question).inputValue()).toBe('Unaitwa nani?');
    await bar.getByRole('button', { name: 'Keep it as a new draft' }).click();
    await amina.getByText('Saved as a draft').waitFor();

    await openRegistration(juma);
    expect(await juma.locator(question).inputValue()).toBe('Unaitwa nani?');
    await throwAway(juma);
    await bar.getByRole('button', { name: 'Let it go and show what is live' }).click();
    await amina.getByText('As it is live').waitFor();
    expect(await amina.locator(question).inputValue()).toContain('Jina lako ni nani?');
  }, 60_000);

  it('changes pages fast and opens many windows without losing the line', async () => {
    const page = await karibu.pageOf('program_lead');
    for (let change = 0; change < 8; change += 1)
      await page.goto(change % 2 === 0 ? '/flows' : '/texts', { waitUntil: 'commit' });
    await page.goto('/flows');
    await page.getByRole('heading', { name: 'Conversations', level: 1 }).waitFor();
    const others = await Promise.all([1, 2, 3].map(() => page.context().newPage()));
    for (const other of others) await other.goto('/flows');

    const made = await karibu.pageOf('admin');
    await begin(made, 'Rains');
    for (const one of [page, ...others]) {
      await one.getByRole('link', { name: 'Rains' }).waitFor();
      expect(await one.getByText('No connection').count()).toBe(0);
    }
  }, 60_000);
});

async function begin(page: Page, title: string): Promise<void> {
  await page.goto('/flows?new=yes');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What is it called?').fill(title);
  await dialog.getByRole('radio', { name: /^nothing/ }).click();
  await dialog.getByRole('button', { name: 'Begin' }).click();
  await page.locator('[data-step="hello"]').waitFor();
}

async function openRegistration(page: Page): Promise<void> {
  await page.goto('/flows/registration');
  await page.locator('[data-step="name"]').waitFor();
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved as a draft').waitFor();
}

async function throwAway(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More for this conversation' }).click();
  await page.getByRole('menuitem', { name: 'Throw the draft away' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Throw/ })
    .click();
  await page.getByText('As it is live').waitFor();
}
