import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { PeopleRepository } from '../../src/people/people.repository.js';
import { newId } from '../../src/platform/ids.js';
import { aPerson } from '../builders.js';
import { axe, Console, hasBrowser, overflowOf, walk, widths } from './browser.ts';

const names = ['Asha Otieno', 'Brenda Wanjiru', 'Chebet Koech'];

(hasBrowser ? describe : describe.skip)('events in the browser', () => {
  let karibu: Console;

  beforeAll(async () => {
    karibu = await Console.start();
    await seed(karibu);
  }, 120_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  it('is made, opened, filled by hand, and invites a segment by a campaign', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/events');
    await page.getByText('No event is coming').waitFor();
    await page.getByRole('link', { name: 'New event' }).first().click();
    await page.getByLabel('Name', { exact: true }).fill('Open day');
    await page.getByLabel('Code', { exact: true }).fill('Clinic7');
    await page.getByLabel('What people agreed to').selectOption('campaigns');
    await page.getByLabel('Begins').fill(`${inDays(10)}T09:00`);
    expect(await page.getByLabel('Ends').inputValue()).toBe(`${inDays(10)}T11:00`);
    await page.getByLabel('Clocks of').selectOption('Africa/Nairobi');
    await page.getByLabel('Venue').fill('Siaya clinic');
    await page.getByLabel('Seats', { exact: true }).fill('2');
    const invitation = page.getByRole('group', { name: 'Invitation' });
    await invitation.getByLabel('Text in English').fill('Come to the open day! Send YES CLINIC7.');
    await invitation.getByText('39 characters, 1 SMS, GSM-7').waitFor();
    await accessible(page);
    await page.getByRole('button', { name: 'Make the event' }).click();

    await page.getByText('YES CLINIC7', { exact: true }).waitFor();
    await page.getByText('0 of 2 seats taken').waitFor();
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('dialog').getByText('From now on people can answer by text with CLINIC7.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Open' }).click();
    await page.getByText('People can answer by text. Who waits').waitFor();

    await page.getByRole('link', { name: 'Guests' }).click();
    for (const name of names.slice(0, 2)) await place(page, name);
    await page.getByRole('button', { name: 'Place somebody' }).first().click();
    await choose(page, names[2] ?? '');
    await page.getByRole('dialog').getByText('There are not so many seats.').waitFor();
    await page.getByRole('dialog').getByLabel('State').selectOption('waiting');
    await page.getByRole('dialog').getByRole('button', { name: 'Note it' }).click();
    await page.getByRole('row', { name: /Chebet Koech Waits for a seat/ }).waitFor();
    await page.getByLabel('Name, or last figures of the number').fill('wanj');
    await page.getByRole('row', { name: /Asha/ }).waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /Brenda/ }).waitFor();

    await page.getByRole('link', { name: 'The event' }).click();
    await page.getByLabel('Segment to invite').selectOption({ label: 'Clinic people' });
    await page.getByRole('button', { name: 'Make the campaign' }).click();
    await page.getByRole('heading', { level: 1, name: 'Open day' }).waitFor();
    expect(await page.getByLabel('Text in English').inputValue()).toBe(
      'Come to the open day! Send YES CLINIC7.',
    );
    await page.goBack();
    await page.getByRole('list', { name: 'Invitations' }).getByRole('link', { name: 'Open day' }).waitFor();
  }, 90_000);

  it('is checked in on a phone at the door, with one tap, and taken back with another', async () => {
    const page = await karibu.pageOf('campaigner', { width: widths.phone });
    await page.goto('/events');
    await page.getByRole('link', { name: 'Open day' }).click();
    await accessible(page);
    await page.getByRole('link', { name: 'At the door' }).click();
    await page.getByText('0 are there, 2 still to come').waitFor();
    await page.getByLabel('Name, or last figures of the number').fill('ash');
    await page.getByRole('button', { name: 'Is here: Brenda Wanjiru' }).waitFor({ state: 'detached' });
    const here = page.getByRole('button', { name: 'Is here: Asha Otieno' });
    expect((await here.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    await here.click();
    await page.getByText('1 is there, 1 still to come').waitFor();
    expect(await attended(karibu)).toBe(1);
    await accessible(page);
    await page.getByRole('button', { name: 'Undo: Asha Otieno' }).click();
    await page.getByText('0 are there, 2 still to come').waitFor();
    expect(await attended(karibu)).toBe(0);
    await page.getByRole('button', { name: 'Is here: Asha Otieno' }).press('Enter');
    await page.getByText('1 is there, 1 still to come').waitFor();

    // Who is looked for beside the list comes with as many as she has, or as many as somebody counts at the door.
    const walkIn = page.locator('section', { has: page.getByRole('heading', { name: 'Not on the list?' }) });
    await walkIn.getByLabel('Person').fill('Cheb');
    await page.getByRole('option', { name: 'Chebet Koech' }).click();
    await walkIn.getByLabel('How many others come along').fill('2');
    await walkIn.getByRole('button', { name: 'Is here' }).click();
    await page.getByText('2 are there, 1 still to come').waitFor();
    await page.getByLabel('Name, or last figures of the number').fill('cheb');
    await page.getByText('and 2 others').waitFor();
    await accessible(page);
    await page.goto('/people');
    await page.getByRole('link', { name: 'Chebet Koech' }).first().click();
    await page.getByText('Checked in at Open day').waitFor();
  }, 60_000);

  it('keeps what somebody writes when somebody else has saved, and shows what others do by itself', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/events');
    await page.getByRole('link', { name: 'Open day' }).click();
    await page.getByRole('link', { name: 'Change' }).click();
    await page.getByLabel('Venue').fill('Market square');
    await page.getByText('Not saved yet').waitFor();
    const other = await karibu.pageOf('campaigner');
    await other.goto(page.url());
    await other.getByLabel('Seats', { exact: true }).fill('5');
    await other.getByRole('button', { name: 'Save' }).click();
    await other.getByText('The event is saved.').waitFor();
    await page.getByText('Somebody else has changed this event').waitFor();
    expect(await page.getByLabel('Venue').inputValue()).toBe('Market square');
    await accessible(page);
    await page.getByRole('button', { name: 'Drop mine and take theirs' }).click();
    expect(await page.getByLabel('Seats', { exact: true }).inputValue()).toBe('5');
  }, 60_000);

  it('is read by who may only read, in their language, with the keyboard', async () => {
    for (const [language, title, guests] of [
      ['sw', 'Matukio', 'Wageni'],
      ['fr', 'Événements', 'Invités'],
    ] as const) {
      const page = await karibu.pageOf('viewer', { language, width: widths.phone });
      await page.goto('/events');
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByRole('link', { name: 'Open day' }).click();
      await page.getByRole('link', { name: guests, exact: true }).waitFor();
      expect(await page.getByRole('link', { name: /Mlangoni|À l’entrée/ }).count()).toBe(0);
      await accessible(page);
      await page.getByRole('link', { name: guests, exact: true }).click();
      await page.getByText('Asha Otieno').waitFor();
      await accessible(page);
      expect(await walk(page, 80)).toContain('Brenda Wanjiru');
    }
  }, 90_000);

  it('ends with who did not come', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/events');
    await page.getByRole('link', { name: 'Open day' }).click();
    await page.getByRole('button', { name: 'End it now' }).click();
    await page.getByRole('dialog').getByText('1 person who said').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'End it now' }).click();
    await page.getByText('It has been. What was noted stays.').waitFor();
    await page.getByRole('link', { name: 'Did not come' }).click();
    await page.getByRole('row', { name: /Brenda Wanjiru/ }).waitFor();
  }, 60_000);
});

async function seed({ database }: Console): Promise<void> {
  const people = names.map((name) => aPerson({ name, language: 'en', tags: ['clinic'] }));
  await database.transaction((tx) => new PeopleRepository().create(tx, people));
  await database.pool.query(
    `INSERT INTO segments (id, name, expression, created_by_id, created_at, updated_at)
     VALUES ($1, 'Clinic people', 'tag("clinic")', $1, now(), now())`,
    [newId()],
  );
}

async function place(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Place somebody' }).first().click();
  await choose(page, name);
  await page.getByRole('dialog').getByRole('button', { name: 'Note it' }).click();
  await page.getByRole('row', { name: new RegExp(`${name} Comes`) }).waitFor();
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('dialog').getByLabel('Person').fill(name.slice(0, 5));
  await page.getByRole('option', { name }).click();
}

async function attended({ database }: Console): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM interactions WHERE kind = 'event_attended'",
  );
  return rows[0]?.count ?? 0;
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function accessible(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
}
