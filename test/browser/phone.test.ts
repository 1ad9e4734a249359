import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';

import { axe, Console, hasBrowser, overflowOf, widths } from './browser.ts';

const flow = '/flows/registration';
const question = '[data-text="sw name.text"]';
const aTest = 90_000;

(hasBrowser ? describe : describe.skip)('the phone in the browser', () => {
  let karibu: Console;

  beforeAll(async () => {
    karibu = await Console.start();
  }, 60_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  const opened = async (address: string, parts: Parameters<Console['pageOf']>[1] = {}): Promise<Page> => {
    const page = await karibu.pageOf('program_lead', parts);
    await page.goto(address);
    return page;
  };

  it(
    'shows a changed text in the same chat, before anything is saved',
    async () => {
      const page = await opened(flow);
      await choose(page, 'Language', 'sw');
      await page.getByRole('button', { name: 'JIUNGE' }).click();
      await say(page, '1');
      await chat(page)
        .getByText(/Jina lako ni nani/i)
        .waitFor();
      await page.locator('[data-step="name"]').getByText('The phone is here').waitFor();
      await page.locator(question).fill('Unaitwa nani?');
      await chat(page).getByText('Unaitwa nani?').waitFor();
      await chat(page).getByText('Changed').waitFor();
      await page.getByText('Not saved yet').waitFor();
      expect(await axe(page)).toEqual([]);
    },
    aTest,
  );

  it(
    'is tapped on as WhatsApp, on a small screen, by the keyboard',
    async () => {
      const page = await opened(flow, { width: widths.phone });
      await page.getByRole('button', { name: 'Phone' }).press('Enter');
      await page.getByRole('button', { name: 'WhatsApp' }).press('Enter');
      await page.getByRole('button', { name: 'Start the conversation' }).press('Enter');
      await chat(page)
        .getByText('Choose')
        .or(chat(page).getByRole('button', { name: 'English' }))
        .first()
        .waitFor();
      await chat(page).getByRole('button', { name: 'English' }).press('Enter');
      await chat(page).getByRole('button', { name: 'Yes' }).press('Enter');
      await chat(page).getByText('She has agreed: health_messages').waitFor();
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(await axe(page)).toEqual([]);
    },
    aTest,
  );

  it(
    'is given to somebody else, and lets time pass until something happens',
    async () => {
      const page = await opened('/simulator');
      await page.getByLabel('What is tried').selectOption('registration');
      await choose(page, 'Who holds it', 'shared_phone');
      await page.getByText('Rose and her mother-in-law Mary use one phone.').waitFor();
      await choose(page, 'Who holds it', 'stranger');
      await page.getByRole('button', { name: 'Start the conversation' }).click();
      await page.getByRole('button', { name: 'Until something happens' }).click();
      await chat(page).getByText('3 days pass').waitFor();
      await chat(page).getByText('she has not answered in time').waitFor();
      await page.getByRole('button', { name: 'One turn back' }).click();
      await chat(page).getByText('3 days pass').waitFor({ state: 'detached' });
      expect(await axe(page)).toEqual([]);
    },
    aTest,
  );

  it(
    'keeps a chat as a test conversation, which is then played with the others',
    async () => {
      const page = await opened('/flows/complaint');
      await page.getByText(/test conversations? (is|are) right/).waitFor();
      await page.getByRole('button', { name: 'Start the conversation' }).click();
      await page.getByText('We wait for her answer.').waitFor();
      await page.getByRole('button', { name: 'Save as a test' }).click();
      await page.getByLabel('What does it show?').fill('Nothing is written');
      await page.getByText('It is called: nothing_is_written').waitFor();
      expect(await axe(page)).toEqual([]);
      await page.getByRole('button', { name: 'Keep as a test' }).click();
      await page.getByText('Kept as a test.').first().waitFor();
      await page.getByText('Not saved yet').waitFor();
    },
    aTest,
  );

  it(
    'knows who of two shares the phone, and looks like WhatsApp on it',
    async () => {
      const page = await opened(flow);
      await page.getByRole('button', { name: 'WhatsApp' }).click();
      await page.getByRole('region', { name: 'WhatsApp' }).waitFor();
      await choose(page, 'Who holds it', 'shared_phone');
      await page.getByText('Rose and her mother-in-law Mary use one phone.').waitFor();
      await page.getByRole('button', { name: 'Start the conversation' }).click();
      await page.getByText('We wait for her answer.').waitFor();
      await page.getByText(/^What is known/).click();
      await page.getByText('On record').waitFor();
      expect(await axe(page)).toEqual([]);
      await page.getByRole('button', { name: 'Send something else' }).click();
      await page.getByRole('button', { name: 'A voice message' }).click();
      await chat(page).getByText('She sends something (audio/ogg)').waitFor();
    },
    aTest,
  );

  it(
    'tells at the step that a kept chat no longer goes the same way, and takes it over when that is right',
    async () => {
      const page = await opened('/flows/complaint');
      await page.getByText('No problems found.').waitFor();
      await page.getByRole('button', { name: 'Start the conversation' }).click();
      await page.getByText('We wait for her answer.').waitFor();
      await page.getByRole('button', { name: 'Save as a test' }).click();
      await page.getByLabel('What does it show?').fill('A new chat');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByText('All 31 test conversations are right.').waitFor();

      const step = page.locator('[data-step="what"]');
      await step.locator('[data-text="en what.text"]').fill('{{organisation}} is listening. What happened?');
      await step.getByText(/^\d+ test conversations no longer go as they should: /).waitFor();
      await page.getByText('See what differs').click();
      await page.getByText('a_new_chat.en', { exact: true }).click();
      const kept = page.getByRole('listitem').filter({ hasText: 'a_new_chat.en' });
      await kept.getByText('is listening. What happened?').waitFor();
      expect(await axe(page)).toEqual([]);
      await page.getByRole('button', { name: /^This is right: \d+ tests go so from now on$/ }).click();
      await page.getByText('All 31 test conversations are right.').waitFor();
    },
    aTest,
  );

  it(
    'opens by a link for somebody who has no account',
    async () => {
      const page = await opened(flow);
      await page.getByRole('button', { name: 'Try on my phone' }).click();
      const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue();
      const other = await karibu.page({ width: widths.phone, language: 'fr' });
      await other.goto(link);
      await other.getByRole('button', { name: 'Commencer la conversation' }).click();
      await other
        .getByRole('log')
        .getByText(/Language\?/)
        .waitFor();
      await other.getByText('Ceci est un essai.').waitFor();
      expect(await overflowOf(other)).toBeLessThanOrEqual(0);
      expect(await axe(other)).toEqual([]);
      await other.goto(`${link.slice(0, -4)}abcd`);
      await other.getByText('Ce lien ne fonctionne plus').waitFor();
    },
    aTest,
  );
});

(hasBrowser ? describe : describe.skip)('the map and the file in the browser', () => {
  let karibu: Console;

  beforeAll(async () => {
    karibu = await Console.start();
  }, 60_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  it(
    'goes over the map by the keyboard, and opens a step in the conversation',
    async () => {
      const page = await karibu.pageOf('program_lead');
      await page.goto(`${flow}?view=map`);
      await node(page, 'welcome').focus();
      await page.keyboard.press('ArrowDown');
      await node(page, 'language_known').and(page.locator(':focus')).waitFor();
      await page.getByRole('heading', { name: 'Where language_known leads' }).waitFor();
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.locator('[data-step="language_known"]:focus').waitFor();
    },
    aTest,
  );

  it(
    'tells of a broken link in words on the map, in the outline and in the list, and does not let it be published',
    async () => {
      const page = await karibu.pageOf('program_lead');
      await page.goto(`${flow}?view=yaml`);
      await brokenLink(page);
      await page.getByText('1 error,').waitFor();
      await page.locator('.cm-lint-marker-error').first().waitFor();
      expect(await axe(page)).toEqual([]);
      const publish = page.getByRole('button', { name: 'Publish' });
      expect(await publish.getAttribute('aria-disabled')).toBe('true');

      await view(page, 'Map');
      await node(page, 'missing:language_changedx').getByText('Missing: language_changedx').waitFor();
      await node(page, 'other_language').getByText('1 error').waitFor();
      await page.getByText('The map as a list').click();
      await page.getByRole('listitem').getByText('Missing: language_changedx').first().waitFor();

      await view(page, 'Conversation');
      await page.getByText('1 error,').click();
      await page.getByRole('button', { name: 'Go to other_language' }).click();
      await page.locator('[data-step="other_language"]').getByText('Error').first().waitFor();
    },
    aTest,
  );

  it(
    'goes on showing the last state while the file cannot be read',
    async () => {
      const page = await karibu.pageOf('program_lead');
      await page.goto(`${flow}?view=yaml`);
      await page.locator('.cm-content').click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\n  - id: [');
      await page.getByText(/cannot be read\. The other views/).waitFor();
      await view(page, 'Map');
      await node(page, 'welcome').waitFor();
    },
    aTest,
  );
});

const chat = (page: Page): Locator => page.getByRole('log');

const node = (page: Page, id: string): Locator => page.locator(`.react-flow__node[data-id="${id}"]`);

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Write as she would').fill(text);
  await page.keyboard.press('Enter');
}

/** Labels stand around what they name, so their texts hold the answers too. */
async function choose(page: Page, label: string, value: string): Promise<void> {
  await page.getByText('Who holds it', { exact: true }).waitFor();
  await page.locator('label').filter({ hasText: label }).locator('select').last().selectOption(value);
}

async function view(page: Page, name: string): Promise<void> {
  await page
    .getByRole('group', { name: 'Ways to see the conversation' })
    .getByRole('button', { name })
    .click();
}

async function brokenLink(page: Page): Promise<void> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+f');
  await page.locator('.cm-search input[name="search"]:focus').waitFor();
  await page.keyboard.type('go: language_changed');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('x');
}
