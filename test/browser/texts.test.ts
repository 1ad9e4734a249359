import { readFileSync } from 'node:fs';

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import type { SheetRow } from '../../src/conversations/translation/sheet-row.js';
import { readXlsx, writeXlsx } from '../../src/conversations/translation/xlsx-sheet.js';
import { axe, Console, hasBrowser, overflowOf, widths } from './browser.ts';

const flow = '/texts/sw/menu';

(hasBrowser ? describe : describe.skip)('translating in the browser', () => {
  let karibu: Console;

  beforeAll(async () => {
    karibu = await Console.start();
  }, 60_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  it('shows a translator the one language, and says kindly that other pages are not theirs', async () => {
    const page = await karibu.pageOf('translator');
    await page.goto('/');
    await page.getByRole('heading', { name: 'Texts in Swahili' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/texts/sw');
    const places = await page.getByRole('navigation').getByRole('link').allInnerTexts();
    expect(places).toEqual(['Translations', 'Help']);
    for (const path of ['/flows', '/flows/menu', '/users', '/audit', '/simulator']) {
      await page.goto(path);
      await page.getByRole('heading', { name: 'This page is not for your role' }).waitFor();
    }
    await page.goto('/texts/fr');
    await page.getByText('This is not there (any more)').waitFor();
  }, 60_000);

  it('leads by the keyboard from one missing text to the next, and saves on the way', async () => {
    const texts = await takenAway(karibu, 2);
    const page = await karibu.pageOf('translator');
    await page.goto(`${flow}?show=missing`);
    await page.getByText('2 texts to do').waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    for (const text of texts) {
      await page.keyboard.type(text);
      await page.keyboard.press('Control+Enter');
    }
    await page.getByText('Everything here is done.').waitFor();
    for (const [at, text] of texts.entries()) await expectValue(page, at, text);
  }, 60_000);

  it('keeps what is not saved when the page is loaded again, and notes who has reviewed a text', async () => {
    const page = await karibu.pageOf('translator');
    await page.goto(flow);
    const first = page.locator('textarea').first();
    const saved = `${await first.inputValue()} `.trimEnd();
    await first.fill(`${saved} – karibu`);
    await page.getByText('1 text is not saved yet. Kept on this computer.').waitFor();
    await page.reload();
    await page.getByText('1 text is not saved yet. Kept on this computer.').waitFor();
    expect(await first.inputValue()).toBe(`${saved} – karibu`);

    await page.getByRole('button', { name: 'Use plain characters' }).click();
    expect(await first.inputValue()).toBe(`${saved} - karibu`);
    await page.getByRole('checkbox', { name: 'Reviewed by me' }).first().check();
    await page.keyboard.press('Control+s');
    await page
      .getByRole('main')
      .getByText(/^Reviewed by .+, /)
      .waitFor();
  }, 60_000);

  it('lets one choose when somebody else has changed the same text meanwhile', async () => {
    const [one, other] = [await karibu.pageOf('translator'), await karibu.pageOf('program_lead')];
    for (const page of [one, other]) await page.goto(flow);
    await one.locator('textarea').nth(1).fill('La kwanza');
    await other.locator('textarea').nth(1).fill('La pili');
    await other.keyboard.press('Control+s');
    await one.getByText('Somebody else has changed this text meanwhile:').waitFor();
    await one.getByText('La pili').waitFor();
    await one.getByRole('button', { name: 'Keep mine' }).click();
    await one.keyboard.press('Control+s');
    await one.getByText('1 text is not saved yet.').waitFor({ state: 'detached' });
    await expectValue(other, 1, 'La kwanza');
  }, 60_000);

  it('says which row of a sheet cannot be taken, and takes the others', async () => {
    const page = await karibu.pageOf('translator');
    await page.goto('/texts/sw');
    const loading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Excel (XLSX)' }).click();
    const rows = rowsIn(await readXlsx(readFileSync(await (await loading).path())));
    const mine = rows.filter((row) => row.flow === 'menu');
    const changed = rows.map((row) => {
      if (row === mine[1]) return { ...row, translation: 'Kutoka kwenye lahajedwali' };
      return row === mine[2] ? { ...row, translation: 'Habari {{nani}}' } : row;
    });
    const sheet = {
      name: 'texts.xlsx',
      mimeType: 'application/octet-stream',
      buffer: await writeXlsx(changed),
    };
    await page.getByLabel('Bring the sheet back').setInputFiles(sheet);
    await page.getByText('1 row would be taken over.').waitFor();
    await page.getByText('{{nani}}').waitFor();
    await page
      .getByRole('rowheader', { name: `Row ${String(rows.indexOf(mine[2] as SheetRow) + 2)}` })
      .waitFor();
    await page.getByRole('button', { name: 'Take over 1 row' }).click();
    await page.getByText('1 row was taken over into the draft.').waitFor();
    await page.goto(flow);
    await expectValue(page, 1, 'Kutoka kwenye lahajedwali');
  }, 60_000);

  describe.each(Object.entries(widths))('at the width of the %s', (_, width) => {
    it.each(['/texts', '/texts/sw', flow, `${flow}?show=missing`, '/texts/sw/system'])(
      'is usable by everybody on %s',
      async (path) => {
        const page = await karibu.pageOf('program_lead', { width });
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
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

/** Takes the first translations away, and gives what they were. */
async function takenAway(karibu: Console, count: number): Promise<string[]> {
  const page = await karibu.pageOf('program_lead');
  await page.goto(flow);
  const fields = page.locator('textarea');
  await fields.first().waitFor();
  const texts: string[] = [];
  for (let at = 0; at < count; at += 1) {
    texts.push(await fields.nth(at).inputValue());
    await fields.nth(at).fill('');
  }
  await page.keyboard.press('Control+s');
  await page.getByText(`${count} texts to do`).waitFor();
  return texts;
}

/** Waits until a field shows a text. */
async function expectValue(page: Page, at: number, text: string): Promise<void> {
  const field = page.locator('textarea').nth(at);
  await field.waitFor();
  for (let tries = 0; tries < 100 && (await field.inputValue()) !== text; tries += 1)
    await page.waitForTimeout(50);
  expect(await field.inputValue()).toBe(text);
}

function rowsIn([head = [], ...lines]: readonly (readonly (string | null)[])[]): SheetRow[] {
  return lines.map(
    (cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])) as unknown as SheetRow,
  );
}
