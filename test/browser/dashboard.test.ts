import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { newId } from '../../src/platform/ids.js';
import { aPerson, insertConversation, insertSender } from '../builders.js';
import { PeopleRepository } from '../../src/people/people.repository.js';
import { axe, Console, hasBrowser, overflowOf, walk, widths } from './browser.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** What was counted of each of the twenty days that ended two days ago. */
const daily = {
  registered: 6,
  consented: 5,
  reached: 30,
  messages_sent: 40,
  messages_received: 20,
  segments_sent: 50,
};
const days = 20;

(hasBrowser ? describe : describe.skip)('the dashboard in the browser', () => {
  let karibu: Console;

  beforeAll(async () => {
    karibu = await Console.start();
    await filled(karibu);
    await measures(karibu);
    await answers(karibu);
  }, 120_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  it('shows what happened as lines, in sentences, as a table and as a file, of a place too', async () => {
    const page = await karibu.pageOf('viewer');
    await page.goto('/dashboard');
    await page.getByText(`Registered: ${days * daily.registered} altogether.`).waitFor();
    const time = sectionOf(page, 'Over time');
    await time.getByText('The same as a table').click();
    const rows = await time.getByRole('row').allInnerTexts();
    expect(rows).toHaveLength(1 + 28);
    expect(rows.filter((row) => row.endsWith('\t6\t5\t0'))).toHaveLength(days);
    const file = page.waitForEvent('download');
    await time.getByRole('button', { name: 'Save as CSV: Registering and agreeing' }).click();
    expect((await file).suggestedFilename()).toBe('karibu-people.csv');

    await time.getByLabel('Show').selectOption('messages');
    await page.getByText(`Messages sent: ${days * daily.messages_sent} altogether.`).waitFor();
    await page.waitForURL(/show=messages/);
    await sectionOf(page, 'How people come through').getByLabel('Who').selectOption('The pilot');
    await page.getByText('Counted among the people who are in this segment now.').waitFor();
    await sectionOf(page, 'By place and programme').getByRole('link', { name: 'Kwale' }).click();
    await page.getByText('The places in Kwale.').waitFor();
    await page.getByRole('button', { name: 'Show all places again' }).waitFor();
    await page.goBack();

    await page.getByRole('link', { name: 'Messages and cost' }).click();
    await page.getByText('600 messages were written. Of 50% we know that they arrived').waitFor();
    await page.getByRole('heading', { name: 'Next month' }).waitFor();
    await page.getByText('As many answers and questions as in the last 28 days.').waitFor();
    expect(await page.getByRole('link', { name: 'Dashboard' }).getAttribute('aria-current')).toBe('page');
  }, 60_000);

  it('sets a goal for an aim, changes it, shows its course and removes it', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/goals');
    await page.getByText('No goal is set yet').waitFor();
    await page.getByRole('button', { name: 'Set a goal' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Mothers registered');
    await dialog.getByLabel('How many').fill('100');
    await dialog.getByLabel('From').fill(dayAgo(40));
    await dialog.getByLabel('By', { exact: true }).fill(dayAgo(-40));
    await dialog.getByLabel('Aim that it serves').fill('No mother is alone');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The goal is set.').waitFor();
    await page.getByText(/^120 of 100 people registered by /).waitFor();
    await page.getByText('1 goal · 1 reached').waitFor();

    await page.getByRole('button', { name: 'Change: Mothers registered' }).click();
    await page.getByRole('dialog').getByLabel('How many').fill('1000');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^120 of 1,000 people registered by /).waitFor();
    await page.getByText('Behind', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Over time: Mothers registered' }).click();
    await page.getByText('Added up from the first day, beside a steady pace.').waitFor();
    await page.getByText('To reach the goal').first().waitFor();
    expect(await axe(page)).toEqual([]);

    await page.getByRole('link', { name: 'Overview' }).click();
    await sectionOf(page, 'Aims of the organisation').getByText('No mother is alone').waitFor();
    await page.getByRole('link', { name: 'All goals' }).click();
    await page.getByRole('button', { name: 'Remove: Mothers registered' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('The goal is removed.').waitFor();
  }, 60_000);

  it('says what has turned, in the menu and on the start, until somebody has seen it', async () => {
    await alarm(karibu);
    const page = await karibu.pageOf('program_lead');
    await page.goto('/');
    await page.getByRole('link', { name: 'Dashboard 1 new alarm' }).waitFor();
    await page.getByText('12 cases about side effects came in this week from Kwale').waitFor();
    await page.getByText('Your week begins.').waitFor();
    await page.getByRole('link', { name: 'Look at them' }).click();
    await page.getByText('Look today').waitFor();
    await page.getByRole('link', { name: 'Open the inbox' }).waitFor();
    await page.getByRole('button', { name: /^I have seen it/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What you found, or who looks after it').fill('The pump is mended tomorrow.');
    await dialog.getByRole('button', { name: 'Note it' }).click();
    await page.getByText('seen by The program lead').waitFor();
    await page.getByText('The pump is mended tomorrow.').waitFor();
    await page.getByRole('link', { name: 'Dashboard', exact: true }).waitFor();
    const viewer = await karibu.pageOf('viewer');
    await viewer.goto('/alarms');
    await viewer.getByText('seen by The program lead').waitFor();
    await viewer.getByText(/^The program lead .*says$/).waitFor();
    expect(await viewer.getByRole('link', { name: 'Open the inbox' }).count()).toBe(0);
    const agent = await karibu.pageOf('agent');
    await agent.goto('/dashboard');
    await agent.getByText('This page is not for your role').waitFor();
  }, 60_000);

  it('tells what people answered, who did not, and gives it as a file with a reason', async () => {
    const page = await karibu.pageOf('program_lead');
    await page.goto('/surveys');
    await page.locator('a[href="/surveys/satisfaction_survey"]').click();
    await page.getByText('8 were asked; 75% of them answered something.').waitFor();
    const rating = sectionOf(page, 'Rating');
    await rating.getByText('8 were asked, 6 answered (75%).').waitFor();
    await rating.getByText('2 did not answer.').waitFor();
    await rating.getByText('Very good').first().waitFor();
    await rating.getByText('4 people (67%)').waitFor();
    await page.getByRole('button', { name: 'Answers as a file' }).click();
    await page.getByLabel('What it is for').fill('For the yearly report');
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Load the file' }).click();
    expect((await file).suggestedFilename()).toBe('satisfaction_survey.xlsx');
    await page.getByText('The file is loaded.').waitFor();

    // Those of a segment stand beside everybody's.
    await page.getByLabel('Who', { exact: true }).selectOption('The pilot');
    await page.getByText('4 were asked; 100% of them answered something.').waitFor();
    await rating.getByText('4 (100%; everybody 67%)').waitFor();
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it.each([
    ['sw', 'Ubao wa matokeo'],
    ['fr', 'Tableau de bord'],
  ] as const)(
    'is said in %s',
    async (language, title) => {
      const page = await karibu.pageOf('viewer', { language });
      await page.goto('/dashboard');
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.locator('svg path[data-line]').first().waitFor();
      expect(await axe(page)).toEqual([]);
    },
    60_000,
  );

  it.each(Object.entries(widths))(
    'is usable by everybody at the width of the %s',
    async (_, width) => {
      const page = await karibu.pageOf('program_lead', { width });
      await page.goto('/dashboard');
      await page.getByText(`Registered: ${days * daily.registered} altogether.`).waitFor();
      await sectionOf(page, 'By place and programme').getByRole('link', { name: 'Kwale' }).waitFor();
      await sectionOf(page, 'How people come through').getByText('The same as a table').click();
      await accessible(page);
      expect(await walk(page, 90)).toContain('Save as CSV: Step by step: Pregnancy week by week');
      await page.goto('/dashboard/messages');
      await page.getByText('600 messages were written.').waitFor();
      await page.getByText('As many answers and questions as in the last 28 days.').waitFor();
      await accessible(page);
      await page.goto('/alarms');
      await page.getByText('Cases of one kind come together').waitFor();
      await accessible(page);
      await page.goto('/surveys/satisfaction_survey');
      await sectionOf(page, 'Rating').getByText('The same as a table').click();
      await accessible(page);
    },
    60_000,
  );
});

async function accessible(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
}

function sectionOf(page: Page, name: string) {
  return page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });
}

/** The day some days before today, where the service is at home. */
function dayAgo(ago: number): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Nairobi' });
  return day.format(new Date(Date.now() - ago * dayMs));
}

/** The service has added up once; what is seeded after that stays. */
async function filled({ database }: Console): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    const { rowCount } = await database.pool.query("SELECT FROM settings WHERE key = 'measures_filled'");
    if (rowCount === 1) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('nothing was added up');
}

async function measures({ database }: Console): Promise<void> {
  const sender = await insertSender(database, { address: '+447700900100' });
  const rows = Array.from({ length: days }, (_, at) => dayAgo(at + 2)).flatMap((day) => [
    ...Object.entries(daily).flatMap(([measure, value]) => [
      { day, measure, place: '', value },
      { day, measure, place: 'KWALE', value: Math.floor(value / 2) },
    ]),
    { day, measure: `delivery_confirmed:${sender.id}`, place: '', value: 15 },
    { day, measure: `delivery_sent:${sender.id}`, place: '', value: 10 },
    { day, measure: `delivery_impossible:${sender.id}`, place: '', value: 5 },
  ]);
  await database.pool.query(
    "INSERT INTO places (code, name, level) VALUES ('KWALE', 'Kwale', 'county') ON CONFLICT DO NOTHING",
  );
  await database.pool.query(
    `INSERT INTO daily_measures (day, measure, place_code, value)
     SELECT * FROM unnest($1::date[], $2::text[], $3::text[], $4::bigint[])`,
    [
      rows.map(({ day }) => day),
      rows.map(({ measure }) => measure),
      rows.map(({ place }) => place),
      rows.map(({ value }) => value),
    ],
  );
}

async function alarm({ database }: Console): Promise<void> {
  const params = { topic: 'side_effects', place: 'KWALE', observed: 12, expected: 2 };
  await database.pool.query(
    `INSERT INTO alarms (id, kind, subject, severity, params, raised_at, seen_at)
     VALUES ($1, 'complaints_cluster', 'topic:side_effects/place:KWALE', 'urgent', $2, now(), now())`,
    [newId(), JSON.stringify(params)],
  );
}

/** Eight people are asked how they find the messages: four very good, two bad, two say nothing. */
async function answers({ database }: Console): Promise<void> {
  const sender = await insertSender(database, { provider: 'simulator', address: 'simulator:survey' });
  const given = ['very_good', 'very_good', 'very_good', 'very_good', 'bad', 'bad', null, null];
  const people = given.map((_, at) => aPerson({ name: `Person ${at}`, tags: at < 4 ? ['pilot'] : [] }));
  await database.pool.query(
    `INSERT INTO segments (id, name, expression, created_by_id, created_at, updated_at)
     VALUES ($1, 'The pilot', 'tag("pilot")', $1, now(), now())`,
    [newId()],
  );
  await database.transaction((tx) => new PeopleRepository().create(tx, people));
  for (const [at, answer] of given.entries()) {
    const personId = people[at]?.id ?? '';
    const conversationId = await insertConversation(database.pool, sender, {
      address: `simulator:answer-${at}`,
      personId,
    });
    const entry = (kind: string, data: object) =>
      database.pool.query(
        `INSERT INTO interactions (id, person_id, conversation_id, kind, at, actor_kind, actor_id, data)
         VALUES ($1, $2, $3, $4, now(), 'flow', 'satisfaction_survey', $5)`,
        [newId(), personId, conversationId, kind, JSON.stringify(data)],
      );
    const flow = 'satisfaction_survey';
    await entry('run_started', { flow });
    await entry('message_created', { because: `flow:${flow}/rating` });
    if (answer === null) continue;
    await entry('answer_given', { flow, step: 'rating', value: answer });
    await entry('run_ended', { flow, status: 'completed' });
  }
}
