import { describe, expect, it } from '@jest/globals';
import { parseCode } from './code.js';
import { courtesyCorpus } from './corpus/courtesy.js';
import { givenNames } from './corpus/given-names.js';
import { isOptOutWord } from './opt-out.js';
import { readCommand, readStopOf } from './rights.js';
import { triage } from './triage.js';
import { en } from './words/en.js';
import { fr } from './words/fr.js';
import { commandNames } from './words/language-words.js';
import type { CommandName } from './words/language-words.js';
import { sw } from './words/sw.js';

const languages = ['en', 'sw', 'fr'];
const read = (text: string) => readCommand(text, { languages, offered: [] })?.command;

const understood: readonly [CommandName, readonly string[]][] = [
  ['pause', ['PAUSE', 'pause please', 'Pause 2 weeks', 'pumzika', 'PUMZIKA WIKI 2', 'pause 2 semaines']],
  ['less', ['LESS', 'fewer messages', 'punguza', 'Punguzeni ujumbe', 'MOINS', 'moins de messages']],
  ['language', ['language', 'change language', 'Lugha', 'badilisha lugha', 'langue', 'LANGUAGE SWAHILI']],
  ['my_data', ['my data', 'What do you know about me?', 'taarifa zangu', 'data zangu', 'Mes données']],
  [
    'fix',
    ['FIX', 'correct my name', 'rekebisha', 'sahihisha jina langu', 'corriger', 'Corrigez mes données'],
  ],
  ['share_no', ['share no', "don't share my data", 'usishiriki', 'SHIRIKI HAPANA', 'partage non']],
  ['forget', ['FORGET', 'forget me', 'nisahau', 'futa taarifa zangu', 'oubliez-moi', 'effacez mes données']],
  ['keep', ['keep me', 'nikumbuke', 'gardez-moi', 'do not forget me']],
];

/** What people write in passing, with words of the lists in it. */
const ordinary = [
  'I forgot my clinic card',
  'do not forget the meeting tomorrow',
  'less pain today',
  'my data bundle is finished',
  'fix the road please, it is bad',
  'the baby kicks less',
  'language is a problem for my mother',
  'we share one phone',
  'nimesahau kadi ya kliniki',
  'lugha ni ngumu kwa mama',
  'maumivu yamepungua',
  'punguza bei ya dawa',
  "j'ai oublié mon carnet",
  'le bébé bouge moins',
  'je fais une pause au travail',
  'keep well',
];

describe('commands', () => {
  it.each(understood)('%s is understood in every language', (command, texts) => {
    for (const text of texts) expect([text, read(text)]).toEqual([text, command]);
  });

  it('are told from what people write in passing', () => {
    for (const text of ordinary) expect([text, read(text)]).toEqual([text, undefined]);
  });

  it('are no names, and no courtesy', () => {
    expect(givenNames.filter((name) => read(name) !== undefined)).toEqual([]);
    expect(
      Object.values(courtesyCorpus)
        .flat()
        .filter((text) => read(text) !== undefined),
    ).toEqual([]);
  });

  it('are never two things at once', () => {
    const words = [en, sw, fr].flatMap(({ commands }) =>
      commandNames.flatMap((command) =>
        (commands?.[command] ?? [])
          .filter((phrase) => !/[|*]/.test(phrase))
          .map((phrase): [string, CommandName] => [phrase, command]),
      ),
    );
    expect(words.length).toBeGreaterThan(60);
    for (const [phrase, command] of words) {
      expect([phrase, read(phrase)]).toEqual([phrase, command]);
      expect([phrase, isOptOutWord(phrase, languages)]).toEqual([phrase, false]);
    }
  });

  it('say what stands behind them', () => {
    const behind = (text: string) => readCommand(text, { languages, offered: [] })?.rest;
    expect(behind('PAUSE 2 WEEKS')).toBe('2 weeks');
    expect(behind('lugha kiswahili')).toBe('kiswahili');
    expect(behind('forget me')).toBe('me');
    expect(behind('LESS')).toBe('');
  });

  it('are answers where a question offers them, and nothing where no flow answers them', () => {
    const context = { languages, isOptedOut: false, hasOpenQuestion: true, isTwilioSms: true };
    expect(triage('language', { ...context, offered: ['language'], commands: commandNames }).kind).toBe(
      'other',
    );
    expect(triage('fix', { ...context, offered: [], commands: [] }).kind).toBe('other');
  });
});

describe('STOP and a name', () => {
  it('is read where a few words stand behind a word that opts out', () => {
    expect(readStopOf('STOP Asha', languages)).toBe('Asha');
    expect(readStopOf('acha Mama Asha', languages)).toBe('Mama Asha');
    expect(readStopOf('STOP', languages)).toBeUndefined();
    expect(readStopOf('We have to STOP this bill', languages)).toBeUndefined();
    expect(readStopOf('stop it now please I am tired', languages)).toBeUndefined();
  });
});

describe('a code', () => {
  it('is 4 to 6 figures, in any script, with a few words around them', () => {
    expect(parseCode('4071')).toBe('4071');
    expect(parseCode(' 40 71 ')).toBe('4071');
    expect(parseCode('my code is 4071.')).toBe('4071');
    expect(parseCode('٤٠٧١')).toBe('4071');
    expect(parseCode('123')).toBeNull();
    expect(parseCode('1234567')).toBeNull();
    expect(parseCode('Asha')).toBeNull();
  });
});
