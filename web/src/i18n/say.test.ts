import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import i18next from 'i18next';

import { said } from './say.js';

const words = (language: string, area: string): Record<string, unknown> =>
  JSON.parse(
    readFileSync(new URL(`../../locales/${language}/${area}.json`, import.meta.url), 'utf8'),
  ) as Record<string, unknown>;

async function reader(language: string) {
  const one = i18next.createInstance();
  const resources = {
    [language]: {
      lint: words(language, 'lint'),
      problems: words(language, 'problems'),
      campaign: words(language, 'campaign'),
    },
  };
  await one.init({ lng: language, resources, interpolation: { escapeValue: false } });
  return one;
}

describe('a sentence of the service', () => {
  it('is said in the reader’s language, and languages in it by their names', async () => {
    const stale = { key: 'lint:stale_translation.message', params: { language: 'sw', key: 'bye.text' } };
    expect(said(await reader('fr'), stale, 'English')).toBe(
      'En swahili, le texte « bye.text » est plus ancien que l’original.',
    );
    expect(said(await reader('sw'), stale, 'English')).toBe(
      'Kwa Kiswahili, maandishi “bye.text” ni ya zamani kuliko asili yake.',
    );
  });

  it('joins several names as its language does', async () => {
    const readings = { joined: 'or', of: ['yes', 'no'] };
    const params = { step: 'size', word: 'Y', code: 'big', readings };
    const message = { key: 'lint:ambiguous_options.message', params };
    expect(said(await reader('fr'), message, 'English')).toContain('yes ou no');
  });

  it('holds other sentences', async () => {
    const people = { key: 'problems:wait_removed', params: { people: 2, step: 'size' } };
    const one = { key: 'problems:release_undecided', params: { people } };
    const all = { key: 'problems:reasons', params: { all: { joined: 'space', of: [one] } } };
    expect(said(await reader('fr'), all, 'English')).toBe(
      '2 personnes attendent à l’étape « size », qui est supprimée : dites où elles vont.',
    );
  });

  it('is said of one as of one, by the last number in it', async () => {
    const same = (minutes: number) => ({
      key: 'campaign:warning_same_text',
      params: { people: 30, minutes },
    });
    expect(said(await reader('en'), same(1), '')).toBe('The same text went to 30 of them 1 minute ago.');
    expect(said(await reader('en'), same(2), '')).toBe('The same text went to 30 of them 2 minutes ago.');
    const shared = { key: 'campaign:warning_phones', params: { people: 1 } };
    expect(said(await reader('sw'), shared, '')).toMatch(/^Mtu 1 anatumia simu moja/);
  });

  it('leaves names in braces as they are', async () => {
    const params = { key: 'hello.text', name: '{{nmae}}' };
    const message = { key: 'lint:unknown_variable.message', params };
    expect(said(await reader('fr'), message, 'English')).toContain('utilise {{nmae}}, qui');
  });

  it('is English where there are no words for it', async () => {
    expect(said(await reader('fr'), { key: 'lint:unheard_of', params: {} }, 'In English.')).toBe(
      'In English.',
    );
    expect(said(await reader('fr'), null, 'In English.')).toBe('In English.');
  });
});
