import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { axe, Console, hasBrowser, overflowOf, widths } from './browser.ts';
import { talk } from './talk.ts';

const asha = 'simulator:asha';
const need = 'I have a new number, how do I change it';

(hasBrowser ? describe : describe.skip)('the inbox in the browser', () => {
  let karibu: Console;

  beforeAll(async () => {
    karibu = await Console.start();
    await talk(karibu, asha, ['JOIN', '1', 'Asha', 'MENU', '1', need]);
  }, 90_000);

  afterEach(() => karibu.leavePages());
  afterAll(() => karibu.close());

  describe.each(Object.entries(widths))('at the width of the %s', (_, width) => {
    it('is usable by everybody, with the list and with a conversation', async () => {
      const page = await karibu.pageOf('agent', { width });
      await page.goto('/inbox');
      await page.locator('[data-conversation]').waitFor();
      expect(await axe(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);

      await page.locator('[data-conversation]').click();
      await page.getByRole('log', { name: 'Messages' }).getByText(need).waitFor();
      expect(await axe(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    }, 60_000);
  });

  it('lets an agent take over, answer and give back, and the conversation goes on from there', async () => {
    const page = await karibu.pageOf('agent');
    await page.goto('/inbox');
    await page.getByText('Asks for a person (normal)').waitFor();
    await page.locator('[data-conversation]').click();
    const messages = page.getByRole('log', { name: 'Messages' });
    await page.getByText('Nobody has taken this conversation over').waitFor();
    await page.getByRole('button', { name: 'Take over', exact: true }).click();
    await page.getByText('Nothing is sent by itself until you give it back.').waitFor();

    // Nothing answers her by itself now.
    expect(await talk(karibu, asha, ['Are you there?'])).not.toContain('<');
    await messages.getByText('Are you there?').waitFor();

    const reply = page.getByLabel('Write an answer');
    await reply.fill('Hello Asha. Write your new number here.');
    await page.getByText('39 characters, 1 SMS').waitFor();
    await page.reload();
    expect(await reply.inputValue()).toBe('Hello Asha. Write your new number here.');
    await reply.focus();
    await page.keyboard.press('Control+Enter');
    await messages.getByText('Hello Asha. Write your new number here.').waitFor();
    expect(await reply.inputValue()).toBe('');

    await page.getByRole('button', { name: 'Give back' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('The open question is asked again').waitFor();
    const where = dialog.getByLabel('Where it goes on');
    expect(await where.locator('option').first().innerText()).toMatch(
      /^Where it was: place: Where do you live\? /,
    );
    const question = await dialog.locator('blockquote').innerText();
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Give back' }).click();
    await page.getByText('Given back. The automatic conversation goes on.').waitFor();
    await page.getByText('Nobody has taken this conversation over').waitFor();
    await expect(talk(karibu, asha, ['Kisumu'])).resolves.toContain('Are you expecting a baby');
    const asked = await messages.getByText(question.split('\n')[0] ?? question).count();
    expect(asked).toBeGreaterThan(1);
  }, 90_000);

  it('says to the second agent who has it, and that the first is writing', async () => {
    await talk(karibu, 'simulator:baraka', ['JOIN', '1', 'Baraka', 'MENU', '1', need]);
    const [first, second] = [await karibu.pageOf('agent'), await karibu.pageOf('program_lead')];
    await first.goto('/inbox');
    await first.locator('[data-conversation]').click();
    await first.getByRole('button', { name: 'Take over', exact: true }).click();
    await first.getByText('You took it over').waitFor();
    await second.goto(first.url());
    await second.getByText('They answer at the moment, and nothing is sent by itself.').waitFor();
    await first.getByLabel('Write an answer').focus();
    await second.getByText(/is writing an answer$/).waitFor();

    await second.getByRole('button', { name: 'Take it from them' }).click();
    await second.getByRole('button', { name: 'Take it', exact: true }).click();
    await first.getByText('Somebody else answers at the moment.').waitFor();

    await second.getByRole('button', { name: 'Done' }).click();
    await second.getByLabel('What became of it').fill('Her number was changed.');
    await second.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    await second.getByText('Nobody is waiting').waitFor();
    await first.getByText('Nobody has taken this conversation over').waitFor();
  }, 90_000);

  it('keeps what was answered in sight while its case is open, on the start page too', async () => {
    await talk(karibu, 'simulator:dalila', ['JOIN', '1', 'Dalila', 'MENU', '1', need]);
    const page = await karibu.pageOf('agent');
    await page.goto('/');
    await page.getByRole('link', { name: 'People who wait for an answer' }).click();
    await page.getByRole('link', { name: 'Dalila' }).click();
    await page.getByText(/^“Registration/).waitFor();
    await page.getByRole('button', { name: 'Take over', exact: true }).click();
    await page.getByLabel('Write an answer').fill('We look into it.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Your answer is on its way.').waitFor();
    await page.getByRole('button', { name: 'Give back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Give back' }).click();
    await page.goto('/');
    await page.getByRole('link', { name: 'Answered conversations with an open case' }).click();
    await page.getByRole('link', { name: 'Dalila' }).waitFor();
    expect([await axe(page), await overflowOf(page)]).toEqual([[], 0]);
  }, 90_000);

  it('goes through by the keyboard, and not where single keys are off', async () => {
    await talk(karibu, 'simulator:chausiku', ['JOIN', '1', 'Chausiku', 'MENU', '1', need]);
    const page = await karibu.pageOf('agent');
    await page.goto('/inbox');
    await page.locator('[data-conversation]').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByText('Nobody has taken this conversation over').waitFor();
    await page.evaluate(`localStorage.setItem('karibu.shortcuts', 'off')`);
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    expect(await page.getByText('You took it over').count()).toBe(0);
    await page.evaluate(`localStorage.setItem('karibu.shortcuts', 'on')`);
    await page.keyboard.press('t');
    await page.getByText('You took it over').waitFor();
    await page.keyboard.press('g');
    await page.getByRole('dialog').waitFor();
  }, 60_000);
});
