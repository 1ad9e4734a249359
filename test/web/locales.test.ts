import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { projectDir } from '../import-rules.ts';

const folder = join(projectDir, 'web/locales');
const languages = readdirSync(folder);
const areas = readdirSync(join(folder, 'en')).map((file) => file.replace('.json', ''));

describe('the words of the console', () => {
  it.each(languages)('has the same areas in %s', (language) => {
    expect(readdirSync(join(folder, language))).toEqual(readdirSync(join(folder, 'en')));
  });

  it.each(areas)('says the same things about "%s" in each language', (area) => {
    const english = wordsOf('en', area);
    for (const language of languages)
      expect([...wordsOf(language, area).keys()]).toEqual([...english.keys()]);
  });

  it.each(areas)('leaves nothing of "%s" empty', (area) => {
    for (const language of languages) {
      for (const [key, text] of wordsOf(language, area))
        expect([language, key, text.trim()]).not.toContain('');
    }
  });

  it.each(areas)('puts the same values into the sentences of "%s"', (area) => {
    const english = wordsOf('en', area);
    for (const language of languages) {
      for (const [key, text] of wordsOf(language, area)) {
        expect([language, key, valuesIn(text)]).toEqual([language, key, valuesIn(english.get(key) ?? '')]);
      }
    }
  });
});

/** Every text of an area by its key, in order of the keys. French has a plural form more, which is the general one. */
function wordsOf(language: string, area: string): Map<string, string> {
  const json: unknown = JSON.parse(readFileSync(join(folder, language, `${area}.json`), 'utf8'));
  const words = leavesOf(json, '').filter(([key]) => !key.endsWith('_many'));
  return new Map(words.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function leavesOf(value: unknown, way: string): [string, string][] {
  if (typeof value === 'string') return [[way, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) =>
    leavesOf(inner, way === '' ? name : `${way}.${name}`),
  );
}

function valuesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].sort();
}
