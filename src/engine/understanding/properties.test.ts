import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { parseAge } from './age.js';
import { parseChoice } from './choice.js';
import { ageCorpus } from './corpus/age.js';
import { choiceCorpus } from './corpus/choice.js';
import { courtesyCorpus, unsureCorpus } from './corpus/courtesy.js';
import { dateCorpus } from './corpus/date.js';
import { nameCorpus } from './corpus/name.js';
import { numberCorpus } from './corpus/number.js';
import { phoneCorpus } from './corpus/phone.js';
import { placeCorpus, placeTree } from './corpus/place.js';
import { yesNoCorpus } from './corpus/yes-no.js';
import { isCourtesy } from './courtesy.js';
import { parseDate } from './date.js';
import { explain } from './explain.js';
import { matchKeyword } from './keyword.js';
import { parseLocation } from './location.js';
import { parseName } from './name.js';
import { parseNumber } from './number.js';
import { parsePhone } from './phone.js';
import { parsePlace } from './place.js';
import { PlaceIndex } from './place-index.js';
import { parseSpeaker } from './speaker.js';
import { parseText } from './text.js';
import { commandNames } from './words/language-words.js';
import { triage } from './triage.js';
import { isUnsure } from './unsure.js';
import { LANGUAGES } from './words/languages.js';
import { parseYesNo } from './yes-no.js';

const languages = ['sw', 'en', 'fr'];
const today = Temporal.PlainDate.from('2026-03-02');
const options = choiceCorpus[0]?.options ?? [];
const index = new PlaceIndex(placeTree);

/** Reads a text in every way there is. */
function readAll(text: string): readonly unknown[] {
  return [
    triage(text, {
      languages,
      isOptedOut: true,
      hasOpenQuestion: false,
      offered: ['1', 'yes'],
      isTwilioSms: true,
      commands: commandNames,
    }),
    parseYesNo(text, { languages }),
    parseChoice(text, { languages, options }),
    parseNumber(text, { languages }),
    parseDate(text, { languages, today, between: { from: today, to: today.add({ weeks: 43 }) } }),
    parseDate(text, { languages, today, prefer: 'past' }),
    parseAge(text, { languages, today, unit: 'year' }),
    parseAge(text, { languages, today, unit: 'month', between: { from: 0, to: 59 } }),
    parseName(text, { languages }),
    parseText(text),
    isUnsure(text, { languages }),
    isCourtesy(text, { languages }),
    matchKeyword(text, [{ keyword: 'jiunge', flow: 'registration' }]),
    explain(text, { languages, ask: 'age', options: [], keywords: [], today, country: 'KE' }),
    parsePhone(text, { languages, country: 'KE' }),
    parsePlace(text, { index, languages }),
    parsePlace(text, { index, languages: LANGUAGES.map(({ language }) => language), within: 'Kenya' }),
    parseSpeaker(text, { names: ['Asha Wanjiku', 'Mama Otieno'], languages }),
    parseLocation(text),
  ];
}

/** Texts made of the very words that are looked for, which reach deeper than random letters. */
const vocabulary = LANGUAGES.flatMap(({ safety, dates, ages, optOut, yes, no, numbers, maybeOptOut }) =>
  [
    ...safety.danger_sign.phrases,
    ...dates.fillers,
    ...dates.months.flat(),
    ...ages.around,
    ...ages.half,
    ...Object.values(dates.units).flat(),
    ...optOut,
    ...yes,
    ...no,
    ...Object.keys(numbers.cardinals),
    ...maybeOptOut,
  ].flatMap((phrase) => phrase.split(/[ |]/u)),
);
const wordy = fc
  .array(
    fc.oneof(
      fc.constantFrom(...vocabulary),
      fc.nat({ max: 3000 }).map(String),
      fc.constantFrom('.', '/', '-', ',', '?', "'"),
    ),
    { maxLength: 300 },
  )
  .map((words) => words.join(' '));
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 1_600 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 })
    .map((units) => String.fromCharCode(...units)),
  wordy,
);

describe('understanding', () => {
  it('reads any text without failing, and the same way each time', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(readAll(text)).toEqual(readAll(text));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'stop ',
    'a',
    'no ',
    '1/',
    '1 ',
    '15 feb ',
    'baby not ',
    '1,',
    "a'",
    'naitwa ',
    'mia ',
    'na ',
    '😊',
    '.',
    ' ',
    '?',
    'ŷ̂',
    '\u0301',
    '\ud800',
    'ndiyo hapana ',
    'in 3 weeks ',
    'my name is ',
    'mia elfu ',
    '-',
    '1:00',
    '0 ',
    '0712345678 ',
    'bondo ',
    'bodno, ',
    'near ',
    'شكرا ',
    '፻',
  ])('reads 1,600 characters of %p as it reads few', (unit) => {
    const long = unit.repeat(Math.ceil(1_600 / unit.length)).slice(0, 1_600);
    expect(readAll(long)).toHaveLength(readAll(unit).length);
  });

  it('keeps every date within what the question allows', () => {
    const between = { from: today, to: today.add({ weeks: 43 }) };
    fc.assert(
      fc.property(wordy, (text) => {
        const result = parseDate(text, { languages, today, between });
        const values =
          result.status === 'understood'
            ? [result.value]
            : result.status === 'ambiguous'
              ? result.candidates
              : [];
        for (const { date } of values) {
          expect(date >= between.from.toString() && date <= between.to.toString()).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every age within what the question allows', () => {
    fc.assert(
      fc.property(wordy, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (text, from, length) => {
        const between = { from, to: from + length };
        const result = parseAge(text, { languages, today, unit: 'month', between });
        const ages =
          result.status === 'understood'
            ? [result.value]
            : result.status === 'ambiguous'
              ? result.candidates
              : [];
        for (const { months } of ages) {
          expect(Number.isInteger(months) && months >= from && months <= between.to).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('understands every day of a year in every usual spelling', () => {
    const months = [
      'januari',
      'february',
      'mars',
      'april',
      'mei',
      'juin',
      'july',
      'agosti',
      'sept',
      'oct',
      'nov',
      'décembre',
    ];
    const between = { from: today, to: today.add({ days: 364 }) };
    for (let offset = 0; offset < 365; offset += 1) {
      const { day, month, year, ...rest } = plain(today.add({ days: offset }));
      const spellings = [
        rest.iso,
        `${day} ${months[month - 1]}`,
        `${day}${months[month - 1]}${year}`,
        `${months[month - 1]} ${day}, ${year}`,
        `tarehe ${day} mwezi wa ${month}`,
      ];
      for (const spelling of spellings) {
        expect([spelling, parseDate(spelling, { languages, today, between })]).toMatchObject([
          spelling,
          { status: 'understood', value: { date: rest.iso } },
        ]);
      }
    }
  });

  it('never takes an answer to a question for leaving, danger or a command', () => {
    const answers = [
      ...yesNoCorpus.flatMap(({ yes, no, ambiguous }) => [...yes, ...no, ...ambiguous]),
      ...choiceCorpus.flatMap(({ answers: given }) => given.map(([text]) => text)),
      ...numberCorpus.flatMap(({ answers: given }) => given.map(([text]) => text)),
      ...dateCorpus.flatMap(({ answers: given }) => given.map(([text]) => text)),
      ...ageCorpus.flatMap(({ answers: given }) => given.map(([text]) => text)),
      ...nameCorpus.flatMap(({ answers: given }) => given.map(([text]) => text)),
      ...phoneCorpus.flatMap(({ answers: given }) => given.map(([text]) => text)),
      ...placeCorpus.flatMap(({ answers: given }) => given.map(([text]) => text)),
      ...courtesyCorpus.courtesy,
      ...unsureCorpus.unsure,
    ].filter((text) => text !== '?');
    const context = {
      languages,
      isOptedOut: false,
      hasOpenQuestion: true,
      offered: [],
      isTwilioSms: true,
      commands: commandNames,
    };
    expect(answers.filter((text) => triage(text, context).kind !== 'other')).toEqual([]);
  });
});

function plain(date: Temporal.PlainDate): { day: number; month: number; year: number; iso: string } {
  return { day: date.day, month: date.month, year: date.year, iso: date.toString() };
}
