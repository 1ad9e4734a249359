import { readFileSync } from 'node:fs';

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import writeXlsxFile from 'write-excel-file/node';

import { axe, Console, hasBrowser, overflowOf, widths } from './browser.ts';

(hasBrowser ? describe : describe.skip)('importing people in the browser', () => {
  let karibu: Console;

  beforeAll(async () => {
    karibu = await Console.start();
  }, 60_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  it('takes a messy sheet: nothing is written before it is accepted, and the mended error file imports', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/imports');
    await bring(page, 'messy.xlsx', await messy);
    await page.getByRole('heading', { name: 'Where the columns go' }).waitFor();
    expect(await page.getByLabel('Where “Full name” goes').inputValue()).toBe('name');
    expect(await page.getByLabel('Where “Phone” goes').inputValue()).toBe('phone');
    expect(await page.getByLabel('Where “DOB” goes').inputValue()).toBe('fields.birth_date');
    expect(await page.getByLabel('Where “Remarks” goes').inputValue()).toBe('');

    await page.getByLabel('Not that we know: without permission to message').check();
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByRole('heading', { name: 'What would happen' }).waitFor();
    await page.getByText('The spreadsheet has shortened this number').waitFor();
    await page.getByText('This is no day that there is.').first().waitFor();
    await page.getByText('+254712345678').first().waitFor();
    expect(await people(karibu)).toBe(0);

    const loading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Error file (CSV)' }).click();
    const errors = readFileSync(await (await loading).path(), 'utf8');

    await page.getByRole('button', { name: 'Store 2 rows' }).click();
    expect(await people(karibu)).toBe(0);
    await page.getByRole('button', { name: 'Store them' }).click();
    await page.getByText('The rows that were ready are stored.').waitFor();
    expect(await people(karibu)).toBe(2);

    await page.goto('/imports');
    await bring(page, 'errors.csv', mended(errors));
    await page.getByLabel('Not that we know: without permission to message').check();
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByRole('button', { name: 'Store 2 rows' }).click();
    await page.getByRole('button', { name: 'Store them' }).click();
    await page.getByText('The rows that were ready are stored.').waitFor();
    expect(await people(karibu)).toBe(4);

    await page.getByRole('button', { name: 'Undo the import' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
    await page.getByText('The import was taken back.').waitFor();
    expect(await people(karibu)).toBe(2);
  }, 120_000);

  it('says beside the column when two go to one place', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/imports');
    await bring(page, 'messy.xlsx', await messy);
    await page.getByText('This very file was brought before.').waitFor();
    await page.getByLabel('Where “Remarks” goes').selectOption('phone');
    await page.getByText('Another column goes there too.').first().waitFor();
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByRole('alert').waitFor();
  }, 60_000);

  it('reads numbers as those of the country that was chosen, and gives everybody the roles', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/imports');
    await bring(page, 'uganda.csv', Buffer.from('Name,Phone\nNakato Sarah,0772000555\n'));
    await page.getByLabel('Country of the phone numbers').selectOption('UG');
    await page.getByLabel('Volunteer').check();
    await page.getByLabel('Yes, and somebody vouches for it').check();
    await page.getByLabel('News and events').check();
    await page.getByLabel('Who vouches for it').fill('Grace Auma');
    await page.getByLabel('On what they agreed').fill('paper form');
    await page.getByLabel('Version of its words').fill('2');
    await page.getByLabel('Language of these words').selectOption('sw');
    await page.getByLabel('Day on which they agreed').fill('2026-01-05');
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByText('+256772000555').first().waitFor();
    await page.getByRole('button', { name: 'Store 1 row' }).click();
    await page.getByRole('button', { name: 'Store them' }).click();
    await page.getByText('The rows that were ready are stored.').waitFor();
    const { rows } = await karibu.database.pool.query(
      `SELECT r.role, c.language FROM people p JOIN person_roles r ON r.person_id = p.id
       JOIN consent_entries c ON c.person_id = p.id WHERE p.name = 'Nakato Sarah'`,
    );
    expect(rows).toEqual([{ role: 'volunteer', language: 'sw' }]);
  }, 60_000);

  it('takes everybody into a programme, and says first who is not, and why', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/imports');
    const due = new Date(Date.now() + 140 * 24 * 3_600_000).toISOString().slice(0, 10);
    const list = `Name,Phone,Due date\nAtieno Mary,0712000777,${due}\nAuma Rose,0712000778,\n`;
    await bring(page, 'expecting.csv', Buffer.from(list));
    await page.getByLabel('Take everybody into a programme').selectOption('antenatal');
    await page.getByLabel('Not that we know: without permission to message').check();
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByText('the date that it counts from is missing').first().waitFor();
    await page.getByRole('button', { name: 'Store 2 rows' }).click();
    await page.getByRole('button', { name: 'Store them' }).click();
    await page.getByText('The rows that were ready are stored.').waitFor();
    await page.getByText('Taken into the programme', { exact: true }).waitFor();
  }, 60_000);

  it('has a possible duplicate decided by somebody, and is told on the start page until then', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/imports');
    await bring(
      page,
      'again.csv',
      Buffer.from('Name,Phone\nNakatto Sara,0772000555\nOpio John,0772000556\n'),
    );
    await page.getByLabel('Country of the phone numbers').selectOption('UG');
    await page.getByLabel('Not that we know: without permission to message').check();
    await page.getByRole('button', { name: 'Check the rows' }).click();
    const panel = page.getByRole('list', { name: 'Possible duplicates' });
    await panel.getByText('Nakatto Sara').waitFor();
    await page.getByText('One moment').first().waitFor({ state: 'detached' });
    expect([await axe(page), await overflowOf(page)]).toEqual([[], 0]);

    const start = await page.context().newPage();
    await start.goto('/');
    await start.getByRole('link', { name: 'Imports that wait for a decision' }).waitFor();
    await start.close();

    await panel.getByRole('button', { name: 'It is her' }).click();
    await panel.getByRole('button', { name: 'It is her', pressed: true }).waitFor();
    await page.getByRole('button', { name: 'Store 2 rows' }).click();
    await page.getByRole('button', { name: 'Store them' }).click();
    await page.getByText('The rows that were ready are stored.').waitFor();
    const { rows } = await karibu.database.pool.query(
      `SELECT count(*)::int AS count FROM person_addresses WHERE address = '+256772000555'`,
    );
    expect(rows).toEqual([{ count: 1 }]);
  }, 60_000);

  it('goes on where it stopped, at the step that stopped', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/imports');
    await bring(page, 'stopped.csv', Buffer.from('Name,Phone\nWafula Peter,0712345680\n'));
    await page.getByLabel('Not that we know: without permission to message').check();
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByRole('button', { name: 'Store 1 row' }).waitFor();
    // As the worker leaves it when it cannot go on.
    await karibu.database.pool.query(
      `UPDATE imports SET state = 'failed', failure = 'committing', version = version + 1 WHERE file_name = 'stopped.csv'`,
    );
    await page.reload();
    await page.getByText('The rows were being stored.').waitFor();
    expect([await axe(page), await overflowOf(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('The rows that were ready are stored.').waitFor();
  }, 60_000);

  it('takes people out in a file, with a reason, and notes that', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/people');
    await page.getByLabel('Find', { exact: true }).fill('Amina');
    await page.getByText('1 person').waitFor();
    await page.getByRole('button', { name: 'Export people' }).click();
    await page.getByText('Those whom the list shows now').waitFor({ state: 'attached' });
    await page.getByLabel('Why do you need it?').fill('Calling those who registered');
    await page.getByLabel('Kind of file').selectOption('csv');
    const loading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Load the file' }).click();
    const text = readFileSync(await (await loading).path(), 'utf8');
    expect(text).toContain('Amina Hassan');
    expect(text.trim().split('\r\n')).toHaveLength(2);
    await page.goto('/exports');
    await page.getByText('Calling those who registered').waitFor();
  }, 60_000);

  describe.each(Object.entries(widths))('at the width of the %s', (_, width) => {
    it('is usable by everybody on its way', async () => {
      const page = await karibu.pageOf('program_lead', { width });
      const isUsable = async () => {
        // What is half below the bar at the top counts as small.
        await page.evaluate('scrollTo(0, 0)');
        expect(await axe(page)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
      };
      await page.goto('/imports');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await isUsable();
      await bring(page, 'messy.xlsx', await messy);
      await page.getByLabel('Yes, and somebody vouches for it').check();
      await isUsable();
      await page.getByLabel('Not that we know: without permission to message').check();
      await page.getByRole('button', { name: 'Check the rows' }).click();
      await page.getByRole('heading', { name: 'What would happen' }).waitFor();
      await page.getByText('One moment').first().waitFor({ state: 'detached' });
      await isUsable();
      await page.goto('/exports');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByText('One moment').first().waitFor({ state: 'detached' });
      await isUsable();
    }, 60_000);
  });
});

async function bring(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByLabel('Sheet of people')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

async function people({ database }: Console): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>('SELECT count(*)::int AS count FROM people');
  return rows[0]?.count ?? 0;
}

const text = (value: string) => ({ value, type: String });

/** As sheets arrive: numbers that a spreadsheet has damaged, days that there are not, a column that nobody asked for. */
const messy = writeXlsxFile([
  ['Full name', 'Phone', 'DOB', 'Remarks'].map(text),
  [
    text('Amina Hassan'),
    text('0712345678'),
    { value: new Date('1990-05-01'), type: Date, format: 'yyyy-mm-dd' },
    text('=1+1'),
  ],
  [text('Bahati Juma'), { value: 254_712_345_679, type: Number }, text('02/06/1991'), text('')],
  [text('Chausiku Ali'), text('2.55712E+11'), text('12/03/1988'), text('')],
  [text('Daudi Otieno'), text('0712345670'), text('31/02/1990'), text('')],
]).toBuffer();

/** The error file as somebody mends it: the number and the day are written again, and everything else stays. */
function mended(errors: string): Buffer {
  return Buffer.from(errors.replace('2.55712E+11', '0712345671').replace('31/02/1990', '28/02/1990'));
}
