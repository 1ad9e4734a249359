import { beforeAll, describe, expect, it } from '@jest/globals';
import { filesOfFolder } from '../definitions/flow-folders.js';
import { playChats } from './play-chats.js';
import { readForEngine } from './test-flows.js';
import type { GoldenSurroundings } from './virtual-world.js';

const folders = { flowsDir: 'flows', localesDir: 'locales' };
const head = 'as simulator:asha, language en, at 2026-03-02 09:00 Africa/Nairobi, for Afya Yetu\n';

describe('the golden conversations of a flow', () => {
  let surroundings: GoldenSurroundings;

  beforeAll(async () => {
    const read = await readForEngine({ ...folders, organisation: 'Afya Yetu', defaultLanguage: 'en' });
    if (read.status === 'invalid') throw new Error(JSON.stringify(read.problems));
    surroundings = { ...read.setup, country: 'KE' };
  });

  const play = (chats: Readonly<Record<string, string>>, isTimeUp = () => false) =>
    playChats('registration', chats, surroundings, isTimeUp);

  it('go as they are written, and tell the steps that they come through, those that only decide too', async () => {
    const files = await filesOfFolder(folders, 'registration');
    const results = await play(files?.chats ?? {});
    expect(results.length).toBeGreaterThan(40);
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    const straight = results.find(({ file }) => file === 'straight.en');
    expect(straight?.steps).toEqual(
      expect.arrayContaining(['welcome', 'language_known', 'consent', 'due', 'enrol', 'told', 'closing']),
    );
    expect(straight?.steps).not.toContain('goodbye');
  });

  it('are told apart from those that go otherwise, that cannot be read, and that there is no time for', async () => {
    const results = await play({
      'other.en': `${head}> JOIN\n< Hello!\n`,
      'broken.en': 'hello\n',
      'tap.en': `${head}! taps x\n`,
    });
    expect(results.map(({ file, ok }) => [file, ok])).toEqual([
      ['other.en', false],
      ['broken.en', false],
      ['tap.en', false],
    ]);
    expect(results[0]?.diff).toContain('- < Hello!');
    expect(results[1]?.diff).toContain('A conversation begins with a line');
    expect(results[2]?.diff).toContain('She was not shown "x"');
    const [late] = await play({ 'late.en': `${head}> JOIN\n` }, () => true);
    expect(late).toMatchObject({ ok: false, diff: '# There was no time left to play it.' });
  });

  it('give their file as it goes now, which goes as written from then on; not where one cannot be played', async () => {
    const [other] = await play({ 'other.en': `${head}> JOIN\n< Hello!\n---\n${head}> JOIN\n` });
    const [again, second] = await play({ 'other.en': other?.asPlayed ?? '' });
    expect([again, second]).toMatchObject([
      { ok: true, asPlayed: null },
      { ok: true, asPlayed: null },
    ]);
    const [tap] = await play({ 'tap.en': `${head}> JOIN\n---\n${head}! taps x\n` });
    expect(tap).toMatchObject({ ok: false, asPlayed: null });
  });
});
