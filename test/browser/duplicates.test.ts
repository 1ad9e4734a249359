import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { axe, Console, hasBrowser, overflowOf, widths } from './browser.ts';

const achieng = {
  name: 'Achieng Otieno',
  language: 'sw',
  addresses: [{ address: '+254722000444' }],
  fields: { birth_date: '1994-03-12' },
};
const acheng = {
  name: 'Acheng Otieno',
  language: 'en',
  addresses: [{ address: '+254722000445' }],
  tags: ['late'],
};

(hasBrowser ? describe : describe.skip)('duplicates in the browser', () => {
  let karibu: Console;

  beforeAll(async () => {
    karibu = await Console.start();
    const page = await karibu.pageOf('program_lead');
    await page.goto('/help');
    const [one, other] = [await record(page, achieng), await record(page, acheng)];
    await alike(one, other);
    await alike(await record(page, { name: 'Mercy Wanjiru' }), await record(page, { name: 'Mercy Wanjiku' }));
  }, 90_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  /** As the worker notes it that looks for them once a minute. */
  async function alike(one: string, other: string): Promise<void> {
    await karibu.database.pool.query(
      `INSERT INTO duplicate_pairs (person_id, other_id, score, reasons, found_at)
       VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), 88, $3, now())
       ON CONFLICT DO NOTHING`,
      [one, other, JSON.stringify([{ code: 'similar_name', points: 52 }])],
    );
  }

  describe.each(Object.entries(widths))('at the width of the %s', (_, width) => {
    it('are usable by everybody, in the list and side by side', async () => {
      const page = await karibu.pageOf('program_lead', { width });
      await page.goto('/duplicates');
      await page.getByText('Similar name').first().waitFor();
      expect(await axe(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);

      await page.getByRole('link', { name: /^Compare .*Otieno/ }).click();
      await page.getByRole('radio').first().waitFor();
      expect(await axe(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    }, 60_000);
  });

  it('are made one with the values that were chosen, and taken apart again', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/duplicates');
    await page.getByRole('link', { name: /^Compare .*Otieno/ }).click();
    const name = page.getByRole('radiogroup', { name: 'Name' });
    await name.getByRole('radio', { name: 'Acheng Otieno' }).check();
    await page.getByRole('button', { name: 'Make them one' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('From then on there is one record: Acheng Otieno.').waitFor();
    await dialog.getByRole('button', { name: 'Make them one' }).click();
    await page.getByRole('heading', { name: 'Acheng Otieno is one record now' }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await present(karibu)).toBe(1);

    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('The two records are apart again.').waitFor();
    expect(await present(karibu)).toBe(2);
  }, 60_000);

  it('are taken apart from the history of the person, where the pair leads to', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/duplicates');
    await page.getByRole('link', { name: 'Achieng Otieno', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Achieng Otieno' }).waitFor();
    await page.getByRole('link', { name: 'Acheng Otieno' }).click();
    await page.getByRole('button', { name: 'Make them one' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Make them one' }).click();
    await page.getByRole('link', { name: 'Open the record' }).click();
    await page.getByRole('button', { name: 'Take apart again' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take apart' }).click();
    await page.getByText('The two records are apart again.').waitFor();
    expect(await present(karibu)).toBe(2);
  }, 60_000);

  it('are noted as two people, and asked about again', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/duplicates');
    const mercy = page.getByRole('button', { name: /Mercy.* are two different people$/ });
    await mercy.click();
    await page.getByText(/are noted as two different people\.$/).waitFor();
    await mercy.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await mercy.waitFor();
  }, 60_000);
});

/** Records somebody, as the console does. */
function record(page: Page, person: object): Promise<string> {
  return page.evaluate(async (body) => {
    const { csrfToken } = (await (await fetch('/api/v1/session')).json()) as { csrfToken: string };
    const answer = await fetch('/api/v1/people', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrfToken },
    });
    return ((await answer.json()) as { id: string }).id;
  }, person);
}

async function present({ database }: Console): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    `SELECT count(*)::int FROM people WHERE name LIKE 'Ach%' AND merged_into_id IS NULL`,
  );
  return rows[0]?.count ?? 0;
}
