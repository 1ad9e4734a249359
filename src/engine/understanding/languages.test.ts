import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { momentsIn, readLabelled } from './corpus/labelled.js';
import { unreviewedCorpus } from './corpus/unreviewed.js';
import { parseDate } from './date.js';
import { explain } from './explain.js';
import { parseName } from './name.js';
import { parseNumber } from './number.js';
import { commandNames } from './words/language-words.js';
import { triage } from './triage.js';
import { isUnsure } from './unsure.js';
import { heededLanguages, LANGUAGES } from './words/languages.js';
import { parseYesNo } from './yes-no.js';

const today = Temporal.PlainDate.from('2026-03-02');
const reviewed = ['en', 'fr', 'sw'];

/** What a text is before any flow sees it, no question open. */
function kindOf(text: string, languages: readonly string[]): string {
  const result = triage(text, {
    languages,
    isOptedOut: false,
    hasOpenQuestion: false,
    offered: [],
    isTwilioSms: true,
    commands: commandNames,
  });
  return result.kind === 'safety' ? result.topic : result.kind;
}

describe.each(unreviewedCorpus)('$language, which no native speaker has reviewed', (examples) => {
  const languages = [examples.language, 'en'];

  it('is marked so', () => {
    expect(LANGUAGES.find(({ language }) => language === examples.language)?.isReviewed).toBe(false);
  });

  it('has forty texts or more', () => {
    const texts = Object.values(examples).flatMap((list: string | readonly unknown[]) =>
      typeof list === 'string' ? [] : list,
    );
    expect(texts.length).toBeGreaterThanOrEqual(40);
  });

  it('is heeded before any flow where it is spoken', () => {
    const expected = [
      ...examples.optOut.map((text) => [text, 'opt_out']),
      ...examples.unsureOptOut.map((text) => [text, 'unsure_opt_out']),
      ...examples.stays.map((text) => [text, 'other']),
      ...examples.help.map((text) => [text, 'help']),
      ...examples.courtesy.map((text) => [text, 'courtesy']),
      ...examples.safety,
    ];
    expect(expected.map(([text = '']) => [text, kindOf(text, languages)])).toEqual(expected);
  });

  it('is read in answers where it is spoken', () => {
    const yesNo = [
      ...examples.yes.map((text) => [text, true] as const),
      ...examples.no.map((text) => [text, false] as const),
    ];
    expect(yesNo.map(([text]) => [text, valueOf(parseYesNo(text, { languages }))])).toEqual(yesNo);
    expect(examples.notKnown.filter((text) => !isUnsure(text, { languages }))).toEqual([]);
    const { numbers, dates, names } = examples;
    expect(numbers.map(([text]) => [text, valueOf(parseNumber(text, { languages }))])).toEqual(numbers);
    expect(dates.map(([text]) => [text, dateIn(text, languages)])).toEqual(dates);
    expect(names.map(([text]) => [text, valueOf(parseName(text, { languages }))])).toEqual(names);
  });

  it('is not heeded where it is not spoken', () => {
    const taken = [...examples.optOut, ...examples.help, ...examples.safety.map(([text]) => text)];
    expect(taken.filter((text) => !['other', 'help'].includes(kindOf(text, reviewed)))).toEqual([]);
  });

  it('takes nothing of the others for leaving or danger where it is spoken beside them', () => {
    const changed = reviewed.flatMap((language) => {
      const moment = momentsIn(language);
      const tsv = readFileSync(new URL(`corpus/labelled/${language}.tsv`, import.meta.url), 'utf8');
      return readLabelled(tsv).filter(({ text, ask }) => {
        const alone = explain(text, moment(ask));
        const beside = explain(text, {
          ...moment(ask),
          languages: [...moment(ask).languages, examples.language],
        });
        return (
          alone.is !== beside.is && [alone.is, beside.is].some((is) => is === 'opt_out' || is === 'safety')
        );
      });
    });
    expect(changed).toEqual([]);
  });
});

describe('what is heeded', () => {
  it('is every reviewed language and no other, unless it is spoken', () => {
    const heeded = (languages: readonly string[]): unknown =>
      heededLanguages(languages).map(({ language }) => language);
    expect(heeded([])).toEqual(reviewed);
    expect(heeded(['sw', 'de'])).toEqual(reviewed);
    expect(heeded(['am-ET', 'sw'])).toEqual([...reviewed, 'am']);
  });
});

function valueOf<T>(answer: { status: string; value?: T }): T | undefined {
  return answer.status === 'understood' ? answer.value : undefined;
}

function dateIn(text: string, languages: readonly string[]): string | undefined {
  const answer = parseDate(text, { languages, today, prefer: 'future' });
  if (answer.status !== 'understood') return undefined;
  return `${answer.value.precision === 'month' ? '~' : ''}${answer.value.date}`;
}
