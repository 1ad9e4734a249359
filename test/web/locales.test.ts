import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { projectDir } from '../import-rules.ts';
import { saidByName, saidSentences } from './said-sentences.ts';

const folder = join(projectDir, 'web/locales');
const languages = readdirSync(folder);
const areas = readdirSync(join(folder, 'en')).map((file) => file.replace('.json', ''));
/** What the service says, for which the console has the words. */
const saidKeys = [...saidSentences().map(({ key }) => key), ...saidByName()];

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

  it.each(areas)('holds nothing about "%s" that no screen says', (area) => {
    const { keys, patterns } = askedOf(area);
    const sentences = [...wordsOf('en', area).keys()].map((key) => key.replace(pluralForm, ''));
    const said = new Set(saidKeys);
    const isAsked = (key: string) =>
      said.has(`${area}:${key}`) || keys.has(key) || patterns.some((pattern) => pattern.test(key));
    expect(sentences.filter((key) => !isAsked(key))).toEqual([]);
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

/** Ends of keys by which one sentence has several forms; code names the sentence without them. */
const pluralForm = /_(zero|one|two|few|many|other)$/;

interface Source {
  readonly text: string;
  /** The areas whose words it may ask for; null where it asks for none itself and only names keys for others. */
  readonly areas: readonly string[] | null;
}

const sources: readonly Source[] = readdirSync(join(projectDir, 'web/src'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.ts$/.test(file))
  .map((file) => readFileSync(join(projectDir, 'web/src', file), 'utf8'))
  .map((text) => ({ text, areas: areasOf(text) }));

function areasOf(text: string): readonly string[] | null {
  const named = areas.filter((area) => new RegExp(`['\`]${area}(:|['\`])`).test(text));
  return text.includes('useTranslation') || named.length > 0 ? named : null;
}

/** The keys that code names in full, and the patterns that it makes keys by, such as `roles.${role}.name`. */
function askedOf(area: string): { readonly keys: ReadonlySet<string>; readonly patterns: readonly RegExp[] } {
  const texts = sources.filter(({ areas: of }) => of === null || of.includes(area)).map(({ text }) => text);
  const keys = texts.flatMap((text) =>
    [...text.matchAll(/'(?:[\w-]+:)?([\w.-]+)'/g)].map(([, key]) => key ?? ''),
  );
  const patterns = texts
    .flatMap((text) => [...text.matchAll(/`(?:[\w-]+:)?([^`\n]*\$\{[^`\n]*)`/g)])
    .map(([, made]) => (made ?? '').split(/\$\{[^}]*\}/))
    .filter((parts) => parts.every((part) => /^[\w.-]*$/.test(part)) && parts.join('').includes('.'))
    .map((parts) => new RegExp(`^${parts.join('[\\w-]+').replaceAll('.', '\\.')}$`));
  return { keys: new Set(keys), patterns };
}

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
