import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { ConsentLedgerRepository } from '../../src/consent/consent-ledger.repository.js';
import { PeopleRepository } from '../../src/people/people.repository.js';
import { aConsent, aPerson } from '../builders.js';
import { axe, Console, hasBrowser, overflowOf, tabletWidth, walk, widths } from './browser.ts';

/** Of everybody in the audience: who gets it, and who does not and why. */
const audience = { recipients: 1_200, withoutConsent: 40, stopped: 20, withoutPhone: 15 };
const whole = 1_275;

const text = 'Hello {{first_name|friend}}, the clinic comes to the market on Thursday from 9.';

(hasBrowser ? describe : describe.skip)('campaigns in the browser', () => {
  let karibu: Console;

  beforeAll(async () => {
    karibu = await Console.start(() => ({ DEFAULT_TIMEZONE: whereItIsDay() }));
    await people(karibu);
  }, 120_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  it('shows cost and exclusions first, is paused at about 300 and cancelled: exactly the unsent never go', async () => {
    const page = await karibu.pageOf('campaigner');
    await begin(page, 'Clinic day');
    await page.getByLabel('What people agreed to').selectOption('campaigns');
    await page.getByLabel('Text in English').fill(text);
    await page.getByLabel('A rule that I make here').check();
    await page.getByRole('button', { name: 'As text' }).click();
    await page.getByLabel('The segment as text').fill('tag("clinic_day")');
    await page.getByText('1,275 people').waitFor();
    await page.getByLabel('At most so many an hour').fill('18000'); // 300 in the first minute
    await page.getByText('Not saved yet').waitFor();
    await page.getByRole('button', { name: 'Save, and count who gets it' }).click();

    // What it would do, before it does it.
    await page.getByRole('heading', { name: 'What it costs' }).waitFor({ timeout: 30_000 });
    expect(await numbers(page, 'Whom it reaches')).toEqual({
      'People it is for': '1,275',
      'Get it': '1,200',
      'Do not get it': '75',
    });
    expect(await reasons(page)).toEqual([
      '40 Have not agreed to such messages.',
      '20 Asked for no more messages (STOP).',
      '15 No phone number is noted.',
    ]);
    expect((await numbers(page, 'What it costs')).SMS).toContain('1,200');
    await page.getByText('Hello Neema, the clinic comes to the market on Thursday from 9.').first().waitFor();
    await page.getByText('A second person has to approve it first.').waitFor();

    await approve(karibu, 'Clinic day');
    const send = page.getByRole('button', { name: 'Send to 1,200 people' });
    await page.getByText('Approved by The program lead').waitFor();
    await send.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1,200 people get it.').waitFor();
    await dialog.getByText('75 people do not.').waitFor();
    await dialog.getByText('1,200 SMS altogether').waitFor();
    await dialog.getByRole('button', { name: 'Send to 1,200 people' }).click();

    await page.getByRole('heading', { name: 'How far it is' }).waitFor();
    await until(async () => (await gone(karibu)).length >= 300);
    await page.getByText(/^[1-9]\d+ of 1,200 are dealt with\.$/).waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('The campaign rests.').waitFor();
    const rested = await settled(karibu);
    expect(rested).toBeGreaterThanOrEqual(300);
    expect(rested).toBeLessThan(600);

    await page.getByRole('button', { name: 'End for good' }).click();
    const left = new Intl.NumberFormat('en').format(audience.recipients - rested);
    await page.getByRole('dialog').getByText(`${left} people have not got it yet and never will.`).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'End for good' }).click();
    await page.getByText('Ended early').waitFor();
    await page.getByRole('row', { name: `Ended before it went ${left}` }).waitFor();
    await page.getByRole('row', { name: `People it is for 1,275` }).waitFor();

    const sent = await gone(karibu);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await gone(karibu)).toEqual(sent);
    expect(sent).toHaveLength(rested);
    expect(new Set(sent).size).toBe(rested);
    expect(await statesSum(page)).toBe(whole);
  }, 180_000);

  it('is written with the keyboard, keeps what is not saved, and is copied', async () => {
    const page = await karibu.pageOf('program_lead');
    await begin(page, 'Market day');
    await page.getByLabel('Text in English').fill('Hello ');
    await page.getByLabel('If it is not known').fill('friend');
    await page.getByRole('button', { name: 'Put into the text in English' }).press('Enter');
    await page.getByText('About 12 characters').waitFor();
    await page.keyboard.type(', come to the market.');
    expect(await page.getByLabel('Text in English').inputValue()).toBe(
      'Hello {{first_name|friend}}, come to the market.',
    );
    await page.getByText('About 33 characters, 1 SMS, GSM-7, as names differ').waitFor();

    // Whoever looks at something else meanwhile finds it again.
    await page.getByRole('link', { name: 'People', exact: true }).last().click();
    await page.getByText('Nobody is here.').waitFor();
    await page.getByRole('link', { name: 'Write' }).click();
    await page.getByText('Not saved yet').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('The campaign is saved.').waitFor();
    await page.reload();
    expect(await page.getByLabel('Text in English').inputValue()).toContain('{{first_name|friend}}');
    const names = await walk(page, 80);
    for (const name of ['Save, and count who gets it', 'Remove the draft']) expect(names).toContain(name);
    await page.getByRole('button', { name: 'Remove the draft' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove the draft' }).click();
    await page.getByText('The draft is removed.').waitFor();
  }, 90_000);

  it.each([
    ['sw', 'Kampeni'],
    ['fr', 'Campagnes'],
  ] as const)(
    'is said in %s',
    async (language, title) => {
      const page = await karibu.pageOf('viewer', { language });
      await page.goto('/broadcasts');
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByRole('link', { name: 'Clinic day' }).click();
      await page.locator('progress').waitFor();
      expect(await axe(page)).toEqual([]);
    },
    60_000,
  );

  it.each(Object.entries({ ...widths, tablet: tabletWidth }))(
    'is usable by everybody at the width of the %s',
    async (_, width) => {
      const page = await karibu.pageOf('program_lead', { width });
      await page.goto('/broadcasts');
      await page.getByRole('link', { name: 'Clinic day' }).waitFor();
      await accessible(page);
      await page.getByRole('link', { name: 'Clinic day' }).click();
      await page.getByRole('heading', { name: 'Where everybody stands' }).waitFor();
      await accessible(page);
      await page.getByRole('link', { name: 'What was counted' }).click();
      await page.getByRole('heading', { name: 'What it costs' }).waitFor();
      await accessible(page);
      await page.getByRole('link', { name: 'Not reached by text' }).click();
      await page.getByText('35 people whom no text reaches').waitFor();
      await accessible(page);
      await begin(page, `Draft ${width}`);
      await accessible(page);
    },
    90_000,
  );

  it('asks whoever was never asked with one press, by a conversation that notes what they answer', async () => {
    const page = await karibu.pageOf('campaigner');
    await page.goto('/broadcasts');
    await page.getByRole('link', { name: 'Clinic day' }).click();
    await page.getByRole('link', { name: 'What was counted' }).click();
    await page.getByRole('button', { name: 'Ask them once' }).click();
    await page.getByRole('heading', { level: 1, name: 'Clinic day: may we write?' }).waitFor();
    await page.getByRole('button', { name: 'Save, and count who gets it' }).click();
    await page.getByText('What people answer would not be noted as their consent.').waitFor();
    await page.getByRole('link', { name: 'Write', exact: true }).click();
    await page.getByLabel('A conversation', { exact: true }).check();
    await page.getByLabel('Conversation', { exact: true }).selectOption('may_we_write');
    await page.getByRole('button', { name: 'Save, and count who gets it' }).click();
    await page.getByRole('button', { name: 'Send to 40 people' }).waitFor({ timeout: 30_000 });
    expect(await page.getByText('What people answer would not be noted').count()).toBe(0);
  }, 60_000);
});

/** Everybody is written to in the middle of the day, whenever the test runs. */
function whereItIsDay(): string {
  const ahead = 12 - new Date().getUTCHours();
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

async function people({ database }: Console): Promise<void> {
  const [records, ledger] = [new PeopleRepository(), new ConsentLedgerRepository(new PeopleRepository())];
  const reached = audience.recipients + audience.withoutConsent + audience.stopped;
  const everybody = Array.from({ length: whole }, (_, at) =>
    aPerson({
      name: `${at % 2 === 0 ? 'Neema' : 'Juma'} ${at}`,
      language: 'en',
      tags: ['clinic_day'],
      addresses: at < reached ? [{ channel: 'sms', address: `simulator:clinic-${at}` }] : [],
      ...(at >= reached && { isTest: true }),
    }),
  );
  const agreed = everybody.filter((_, at) => at < audience.recipients + audience.stopped || at >= reached);
  await database.transaction(async (tx) => {
    await records.create(tx, everybody);
    await ledger.append(
      tx,
      agreed.map(({ id }) => aConsent(id, { purpose: 'campaigns', at: new Date() })),
    );
    await tx.query(
      `INSERT INTO opt_outs (id, channel, address, source, cause, at, recorded_by_kind, recorded_by_id)
       SELECT gen_random_uuid(), 'sms', 'simulator:clinic-' || n, 'word', 'STOP', now(), 'system', 'test'
       FROM generate_series($1::int, $2::int) AS n`,
      [audience.recipients, audience.recipients + audience.stopped - 1],
    );
  });
}

async function begin(page: Page, name: string): Promise<void> {
  await page.goto('/broadcasts');
  await page.getByRole('button', { name: 'New campaign' }).first().click();
  await page.getByRole('dialog').getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('heading', { name: 'How fast, and how long' }).waitFor();
}

/** A second person finds it in the list, reads the numbers and approves. */
async function approve(karibu: Console, name: string): Promise<void> {
  const page = await karibu.pageOf('program_lead');
  await page.goto('/broadcasts?state=waiting');
  await page.getByRole('link', { name }).click();
  await page.getByRole('link', { name: 'Count and start' }).click();
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByRole('dialog').getByText('1,200 people get it.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await page.getByText('The campaign is approved.').waitFor();
}

/** The numbers of a section, by what they count. */
async function numbers(page: Page, title: string): Promise<Record<string, string>> {
  const pairs = page
    .locator('section', { has: page.getByRole('heading', { name: title }) })
    .locator('dl > div');
  const texts = await pairs.evaluateAll((all: { children: { textContent: string }[] }[]) =>
    all.map(({ children }) => [...children].map(({ textContent }) => textContent)),
  );
  return Object.fromEntries(texts as [string, string][]);
}

async function reasons(page: Page): Promise<string[]> {
  const section = page.locator('section', {
    has: page.getByRole('heading', { name: 'Who does not get it' }),
  });
  const items = await section.getByRole('listitem').all();
  return Promise.all(
    items.map(
      async (item) =>
        `${await item.locator('strong').innerText()} ${await item.getByRole('link').innerText()}`,
    ),
  );
}

/** The states under their groups, added up. */
async function statesSum(page: Page): Promise<number> {
  const cells = await page.locator('tr[data-part] td').allInnerTexts();
  return cells.reduce((sum, cell) => sum + Number(cell.replaceAll(',', '')), 0);
}

/** To whom a message has gone, in order. */
async function gone({ database }: Console): Promise<string[]> {
  const { rows } = await database.pool.query<{ id: string }>(
    `SELECT person_id AS id FROM outbound_messages WHERE kind = 'broadcast' AND state NOT IN ('queued', 'skipped') ORDER BY 1`,
  );
  return rows.map(({ id }) => id);
}

/** How many have gone once what was under way when it was paused has arrived. */
async function settled(karibu: Console): Promise<number> {
  let before = -1;
  for (let now = (await gone(karibu)).length; now !== before; now = (await gone(karibu)).length) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  return before;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It did not come to that within a minute.');
}

async function accessible(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
}
