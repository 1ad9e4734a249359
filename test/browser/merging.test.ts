import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { anAccount } from '../staff.js';
import type { Account } from '../staff.js';
import { until } from '../until.ts';
import { axe, Console, hasBrowser, overflowOf, widths } from './browser.ts';

const place = '[data-text="sw place.text"]';
const name = '[data-text="sw name.text"]';

(hasBrowser ? describe : describe.skip)('one conversation, changed in two places', () => {
  const folder = mkdtempSync(join(tmpdir(), 'karibu-folder-'));
  const swahili = join(folder, 'locales/sw/registration.json');
  let karibu: Console;
  let amina: Account;
  let juma: Account;

  beforeAll(async () => {
    for (const part of ['flows', 'locales']) cpSync(part, join(folder, part), { recursive: true });
    karibu = await Console.start(() => ({
      FLOWS_DIR: join(folder, 'flows'),
      LOCALES_DIR: join(folder, 'locales'),
    }));
    amina = await anAccount(karibu.database, 'program_lead', { name: 'Amina' });
    juma = await anAccount(karibu.database, 'program_lead', { name: 'Juma' });
  }, 60_000);

  afterEach(() => karibu.leavePages());
  afterAll(async () => {
    await karibu.close();
    rmSync(folder, { recursive: true });
  });

  it('shows both texts when two people have changed the same one, and takes what the second chooses', async () => {
    const [page, other] = [await opened(amina), await opened(juma)];
    await page.locator(place).fill('Unaishi wapi?');
    await page.locator(name).fill('Unaitwa nani?');
    await other.locator(place).fill('Unatoka wapi?');
    await save(page);
    await page.getByText('Saved as a draft').waitFor();

    await save(other);
    const dialog = other.getByRole('dialog');
    await dialog.getByText('Amina saved this draft while you worked:').waitFor();
    await dialog.getByText('One thing was changed by both of you.').waitFor();
    const question = dialog.getByRole('group', { name: 'The text place.text (Swahili)' });
    await question.getByText('Unatoka wapi?').waitFor();
    await question.getByText('Unaishi wapi?').waitFor();
    expect(await axe(other)).toEqual([]);
    const keep = dialog.getByRole('button', { name: 'Save it like this' });
    expect(await keep.isDisabled()).toBe(true);
    await question.getByRole('radio', { name: 'Mine' }).check();
    await keep.click();
    await other.getByText('Saved as a draft').waitFor();
    expect(await other.locator(place).inputValue()).toBe('Unatoka wapi?');
    expect(await other.locator(name).inputValue()).toBe('Unaitwa nani?');
  }, 60_000);

  it('lets one choose between the file and the console, and publishes what she chose', async () => {
    const texts = readFileSync(swahili, 'utf8');
    const inFile = texts
      .replace(textOf(texts, 'place'), 'Unaishi kijiji gani?')
      .replace(textOf(texts, 'expecting'), 'Je, una mimba?');
    writeFileSync(swahili, inFile);

    const page = await karibu.pageOf(amina);
    await page.goto('/flows/registration/file');
    await page
      .getByRole('heading', { name: 'The file was changed in the folder, and is not live yet.' })
      .waitFor();
    await page.getByText('1 thing was changed in both places. Choose which to keep.').waitFor();
    const both = page.getByRole('group', { name: /^The text “sw place\.text”/ });
    await both.getByText(textOf(texts, 'place')).waitFor();
    await both.getByText('Unatoka wapi?').waitFor();
    await both.getByText('Unaishi kijiji gani?').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: widths.phone, height: 800 });
    await until('it fits a phone', async () => (await overflowOf(page)) <= 0);
    await page.setViewportSize({ width: widths.office, height: 800 });

    const take = page.getByRole('button', { name: 'Take both into the draft' });
    expect(await take.isDisabled()).toBe(true);
    await both.getByRole('radio', { name: 'The file' }).check();
    await take.click();
    await page.waitForURL('**/release');
    for (const text of ['Unaishi kijiji gani?', 'Je, una mimba?', 'Unaitwa nani?'])
      await page.getByText(text).first().waitFor();
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByRole('heading', { name: /^Live since / }).waitFor();

    const live = await liveText(page, 'sw');
    expect(textOf(live, 'place')).toBe('Unaishi kijiji gani?');
    expect(textOf(live, 'expecting')).toBe('Je, una mimba?');
    expect(textOf(live, 'name')).toBe('Unaitwa nani?');
    expect(readFileSync(swahili, 'utf8')).toBe(inFile);

    // What was chosen is not offered to be undone: the editor shows what is live, and there is nothing to publish.
    const again = await opened(amina);
    expect(await again.locator(place).inputValue()).toBe('Unaishi kijiji gani?');
    expect(await again.locator(name).inputValue()).toBe('Unaitwa nani?');
    expect(await standOf(again)).toEqual({ draft: null, file: 'older' });
  }, 60_000);

  async function opened(by: Account): Promise<Page> {
    const page = await karibu.pageOf(by);
    await page.goto('/flows/registration');
    await page.locator(place).waitFor();
    return page;
  }
});

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
}

/** The question of a step, in a file of texts. */
function textOf(texts: string, step: string): string {
  return (JSON.parse(texts) as Record<string, { text: string }>)[step]?.text ?? '';
}

/** Whether the conversation has a draft, and how its file stands. */
function standOf(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const flow = (await (await fetch('/api/v1/flows/registration')).json()) as {
      draft: unknown;
      file: { state: string };
    };
    return { draft: flow.draft, file: flow.file.state };
  });
}

/** What is live of the conversation in a language, as a file. */
function liveText(page: Page, language: string): Promise<string> {
  return page.evaluate(async (asked) => {
    const flow = (await (await fetch('/api/v1/flows/registration')).json()) as {
      live: { files: { texts: Record<string, string> } };
    };
    return flow.live.files.texts[asked] ?? '';
  }, language);
}
