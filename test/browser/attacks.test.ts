import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { InteractionsRepository } from '../../src/people/interactions.repository.js';
import { system } from '../../src/platform/access/actor.js';
import { newId } from '../../src/platform/ids.js';
import { insertConversation, insertSender } from '../builders.js';
import { anAccount, withToken, type Account } from '../staff.js';
import { Console, hasBrowser, overflowOf, widths } from './browser.ts';

// Small letters alone: figures of what people wrote are not shown, and capitals are made small.
const picture = '<img src=x onerror="ishit=true">';
const script = '<script>ishit=true</script>';
const reversed = '\u202Edesrever';
const marks = `z${'\u0301'.repeat(10_000)}`;
const flow = 'registration';

(hasBrowser ? describe : describe.skip)('what somebody writes to do harm', () => {
  let karibu: Console;
  let writer: Account;

  beforeAll(async () => {
    karibu = await Console.start();
    writer = await anAccount(karibu.database, 'program_lead', { name: `${picture} ${reversed}` });
    await saveDraft(karibu, writer);
    await misunderstood(karibu, picture);
  }, 60_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  describe.each(Object.entries(widths))('at the width of the %s', (_, width) => {
    it.each([
      ['/flows', picture],
      [`/flows/${flow}`, picture],
      [`/flows/${flow}/release`, picture],
      [`/flows/${flow}/results`, picture],
      [`/texts/sw/${flow}`, picture],
      ['/users', picture],
      ['/audit', picture],
    ])(
      'is shown as it was written on %s, and runs nowhere',
      async (path, shown) => {
        const { page, dialogs } = await visit(width, path);
        await seen(page, shown);
        // A picture that is none says so a moment later.
        await page.waitForTimeout(300);
        expect(dialogs).toEqual([]);
        expect(await page.evaluate('globalThis.ishit')).toBeUndefined();
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      },
      90_000,
    );
  });

  it('is said on the phone as it was written', async () => {
    const { page, dialogs } = await visit(widths.office, `/flows/${flow}`);
    await page.getByRole('button', { name: 'Start the conversation' }).click();
    await page.getByRole('log').getByText(picture).first().waitFor();
    expect(dialogs).toEqual([]);
    expect(await page.evaluate('globalThis.ishit')).toBeUndefined();
  }, 90_000);

  it.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'https://elsewhere.example/',
    'javascript:ishit=true',
  ])(
    'sends nobody who signs in to another site: %j',
    async (to) => {
      const { page } = await visit(widths.office, `/sign-in?to=${encodeURIComponent(to)}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(new URL(page.url()).origin).toBe(karibu.url);
      expect(await page.evaluate('globalThis.ishit')).toBeUndefined();
    },
    60_000,
  );

  async function visit(width: number, path: string): Promise<{ page: Page; dialogs: string[] }> {
    const page = await karibu.pageOf('admin', { width });
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(path);
    return { page, dialogs };
  }
});

/** In a text, or in a field where it can be changed. */
async function seen(page: Page, text: string): Promise<void> {
  const fields = `[...document.querySelectorAll('textarea, input')].some(({ value }) => value.includes(${JSON.stringify(text)}))`;
  await page.waitForFunction(`document.body.innerText.includes(${JSON.stringify(text)}) || ${fields}`);
}

/** Puts it into every place of a draft that takes words. */
async function saveDraft({ url, database }: Console, writer: Account): Promise<void> {
  const { headers } = await withToken(database, writer, { now: new Date() });
  const path = `${url}/api/v1/flows/${flow}`;
  const { live } = (await (await fetch(path, { headers })).json()) as { live: { files: FlowFiles } };
  const said = `${picture}${script} ${reversed} ${marks}`;
  const texts = Object.entries(live.files.texts).map(([language, content]) => {
    const tree = JSON.parse(content) as Record<string, Record<string, string>>;
    return [language, JSON.stringify({ ...tree, welcome: { ...tree.welcome, text: said } }, null, 2)];
  });
  const source = `# ${picture} ${script}\n${live.files.source.replace('steps:\n', `steps:\n  # ${said}\n`)}`;
  const files = { ...live.files, source, texts: Object.fromEntries(texts) as FlowFiles['texts'] };
  const { status } = await fetch(`${path}/draft`, {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/json', 'if-match': '"0"' },
    body: JSON.stringify({ files, note: said.slice(0, 200) }),
  });
  expect(status).toBe(200);
}

/** Two people answer a question with it, so that it may be shown. */
async function misunderstood({ database }: Console, body: string): Promise<void> {
  const sender = await insertSender(database);
  const at = new Date();
  for (let person = 0; person < 2; person += 1) {
    const conversationId = await insertConversation(database.pool, sender, {
      address: `+1202555010${person}`,
    });
    const messageId = newId();
    await database.pool.query(
      'INSERT INTO inbound_messages (id, conversation_id, body, received_at, state) VALUES ($1, $2, $3, $4, $5)',
      [messageId, conversationId, body, at.toISOString(), 'processed'],
    );
    const data = { flow, step: 'name' };
    const row = {
      personId: null,
      conversationId,
      actor: system('test'),
      at,
      kind: 'answer_not_understood',
      data,
      messageId,
    };
    await database.transaction((tx) => new InteractionsRepository(database).insert(tx, [row]));
  }
}

interface FlowFiles {
  readonly source: string;
  readonly texts: Record<string, string>;
}
