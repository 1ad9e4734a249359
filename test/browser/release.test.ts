import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { applyOperation } from '../../src/engine/definition/edit/apply.js';
import type { FlowFiles } from '../../src/engine/definition/edit/flow-files.js';
import type { Operation } from '../../src/engine/definition/edit/operations.js';
import { anAccount } from '../staff.js';
import type { Account } from '../staff.js';
import { axe, Console, hasBrowser, overflowOf, settled, widths } from './browser.ts';
import { talk } from './talk.ts';

(hasBrowser ? describe : describe.skip)('publishing in the browser', () => {
  let karibu: Console;
  let amina: Account;
  let juma: Account;

  beforeAll(async () => {
    karibu = await Console.start();
    amina = await anAccount(karibu.database, 'program_lead', { name: 'Amina' });
    juma = await anAccount(karibu.database, 'program_lead', { name: 'Juma' });
  }, 60_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  it('begins a conversation from an example, as a draft', async () => {
    const page = await karibu.pageOf(amina);
    await page.goto('/flows');
    await page.getByRole('button', { name: 'New conversation' }).click();
    await page.getByLabel('What is it called?').fill('Home visit');
    await page.getByRole('dialog').getByRole('radio').nth(3).click();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.waitForURL('**/flows/home_visit');

    await page.goto('/flows');
    const [drafts, live] = ['Draft, not live yet', 'Live'];
    await page.getByLabel('Show only').selectOption(drafts);
    await page.getByText('1 conversation', { exact: true }).waitFor();
    await page.getByLabel('Show only').selectOption(live);
    await page.getByLabel('Search by name or subject').fill('satisfaction');
    await page.getByText('1 conversation', { exact: true }).waitFor();
  }, 60_000);

  it('shows what changes, whose changes they are and who is affected, and publishes', async () => {
    await talk(karibu, 'simulator:asha', ['JOIN', '1', '1', 'Asha']);
    const [page, other] = [await karibu.pageOf(amina), await karibu.pageOf(juma)];
    await edit(other, 'a shorter question', [
      { do: 'setText', language: 'sw', key: 'expecting.text', text: 'Una mimba?' },
    ]);
    await edit(page, 'without the place', [{ do: 'deleteStep', step: 'place', leadTo: 'shared' }]);

    await page.goto('/flows/registration/release');
    await page.getByText('Step “place” was removed.').first().waitFor();
    await page.getByText('2 saves by Amina and Juma since this draft was begun').waitFor();
    await page.getByText('a shorter question').waitFor();
    const publish = page.getByRole('button', { name: 'Publish now' });
    expect(await publish.isDisabled()).toBe(true);
    await page.getByText('Say where the people of 1 step go.').waitFor();
    await page
      .getByLabel('1 person waits at “place”, which is removed. Where does she go?')
      .selectOption({ label: 'Their conversation ends' });
    await page.getByLabel('What is it about?').fill('The place is asked elsewhere');
    await publish.click();
    await page.getByRole('heading', { name: /^Live since / }).waitFor();
    await page.getByText('The conversation of 1 person has ended.').waitFor();
  }, 60_000);

  it('puts a version back in two clicks, which stands in the audit log', async () => {
    const page = await karibu.pageOf(amina);
    await page.goto('/flows/registration/history');
    await page.getByText('The place is asked elsewhere').waitFor();
    await page.getByRole('button', { name: /^Put this back/ }).click();
    await page.getByRole('dialog').getByText('New step “place”').waitFor();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('put back', { exact: false }).first().waitFor();

    const { rows } = await karibu.database.pool.query<{ actor_id: string }>(
      `SELECT actor_id FROM audit_entries WHERE action = 'flow.put_back'`,
    );
    expect(rows).toEqual([{ actor_id: amina.id }]);
  }, 60_000);

  it('publishes at a time, and takes that back', async () => {
    const page = await karibu.pageOf(amina);
    await edit(page, '', [
      { do: 'setText', language: 'en', key: 'expecting.text', text: 'Are you pregnant?' },
    ]);
    await page.goto('/flows/registration/release');
    await page.getByRole('radio', { name: 'At a time' }).check();
    await page.getByText('Choose a date and a time that is ahead.').waitFor();
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('Date and time').fill(`${tomorrow}T08:00`);
    await page.getByRole('button', { name: 'Publish at this time' }).click();
    await page.getByRole('heading', { name: /It will be published .*8:00/ }).waitFor();

    await page.reload();
    await page.getByRole('button', { name: 'Do not publish it then' }).click();
    await page.getByText('It will not be published at that time.').waitFor();
  }, 60_000);

  it('tells the slower of two who publishes at once what happened', async () => {
    const [page, other] = [await karibu.pageOf(amina), await karibu.pageOf(juma)];
    for (const one of [page, other]) await one.goto('/flows/registration/release');
    // What somebody who stands in the way of news sees: nothing of it until she presses the button.
    await page.getByRole('button', { name: 'Publish now' }).waitFor();
    await other.getByRole('button', { name: 'Publish now' }).click();
    await other.getByRole('heading', { name: /^Live since / }).waitFor();
    await page.getByText('Juma published it last,').waitFor();
  }, 60_000);

  it('lets a second person read the new words of consent in every language, and approve them', async () => {
    const [page, other] = [await karibu.pageOf(amina), await karibu.pageOf(juma)];
    const questions = { en: 'May we write to you?', sw: 'Tukuandikie?', fr: 'Pouvons-nous vous écrire ?' };
    await edit(
      page,
      'a shorter question',
      Object.entries(questions).map(([language, text]) => ({
        do: 'setText',
        language,
        key: 'consent.text',
        text,
      })),
    );

    await page.goto('/flows/registration/release');
    await page.getByText('You changed these words yourself, so somebody else has to read').waitFor();
    await page.getByText('May approve them: Juma').waitFor();
    expect(await page.getByRole('checkbox', { name: 'I have read these words' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Publish now' }).isDisabled()).toBe(true);
    expect(await axe(page)).toEqual([]);

    await other.goto('/flows/registration/release');
    const title = other.getByRole('heading', { name: 'The words of consent' });
    const words = other.locator('section').filter({ has: title });
    for (const text of Object.values(questions)) await words.getByText(text).waitFor();
    await other.getByText('Read the words of consent and approve them.').waitFor();
    const publish = other.getByRole('button', { name: 'Publish now' });
    expect(await publish.isDisabled()).toBe(true);
    expect(await axe(other)).toEqual([]);
    await words.getByRole('checkbox', { name: 'I have read these words and approve them' }).check();
    await publish.click();
    await other.getByRole('heading', { name: /^Live since / }).waitFor();

    const { rows } = await karibu.database.pool.query<{ by: string }>(
      'SELECT approved_by_id AS by FROM wording_approvals ORDER BY at DESC LIMIT 1',
    );
    expect(rows).toEqual([{ by: juma.id }]);
  }, 60_000);

  it('gives a word that was not understood a meaning, in the draft', async () => {
    await talk(karibu, 'simulator:baraka', ['JOIN', 'kizungu']);
    const page = await karibu.pageOf(amina);
    await page.goto('/flows/registration/results');
    await page.getByRole('button', { name: /^Make this word mean … “kizungu”/ }).click();
    await page.getByRole('dialog').getByRole('radio', { name: 'Tell me more' }).check();
    await page.getByRole('button', { name: 'Put it into the draft' }).click();
    await page.getByText('It is in the draft now.').waitFor();
    await page.getByRole('link', { name: 'Look at it and publish' }).click();
    await page
      .getByText(/The words that mean “more” at “consent” in .*kizungu/)
      .first()
      .waitFor();
  }, 60_000);

  describe.each(Object.entries(widths))('at the width of the %s', (_, width) => {
    it.each([
      '/flows',
      '/flows?new=yes',
      '/flows/registration/release',
      '/flows/registration/history',
      '/flows/registration/compare',
      '/flows/registration/file',
      '/flows/registration/results',
    ])(
      'is usable by everybody on %s',
      async (path) => {
        const page = await karibu.pageOf(amina, { width });
        await page.goto(path);
        await settled(page);
        await page.getByText('One moment').first().waitFor({ state: 'detached' });
        expect(await axe(page)).toEqual([]);
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      },
      60_000,
    );
  });
});

/** Saves a draft of `registration` as whoever is signed in on the page. */
async function edit(page: Page, note: string, operations: readonly Operation[]): Promise<void> {
  await page.goto('/help');
  const opened = (await call(page, 'GET', '', null, null)) as {
    readonly live: { readonly files: FlowFiles };
    readonly draft: { readonly files: FlowFiles; readonly version: number } | null;
  };
  const files = operations.reduce(
    (before, operation) => {
      const applied = applyOperation(before, operation);
      if (applied.status === 'refused') throw new Error(JSON.stringify(applied.reason));
      return applied.files;
    },
    (opened.draft ?? opened.live).files,
  );
  await call(page, 'PUT', '/draft', { files, note }, opened.draft?.version ?? 0);
}

function call(
  page: Page,
  method: string,
  path: string,
  body: object | null,
  version: number | null,
): Promise<unknown> {
  return page.evaluate(
    async (asked) => {
      const session = (await (await fetch('/api/v1/session')).json()) as { csrfToken: string };
      const response = await fetch(`/api/v1/flows/registration${asked.path}`, {
        method: asked.method,
        headers: {
          'X-CSRF-Token': session.csrfToken,
          ...(asked.body === null ? {} : { 'Content-Type': 'application/json' }),
          ...(asked.version === null ? {} : { 'If-Match': `"${asked.version}"` }),
        },
        ...(asked.body === null ? {} : { body: JSON.stringify(asked.body) }),
      });
      if (!response.ok) throw new Error(await response.text());
      return response.json();
    },
    { method, path, body, version },
  );
}
