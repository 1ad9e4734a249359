import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { axe, Console, hasBrowser, overflowOf, walk, widths } from './browser.ts';

(hasBrowser ? describe : describe.skip)('people in the browser', () => {
  let karibu: Console;

  beforeAll(async () => {
    karibu = await Console.start();
  }, 60_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  it('records a person with what she agreed to, and finds her by the last figures of her number', async () => {
    const page = await karibu.pageOf('agent');
    await page.goto('/people');
    await page.getByRole('link', { name: 'Add a person' }).first().click();
    await page.getByLabel('Name', { exact: true }).fill('Nekesa Wafula');
    await page.getByLabel('Phone number').fill('+1 202 555 0143');
    await page.getByLabel('Date of birth', { exact: true }).fill('1994-05-17');
    await page.getByRole('checkbox', { name: 'Health messages' }).check();
    await page.getByRole('button', { name: 'Add the person' }).click();
    await page.getByRole('heading', { name: 'Nekesa Wafula' }).waitFor();
    await page.getByText('17 May 1994').waitFor();

    await page.goto('/people');
    await page.getByLabel('Find', { exact: true }).fill('0143');
    await page.getByRole('link', { name: 'Nekesa Wafula' }).waitFor();
    await page.getByText('1 person').waitFor();
  }, 60_000);

  it('takes an age for a birth, and shows the year of it', async () => {
    const page = await karibu.pageOf('agent');
    await page.goto('/people/new');
    await page.getByLabel('Name', { exact: true }).fill('Auma Rose');
    await page.getByText('a year such as 1990, or an age such as 30 years').first().waitFor();
    await page.getByLabel('Date of birth', { exact: true }).fill('about 30');
    await page.getByRole('button', { name: 'Add the person' }).click();
    await page.getByRole('heading', { name: 'Auma Rose' }).waitFor();
    const year = String(new Date().getFullYear() - 30);
    await page.getByText(new RegExp(`^(${year}|${Number(year) - 1})$`)).waitFor();
  }, 60_000);

  it('warns of somebody who is recorded already', async () => {
    const page = await karibu.pageOf('agent');
    await page.goto('/people/new');
    await page.getByLabel('Name', { exact: true }).fill('Wafula Nekesa');
    await page.getByLabel('Phone number').fill('+1 202 555 0143');
    await page.getByText('This person may be here already').waitFor();
    await page.getByRole('link', { name: 'Nekesa Wafula' }).waitFor();
  }, 60_000);

  it('notes a visit in two clicks', async () => {
    const page = await personPage(karibu);
    await page.getByRole('button', { name: 'Visit', exact: true }).click();
    await page.getByRole('button', { name: 'Note it' }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: /^Visit/ })
      .waitFor();
  }, 60_000);

  it('records a consent in the words that were read aloud, and shows its receipt to be printed', async () => {
    const page = await personPage(karibu);
    await page.getByRole('button', { name: 'Record a consent' }).click();
    await page.getByLabel('What for').selectOption({ label: 'Research' });
    await page.getByText('your answers may be used for research').waitFor();
    // From a form on paper.
    await page.getByLabel('The day it was said').fill('2026-01-14');
    await page.getByRole('button', { name: 'Record it' }).click();
    await page
      .getByRole('link', { name: /^Receipt: Research/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Print' }).waitFor();
    await page.getByRole('article').getByText('you agreed').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Print' }).count()).toBe(0);
  }, 60_000);

  it('records a consent to share in the words that were said, where none are written yet', async () => {
    const page = await personPage(karibu);
    await page.getByRole('button', { name: 'Record a consent' }).click();
    await page.getByLabel('What for').selectOption({ label: 'Sharing with County health department' });
    await page.getByLabel('The words that you said').fill('May the county health department see this?');
    await page.getByRole('button', { name: 'Record it' }).click();
    await page
      .getByRole('link', { name: /^Receipt: Sharing with County health department/ })
      .first()
      .click();
    await page.getByRole('article').getByText('May the county health department see this?').waitFor();
  }, 60_000);

  it('takes a month where nobody knows the day, and tells what was known before', async () => {
    const page = await personPage(karibu);
    for (const [written, shown] of [
      ['March 1999', 'March 1999'],
      ['April 1999', 'April 1999 (before: '],
    ] as const) {
      // By key: what was saved before still moves the page, and a click may fall beside.
      await page.getByRole('button', { name: /^Change: date of birth/i }).press('Enter');
      await page.getByRole('textbox', { name: 'Date of birth' }).fill(written);
      await page.getByRole('button', { name: 'Save' }).click();
      await page
        .getByRole('listitem')
        .filter({ hasText: `Date of birth: ${shown}` })
        .first()
        .waitFor();
    }
  }, 60_000);

  it('changes a value where it stands, and says so when somebody else was faster', async () => {
    const [page, other] = [await personPage(karibu), await personPage(karibu)];
    for (const one of [page, other]) await one.getByRole('button', { name: /^Change: sex/i }).click();
    await page.getByLabel('Sex').selectOption('female');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('listitem').filter({ hasText: 'sex: female' }).waitFor();

    await other.getByLabel('Sex').selectOption('other');
    await other.getByRole('button', { name: 'Save' }).click();
    await other.getByRole('alert').getByText('Somebody else changed this in the meantime').waitFor();
    expect(await other.getByLabel('Sex').inputValue()).toBe('other');
  }, 60_000);

  it('puts people into a household', async () => {
    const page = await karibu.pageOf('agent');
    await page.goto('/households?new=yes');
    await page.getByLabel('Name', { exact: true }).fill('Wafula');
    const head = page.getByRole('combobox', { name: 'Head of the household' });
    await head.fill('Nekesa');
    await page.getByRole('option', { name: /Nekesa/ }).waitFor();
    await head.press('Enter');
    await page.getByRole('button', { name: 'Add the household' }).click();
    await page.getByRole('heading', { name: 'Wafula' }).waitFor();
    await page.getByRole('link', { name: 'Nekesa Wafula' }).waitFor();
  }, 60_000);

  it('tells whose phone gets the messages of somebody who has none, and removes a household that is empty', async () => {
    const page = await karibu.pageOf('agent');
    await page.goto('/people/new');
    await page.getByLabel('Name', { exact: true }).fill('Barasa');
    await page.getByRole('button', { name: 'Add the person' }).click();
    await page.getByRole('button', { name: 'Add a relationship' }).click();
    await page.getByRole('combobox', { name: 'Who', exact: true }).fill('Nekesa');
    await page.getByRole('option', { name: /Nekesa/ }).click();
    const kind = page.getByLabel('What she or he is to this person');
    await kind.selectOption({ label: 'Gets this person’s messages on her or his phone' });
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('messages go to the phone of Nekesa Wafula').waitFor();

    await page.goto('/households');
    await page.getByRole('cell', { name: '1 person' }).waitFor();
    await page.getByRole('link', { name: 'Wafula' }).click();
    const nekesa = page.getByLabel('Is in the household: Nekesa Wafula');
    await nekesa.selectOption('parent');
    await page.getByRole('button', { name: 'Has left: Nekesa Wafula' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Has left' }).click();
    await page.getByRole('button', { name: 'Remove the household' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove the household' }).click();
    await page.getByRole('heading', { name: 'No household' }).waitFor();
  }, 60_000);

  it('goes down the list by the arrow keys', async () => {
    await manyPeople(karibu, 300);
    const page = await karibu.pageOf('viewer');
    await page.goto('/people');
    await page.getByText('303 people').waitFor();
    const rows = page.getByRole('rowheader');
    expect(await rows.count()).toBeLessThan(100);
    await page.getByRole('link', { name: 'Amani 000' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('Amani 001');
    for (let times = 0; times < 60; times += 1) await page.mouse.wheel(0, 2_000);
    await page.getByRole('link', { name: 'Nekesa Wafula' }).waitFor();
    expect(await rows.count()).toBeLessThan(100);
  }, 60_000);

  it('is walked through by the keyboard', async () => {
    const page = await personPage(karibu);
    await page.getByText('One moment').first().waitFor({ state: 'detached' });
    const names = await walk(page);
    expect(names).toEqual(expect.arrayContaining(['Call', 'Visit', 'Change: Name', 'Record a consent']));
  }, 60_000);

  describe.each(Object.entries(widths))('at the width of the %s', (_, width) => {
    it.each(['/people', '/people/new', '/people/:id', '/households', '/households?new=yes', '/places'])(
      'is usable by everybody on %s',
      async (path) => {
        const page = await karibu.pageOf('admin', { width });
        await page.goto(path.replace(':id', await idOf(karibu)));
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

async function idOf(karibu: Console): Promise<string> {
  const { rows } = await karibu.database.pool.query<{ id: string }>(
    `SELECT id FROM people WHERE name = 'Nekesa Wafula'`,
  );
  return rows[0]?.id ?? '';
}

async function personPage(karibu: Console): Promise<Page> {
  const page = await karibu.pageOf('agent');
  await page.goto(`/people/${await idOf(karibu)}`);
  await page.getByRole('heading', { name: 'Nekesa Wafula' }).waitFor();
  return page;
}

/** People whose names come before hers. */
async function manyPeople({ database }: Console, count: number): Promise<void> {
  await database.pool.query(
    `INSERT INTO people (id, name, name_folded, created_by_kind, created_by_id)
     SELECT gen_random_uuid(), 'Amani ' || lpad(n::text, 3, '0'), 'amani ' || lpad(n::text, 3, '0'), 'system', 'test'
     FROM generate_series(0, $1::int - 1) n`,
    [count],
  );
}
