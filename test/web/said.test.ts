import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { projectDir } from '../import-rules.ts';
import { saidByName, saidSentences, untranslatedErrors } from './said-sentences.ts';

const folder = join(projectDir, 'web/locales');
const languages = readdirSync(folder);
const areas = new Set(readdirSync(join(folder, 'en')).map((file) => file.replace('.json', '')));

/** Areas of sentences that no page shows yet. */
const notShownYet = new Set(['segments']);

describe('what the service says to people at the console', () => {
  const sentences = saidSentences();

  it('has one template for each key', () => {
    const texts = new Map(sentences.map(({ key, text }) => [key, text]));
    expect(sentences.filter(({ key, text }) => texts.get(key) !== text)).toEqual([]);
  });

  it('belongs to areas that have words', () => {
    const strange = sentences.filter(({ key }) => !areas.has(areaOf(key)) && !notShownYet.has(areaOf(key)));
    expect(strange).toEqual([]);
  });

  it.each(languages)('has words in %s for each sentence, with the same places', (language) => {
    const known = sentences.filter(({ key }) => areas.has(areaOf(key)));
    const wrong = known.filter(({ key, text }) => !isSame(placesIn(wordsOf(language, key)), placesIn(text)));
    expect(wrong.map(({ key, text }) => ({ key, text, words: wordsOf(language, key) }))).toEqual([]);
  });

  it.each(languages)('has words in %s for what rules and fields say by their name', (language) => {
    expect(saidByName().filter((key) => wordsOf(language, key) === null)).toEqual([]);
  });

  it('refuses in sentences that can be said in each language', () => {
    const rooms =
      /^(platform\/(http|access|queue)|staff|studio|cases|consent|exchange|privacy|segments|people\/(record|households|timeline|matching|places)|conversations\/(translation|publishing))\//;
    expect(untranslatedErrors().filter((error) => rooms.test(error))).toEqual([]);
  });
});

function areaOf(key: string): string {
  return key.split(':')[0] ?? '';
}

const files = new Map<string, unknown>();

/** The words of a key in a language; null where there are none. */
function wordsOf(language: string, whole: string): string | null {
  const [area = '', key = ''] = whole.split(':');
  const file = join(folder, language, `${area}.json`);
  if (!files.has(file)) files.set(file, JSON.parse(readFileSync(file, 'utf8')));
  const found = key
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], files.get(file));
  return typeof found === 'string' ? found : null;
}

function placesIn(text: string | null): string[] | null {
  return text === null ? null : [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
}

function isSame(one: readonly string[] | null, other: readonly string[] | null): boolean {
  return one !== null && other !== null && one.join(' ') === other.join(' ');
}
