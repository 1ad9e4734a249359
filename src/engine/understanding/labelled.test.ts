import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { labelOf, momentsIn, readLabelled } from './corpus/labelled.js';
import { explain } from './explain.js';

/** Every text of the corpus with what it is and what it was taken for. */
const outcomes = ['en', 'sw', 'fr'].flatMap((language) => {
  const momentOf = momentsIn(language);
  const tsv = readFileSync(new URL(`corpus/labelled/${language}.tsv`, import.meta.url), 'utf8');
  return readLabelled(tsv).map(({ label, ask, text }) => ({
    language,
    ask,
    text,
    label,
    outcome: labelOf(explain(text, momentOf(ask))),
  }));
});
const mistakes = outcomes.filter(({ label, outcome }) => label !== outcome);

describe('the labelled corpus', () => {
  it('is large, with many texts that are nothing of what is looked for', () => {
    expect(outcomes.length).toBeGreaterThanOrEqual(1_500);
    expect(outcomes.filter(({ label }) => label.startsWith('unknown')).length).toBeGreaterThanOrEqual(500);
  });

  it('holds each text of a question once', () => {
    const keys = outcomes.map(({ language, ask, text }) => `${language} ${ask ?? ''} ${text}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(['opt_out', 'safety'])('is read for %s without a mistake, missed or false', (kind) => {
    const concerns = ({ label, outcome }: (typeof mistakes)[number]): boolean =>
      label.startsWith(kind) || outcome.startsWith(kind);
    expect(mistakes.filter(concerns)).toEqual([]);
  });

  it('is read as it is labelled, but for three texts in a hundred at most', () => {
    expect(mistakes.length > outcomes.length * 0.03 ? mistakes : []).toEqual([]);
  });
});
