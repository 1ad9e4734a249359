import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { ConsentLedgerRepository } from '../../src/consent/consent-ledger.repository.js';
import { PeopleRepository } from '../../src/people/people.repository.js';
import { newId } from '../../src/platform/ids.js';
import { aConsent, aPerson } from '../builders.js';
import { axe, Console, hasBrowser, overflowOf, widths } from './browser.ts';
import { talk } from './talk.ts';

const asha = 'simulator:asha';
const dayMs = 86_400_000;

/** Of the segment: who can be taken in, and who has no due date. */
const segment = { ready: 12, undated: 3 };

(hasBrowser ? describe : describe.skip)('programmes in the browser', () => {
  let karibu: Console;

  beforeAll(async () => {
    karibu = await Console.start();
    await talk(karibu, asha, ['JOIN', '1', 'Asha', 'Kisumu', '1', written(dayAhead(140))]);
    await expecting(karibu);
  }, 90_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  it('are read as a timeline, tried out with a made-up person, and people of a segment are taken in', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/programmes');
    const row = page.getByRole('row', { name: /Pregnancy week by week/ });
    await row.getByText('1', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Pregnancy week by week' }).click();

    await page.getByRole('heading', { level: 1, name: 'Pregnancy week by week' }).waitFor();
    await page.getByText('40 weeks before: due date').waitFor();
    await page.getByText('When somebody joins').waitFor();
    await page.getByText('Weeks 20 to 23').click();
    await page.getByText('Week 21', { exact: true }).waitFor();
    await page.getByText('may still go for 2 days').first().waitFor();
    await page.getByLabel('Language of the messages').selectOption({ label: 'Swahili' });
    expect(await page.locator('blockquote[lang="sw"]').count()).toBeGreaterThan(40);
    await page.getByText('Written in English, Swahili, and French. Whoever speaks another').waitFor();

    await page.getByRole('button', { name: 'Joins late' }).click();
    await page.getByText('What has passed is left out').waitFor();
    const phone = page.getByRole('region', { name: 'Messages on the phone' });
    await phone.getByText(/1 SMS/).first().waitFor();
    await page.getByRole('button', { name: 'A loss' }).click();
    await page.getByText('After a loss this programme ends at once').waitFor();
    expect(await phone.count()).toBe(0);
    await page.getByRole('combobox', { name: /Somebody you know/ }).fill('Asha');
    await page.getByRole('option', { name: /Asha/ }).click();
    await page.getByRole('button', { name: 'Show what comes' }).click();
    await phone.getByText(/1 SMS/).first().waitFor();
    expect(await page.getByLabel('Due date').inputValue()).toBe(dayAhead(140));

    await page.getByLabel('Segment').selectOption({ label: 'Expecting' });
    await page.getByRole('button', { name: 'Count first' }).click();
    await page.getByText('12 people would be taken in').waitFor();
    await page.getByText('have no date that it could be counted from').waitFor();
    await page.getByRole('button', { name: 'Take in 12 people' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take in 12 people' }).click();
    await page.getByText('It has begun: 12 people are being taken in.').waitFor();
    await until(async () => (await inAntenatal(karibu)) === 1 + segment.ready);
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.getByText('In it before: 1. In it now: 13.').waitFor();
    expect(await axe(page)).toEqual([]);
  }, 90_000);

  it('of one person are joined, rest and are left; after a loss nothing comes until it was a mistake', async () => {
    const page = await personPage(karibu);
    const programmes = part(page, 'Programmes');
    await programmes.getByRole('link', { name: 'Pregnancy week by week' }).waitFor();
    await programmes.getByRole('button', { name: 'Take into a programme' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Programme').selectOption({ label: 'Maize season' });
    await dialog.getByLabel('Planting date').fill(dayAhead(0));
    await dialog.getByRole('button', { name: 'Take in' }).click();
    await page.getByText('Taken into “Maize season”.').waitFor();

    await programmes.getByRole('button', { name: 'Let it rest: Maize season' }).click();
    await dialog.getByLabel('Until').fill(dayAhead(20));
    await dialog.getByLabel('Why').fill('She is away with her sister.');
    await dialog.getByRole('button', { name: 'Let it rest' }).click();
    await programmes.getByText(/^Rests until /).waitFor();
    await page.getByText('“Maize season” rests: She is away with her sister.').waitFor();
    await programmes.getByRole('button', { name: 'Let it go on: Maize season' }).click();
    await page.getByText('“Maize season” goes on.').waitFor();
    await programmes.getByRole('button', { name: 'Take out: Maize season' }).click();
    await dialog.getByRole('button', { name: 'Take out' }).click();
    await programmes.getByText('1 earlier programme').waitFor();

    await part(page, 'What has happened').getByRole('button', { name: 'Record what happened' }).click();
    await dialog.getByLabel('Loss of a pregnancy or child').check();
    await dialog.getByText('This programme ends at once: Pregnancy week by week.').waitFor();
    await dialog.getByText('All messages of this kind stop: Health messages.').waitFor();
    await dialog.getByText('After 1 day she is asked whether she would like words of support').waitFor();
    await dialog.getByText('to be seen to first of all').waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await part(page, 'What has happened').getByText('Ended: Pregnancy week by week').waitFor();
    await programmes.getByText('Not in any programme now.').waitFor();
    expect(await part(page, 'What comes next').getByText('Next message').count()).toBe(0);

    await page.getByRole('button', { name: 'It was a mistake' }).click();
    await dialog.getByRole('button', { name: 'It was a mistake' }).click();
    await page.getByText('Taken back', { exact: true }).waitFor();
    await programmes.getByRole('link', { name: 'Pregnancy week by week' }).waitFor();
    await part(page, 'What comes next').getByText('Next message').waitFor();
  }, 90_000);

  it('are usable by everybody on a phone, in each language', async () => {
    for (const [language, heading, name] of [
      ['sw', 'Programu', 'Ujauzito wiki kwa wiki'],
      ['fr', 'Programmes', 'La grossesse semaine par semaine'],
    ] as const) {
      const page = await karibu.pageOf('program_lead', { width: widths.phone, language });
      await page.goto('/programmes');
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.getByRole('link', { name }).waitFor();
      expect(await axe(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      await page.getByRole('link', { name }).click();
      await page.locator('details[open]').first().waitFor();
      await page.locator('form').nth(1).waitFor();
      expect(await axe(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    }
  }, 60_000);

  it('show whoever only reads them no button that would be refused', async () => {
    const page = await karibu.pageOf('viewer');
    await page.goto('/programmes/antenatal');
    await page.getByRole('heading', { name: 'What would somebody get?' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Take people in' }).count()).toBe(0);
    const record = await personPage(karibu, 'viewer');
    await part(record, 'Programmes').getByRole('link', { name: 'Pregnancy week by week' }).waitFor();
    expect(await record.getByRole('button', { name: 'Take into a programme' }).count()).toBe(0);
    expect(await record.getByRole('heading', { name: 'What has happened' }).count()).toBe(0);
  }, 60_000);
});

/** The card of a page with a heading. */
function part(page: Page, heading: string) {
  return page.locator('section', {
    has: page.getByRole('heading', { level: 2, name: heading, exact: true }),
  });
}

async function personPage(karibu: Console, role: 'agent' | 'viewer' = 'agent'): Promise<Page> {
  const { rows } = await karibu.database.pool.query<{ id: string }>(
    `SELECT id FROM people WHERE name = 'Asha'`,
  );
  const page = await karibu.pageOf(role);
  await page.goto(`/people/${rows[0]?.id ?? ''}`);
  await part(page, 'Programmes').waitFor();
  return page;
}

/** People with a due date, and some without one, in a segment of their own. */
async function expecting({ database }: Console): Promise<void> {
  const records = new PeopleRepository();
  const ledger = new ConsentLedgerRepository(records);
  const all = Array.from({ length: segment.ready + segment.undated }, (_, at) =>
    aPerson({
      name: `Neema ${at}`,
      language: 'sw',
      tags: ['expecting'],
      addresses: [{ channel: 'sms', address: `simulator:neema-${at}` }],
    }),
  );
  await database.transaction(async (tx) => {
    await records.create(tx, all);
    await ledger.append(
      tx,
      all.map(({ id }) => aConsent(id, { purpose: 'health_messages', at: new Date() })),
    );
    await tx.query(
      `INSERT INTO person_fields (person_id, key, value, precision, source, updated_at, recorded_by_kind, recorded_by_id)
       SELECT id, 'due_date', to_jsonb($2::text), 'day', 'staff', now(), 'system', 'test' FROM unnest($1::uuid[]) AS id`,
      [all.slice(0, segment.ready).map(({ id }) => id), dayAhead(150)],
    );
    await tx.query(
      `INSERT INTO segments (id, name, expression, created_by_id, created_at, updated_at)
       VALUES ($1, 'Expecting', 'tag("expecting")', $1, now(), now())`,
      [newId()],
    );
  });
}

async function inAntenatal({ database }: Console): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM subscriptions WHERE programme = 'antenatal' AND state = 'active'`,
  );
  return rows[0]?.count ?? 0;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('it did not come to pass in time');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** A day so far from now. @returns ISO date */
function dayAhead(days: number): string {
  return new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
}

/** A day as people write it. */
function written(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
}
