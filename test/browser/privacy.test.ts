import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { newId } from '../../src/platform/ids.js';
import { axe, Console, hasBrowser, overflowOf, walk, widths } from './browser.ts';
import { talk } from './talk.ts';

const pages = [
  '/privacy',
  '/privacy?new=yes',
  '/privacy/retention',
  '/privacy/register',
  '/privacy/notices',
  '/privacy/affected?by=everybody',
];

(hasBrowser ? describe : describe.skip)('privacy in the browser', () => {
  let karibu: Console;

  beforeAll(async () => {
    karibu = await Console.start();
    await talk(karibu, 'simulator:asha', ['JOIN', '1', 'Asha Otieno']);
    await talk(karibu, 'simulator:baraka', ['JOIN', '1', 'Baraka Juma', 'MENU']);
  }, 90_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  it('takes the words out of one message', async () => {
    const page = await karibu.pageOf('admin');
    await page.goto(`/people/${await idOf(karibu, 'Baraka Juma')}`);
    const bubble = page.getByRole('listitem').filter({ hasText: /^Baraka Juma/ });
    await bubble.getByRole('button', { name: 'Take out the words' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why').fill('It named somebody else.');
    // What is half below the bar at the top counts as small.
    await page.evaluate('scrollTo(0, 0)');
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Take them out' }).click();
    await page.getByText('The words were deleted for good.').waitFor();
    expect(await bubble.count()).toBe(0);
  }, 60_000);

  it('gives somebody a copy of everything, and finishes the request', async () => {
    const page = await karibu.pageOf('admin');
    await page.goto('/privacy?new=yes');
    const dialog = page.getByRole('dialog');
    const who = dialog.getByRole('combobox', { name: 'Who asks' });
    await dialog.locator('[role=combobox]:focus').waitFor();
    await who.fill('Baraka');
    await page.getByRole('option', { name: /Baraka/ }).waitFor();
    await who.press('Enter');
    await dialog.getByRole('button', { name: 'Enter it' }).click();
    const card = page.getByRole('listitem').filter({ hasText: 'Baraka Juma' });
    await card.getByText(/^To be answered by/).waitFor();

    await card.getByRole('button', { name: 'Copy of everything' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Load the file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('all-that-is-kept.html');

    await card.getByRole('button', { name: 'Finish' }).click();
    await dialog.getByLabel('What was done').fill('Handed over in Kisumu.');
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Finish the request' }).click();
    await page.getByText('No request waits').waitFor();
    await page.getByLabel('Show').selectOption('ended');
    await card.getByText('Handed over in Kisumu.').waitFor();
  }, 60_000);

  it('deletes somebody for good who asked for it, once her name was typed', async () => {
    const id = await idOf(karibu, 'Asha Otieno');
    const page = await karibu.pageOf('admin');
    await page.goto(`/people/${id}`);
    await page.getByRole('button', { name: 'Enter a request' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[type=radio]:focus').waitFor();
    await dialog.getByLabel('To be deleted').check();
    await dialog.getByRole('button', { name: 'Enter it' }).click();
    await page.getByText(/^To be answered by/).waitFor();

    await page.goto('/privacy');
    await page.getByRole('button', { name: 'Delete for good' }).click();
    const erase = dialog.getByRole('button', { name: 'Delete for good' });
    await dialog.getByLabel('Why').fill('She asked for it by telephone.');
    expect(await erase.isDisabled()).toBe(true);
    await dialog.getByLabel(/^To go on, type/).fill('asha otieno');
    expect(await axe(page)).toEqual([]);
    await erase.click();
    await page.getByText('Deleting has begun.').waitFor();

    // The list follows by itself until everything is gone.
    await page.getByText('No request waits').waitFor({ timeout: 30_000 });
    await page.getByLabel('Show').selectOption('ended');
    await page.getByText('Deleted for good').waitFor();
    await page.goto(`/people/${id}`);
    await page.getByRole('alert').getByText('This is not there').waitFor();
    await page
      .getByRole('alert')
      .getByText(/^The record of this person was deleted for good on \d{4}-\d\d-\d\d\.$/)
      .waitFor();
  }, 90_000);

  it('shows what is too old, names it before it is deleted, and notes that it was', async () => {
    await karibu.database.pool.query(
      `UPDATE inbound_messages SET received_at = now() - interval '4 years' WHERE redacted_at IS NULL`,
    );
    const page = await karibu.pageOf('admin');
    await page.goto('/privacy/retention');
    const row = page.getByRole('row').filter({ hasText: 'Words of messages' });
    await row.getByText('3 years').waitFor();
    await page.getByRole('button', { name: 'Delete it now' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^Words of messages: \d/).waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Delete it for good' }).click();
    await page.getByText('Deleting has begun.').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: /Words of messages: \d/ })
      .waitFor({ timeout: 30_000 });
    await page.reload();
    await page.getByText('Nothing is too old now.').waitFor();
  }, 60_000);

  it('prints the register of processing without what surrounds it, in another language too', async () => {
    const page = await karibu.pageOf('auditor');
    await page.goto('/privacy/register');
    const register = page.getByRole('article');
    await register.getByText('The person agreed').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Print' }).count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Language').last().selectOption('sw');
    await register.getByText('Mtu alikubali').first().waitFor();
    // An auditor looks, and deletes nothing.
    await page.goto('/privacy/retention');
    await page.getByRole('heading', { name: 'Too old now' }).waitFor();
    expect(await page.getByRole('button', { name: 'Delete it now' }).count()).toBe(0);
  }, 60_000);

  it('tells a partner whom to delete, and ticks it off', async () => {
    await karibu.database.pool.query(
      `INSERT INTO delete_notices (id, partner, person_id, cause, at)
       VALUES ($1, 'county_health', $2, 'erased', now()), ($3, 'county_health', $4, 'erased', now())`,
      [newId(), newId(), newId(), newId()],
    );
    const page = await karibu.pageOf('admin');
    await page.goto('/privacy/notices');
    await page.getByText('Choose a partner to load the file for them.').waitFor();
    await page.getByLabel('Partner', { exact: true }).selectOption('county_health');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Load the file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('please-delete-county_health.csv');
    await page.getByRole('button', { name: 'All 2 were sent' }).click();
    await page.getByRole('button', { name: 'Yes, I sent it' }).click();
    await page.getByText('No partner has to be told').waitFor();
    await page.getByLabel('Show').selectOption('sent');
    await page.getByRole('button', { name: 'All 2 are deleted there' }).click();
    await page.getByRole('button', { name: 'Yes, they said so' }).click();
    await page.getByText('No answer is outstanding').waitFor();
  }, 60_000);

  it('finds whom a breach concerns, by what happened', async () => {
    const page = await karibu.pageOf('admin');
    await page.goto('/privacy/affected');
    await page.getByLabel('A number of ours').check();
    await page.getByLabel('Which number').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Show whom it concerns' }).click();
    await page.getByText('1 person').waitFor();
    await page.getByRole('link', { name: 'Baraka Juma' }).waitFor();
    await page.getByText(/(Had messages from|Wrote to) this number of ours/).waitFor();
    await page.getByRole('button', { name: 'Load the list' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: 'Load the list' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('people-to-be-told.csv');
  }, 60_000);

  it('is walked through by the keyboard', async () => {
    const page = await karibu.pageOf('admin');
    await page.goto('/privacy/affected');
    await page.getByRole('button', { name: 'Show whom it concerns' }).waitFor();
    const names = await walk(page);
    expect(names).toEqual(
      expect.arrayContaining(['Requests', 'How long we keep', 'Register', 'Partners who must delete']),
    );
  }, 60_000);

  it('is not for those who serve people', async () => {
    const page = await karibu.pageOf('agent');
    await page.goto('/privacy');
    await page.getByText('This page is not for your role').waitFor();
  }, 60_000);

  describe.each(Object.entries(widths))('at the width of the %s', (_, width) => {
    it.each(pages)(
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
  });
});

async function idOf({ database }: Console, name: string): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>('SELECT id FROM people WHERE name = $1', [name]);
  return rows[0]?.id ?? '';
}
