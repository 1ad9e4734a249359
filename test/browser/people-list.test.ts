import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { projectDir } from '../import-rules.ts';
import { until } from '../until.ts';
import { axe, Console, hasBrowser, overflowOf, tabletWidth, widths } from './browser.ts';

const many = 3_000;
const places = [
  'code,name,other_names,level,parent',
  'busia,Busia,,county,',
  'teso,Teso,,ward,busia',
  'siaya,Siaya,,county,',
];

(hasBrowser ? describe : describe.skip)('a long list of people in the browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'karibu-places-'));
  let karibu: Console;

  beforeAll(async () => {
    cpSync(join(projectDir, 'flows'), join(folder, 'flows'), { recursive: true });
    writeFileSync(join(folder, 'flows/places.csv'), `${places.join('\n')}\n`);
    karibu = await Console.start(() => ({ FLOWS_DIR: join(folder, 'flows') }));
    await manyPeople(karibu);
  }, 60_000);

  afterEach(() => karibu.leavePages());
  afterAll(async () => {
    await karibu.close();
    rmSync(folder, { recursive: true });
  });

  it('is scrolled to its end at once, with few rows drawn', async () => {
    const page = await karibu.pageOf('viewer');
    await page.goto('/people');
    await page.getByText('3,000 people').waitFor();
    await page.getByRole('link', { name: 'Amani 0000' }).waitFor();
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await page.getByRole('link', { name: 'Amani 2999' }).waitFor();
    expect(await page.locator('[data-index]').count()).toBeLessThan(100);
  }, 60_000);

  it('never shows a gap while it is scrolled', async () => {
    const page = await karibu.pageOf('viewer');
    await page.goto('/people');
    await page.getByRole('link', { name: 'Amani 0000' }).waitFor();
    for (let times = 0; times < 30; times += 1) {
      await page.mouse.move(400, 600);
      await page.mouse.wheel(0, 1_500);
      expect(await page.evaluate<number>(gapBelow)).toBeLessThan(4);
    }
  }, 60_000);

  it('says what to do where finding them would take too long', async () => {
    const page = await karibu.pageOf('viewer');
    // As the service answers what it would have to read every record for, which here are too few for that.
    await page.route('**/api/v1/people?*', (route) =>
      route.fulfill({ json: { items: [], next: null, isTooSlow: true } }),
    );
    await page.goto('/people?place=busia');
    await page.getByText('Finding these people would take too long').waitFor();
    await page.getByText('Choose a smaller place').waitFor();
    expect(await page.getByText('Nobody was found').count()).toBe(0);
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('is where it was for whoever comes back from a person', async () => {
    const page = await karibu.pageOf('viewer');
    await page.goto('/people');
    await page.getByRole('link', { name: 'Amani 0000' }).waitFor();
    await page.evaluate('scrollTo(0, 100_000)');
    const link = page.getByRole('link', { name: /^Amani 14/ }).first();
    const name = (await link.textContent()) ?? '';
    // Another row may be the first of them by now.
    await page.getByRole('link', { name }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name }).waitFor();
    expect(await page.evaluate('scrollY')).toBeGreaterThan(90_000);
  }, 60_000);

  it('leads from a place to whoever lives there or below', async () => {
    const page = await karibu.pageOf('agent');
    await page.goto('/places');
    await page.getByRole('button', { name: /Busia/ }).click();
    await page.getByRole('link', { name: 'Teso: 20 people' }).waitFor();
    await page.getByRole('link', { name: 'Busia: 50 people' }).click();
    await page.getByText('50 people').waitFor();
    const place = page.getByRole('combobox', { name: 'Lives in' });
    await until('the place stands there by its name', async () => (await place.inputValue()) === 'Busia');
    expect(new URL(page.url()).searchParams.get('place')).toBe('busia');
  }, 60_000);

  it('is kept as a view, which others use, and its owner changes and deletes', async () => {
    const page = await karibu.pageOf('agent');
    await page.goto('/people');
    await page.getByLabel('Find', { exact: true }).fill('Amani 00');
    await page.getByText('100 people').waitFor();
    await page.getByLabel('Order').selectOption('-created');
    await savedAs(page, 'The first hundred', { isShared: true });
    const address = page.url();

    const other = await karibu.pageOf('viewer');
    await other.goto('/people');
    await other.getByLabel('Saved views').selectOption({ index: 1 });
    await other.getByText('100 people').waitFor();
    expect(await other.getByLabel('Find', { exact: true }).inputValue()).toBe('Amani 00');
    expect(other.url()).toBe(address);
    expect(await other.getByRole('button', { name: 'Change this view' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Change this view' }).click();
    await page.getByLabel('Name of the view').fill('The beginning');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByLabel('Saved views').getByText('The beginning').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Change this view' }).click();
    await page.getByRole('button', { name: 'Delete this view' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete this view' }).click();
    await page.getByRole('button', { name: 'Save this view' }).waitFor();
    expect(await page.getByLabel('Saved views').count()).toBe(0);
  }, 60_000);

  it('takes the place of an own view of the same name', async () => {
    const page = await karibu.pageOf('agent');
    await page.goto('/people?place=siaya');
    await savedAs(page, 'Mine');
    await page.getByLabel('Order').selectOption('-updated');
    await savedAs(page, 'Mine');
    expect(await page.getByLabel('Saved views').locator('option').allTextContents()).toEqual([
      'Saved views …',
      'Mine',
    ]);
  }, 60_000);

  describe.each(Object.entries({ ...widths, tablet: tabletWidth }))('at the width of the %s', (_, width) => {
    it('is usable by everybody, with a view and with the dialog that keeps one', async () => {
      const page = await karibu.pageOf('admin', { width });
      await page.goto('/people?place=busia');
      await page.getByText('50 people').waitFor();
      await page
        .getByRole('link', { name: /^Amani/ })
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Save this view' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await axe(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    }, 60_000);
  });
});

/** How many pixels of the window below the last row that is drawn show nothing of the list. */
const gapBelow = `(() => {
  const rows = [...document.querySelectorAll('[data-index]')].map((row) => row.getBoundingClientRect());
  const list = document.querySelector('[role=rowgroup]:last-child').getBoundingClientRect();
  return Math.min(innerHeight, list.bottom) - Math.max(...rows.map(({ bottom }) => bottom));
})()`;

async function savedAs(page: Page, name: string, { isShared = false } = {}): Promise<void> {
  await page.getByRole('button', { name: 'Save this view' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name of the view').fill(name);
  if (isShared) await dialog.getByRole('checkbox', { name: 'Others may use it too' }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Change this view' }).waitFor();
}

/** Of whom thirty live in Busia, twenty in a part of it, and ten in Siaya. */
async function manyPeople({ database }: Console): Promise<void> {
  await database.pool.query(
    `INSERT INTO people (id, name, name_folded, place_code, created_by_kind, created_by_id)
     SELECT gen_random_uuid(), 'Amani ' || lpad(n::text, 4, '0'), 'amani ' || lpad(n::text, 4, '0'),
       CASE WHEN n < 30 THEN 'busia' WHEN n < 50 THEN 'teso' WHEN n < 60 THEN 'siaya' END, 'system', 'test'
     FROM generate_series(0, $1::int - 1) n`,
    [many],
  );
}
