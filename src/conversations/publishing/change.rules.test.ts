import { describe, expect, it } from '@jest/globals';
import { steps, surveyRevision } from '../../../test/flow-revisions.js';
import { classify } from './change.rules.js';
import type { Change } from './change.rules.js';
import { textOf } from '../../platform/sentence.js';

type Parts = Parameters<typeof surveyRevision>[0];

const { consent, colour, size, bye } = steps;
const live = surveyRevision();

/** A change, how many people wait where, what kind it is, and what is said of it. */
const changes: [name: string, next: Parts, waiting: Record<string, number>, Change['kind'], string[]][] = [
  ['nothing', {}, { colour: 3 }, 'unchanged', []],
  [
    'a text in one language',
    { texts: { sw: { 'size.text': 'Ukubwa gani?' } } },
    { size: 9 },
    'text_only',
    ['1 text changed in sw: size.text'],
  ],
  [
    'words of consent',
    { texts: { en: { 'consent.options.yes': 'Yes, gladly' } } },
    {},
    'text_only',
    ['consent wording changed in en', '1 text changed in en: consent.options.yes'],
  ],
  [
    'a word that is only understood as consent',
    { texts: { en: { 'consent.accept.yes': 'yeah' } } },
    {},
    'text_only',
    ['1 text changed in en: consent.accept.yes'],
  ],
  ['the keyword', { keyword: 'poll' }, { colour: 3 }, 'safe', ['keywords: poll (before: survey)']],
  [
    'a step that nobody waits at is removed',
    { steps: [consent, colour, bye] },
    { colour: 3 },
    'safe',
    [
      '1 step removed: size',
      'what happens or where it leads changed at: colour',
      '2 texts changed in en: size.text, size.retry',
      '2 texts changed in sw: size.text, size.retry',
    ],
  ],
  ['a step that people wait at is removed', { steps: [consent, colour, bye] }, { size: 2 }, 'decision', []],
  [
    'a step is added',
    { steps: [consent, colour, size, '{ id: thanks, say: text }', bye] },
    { size: 2 },
    'safe',
    [
      '1 step added: thanks',
      'what happens or where it leads changed at: size',
      '1 text changed in en: thanks.text',
      '1 text changed in sw: thanks.text',
    ],
  ],
  [
    'other options where nobody waits',
    { steps: [consent, colour.replace('blue', 'green'), size, bye] },
    {},
    'safe',
    [
      'options of step colour changed: -blue +green',
      '2 texts changed in en: colour.options.green, colour.options.blue',
      '2 texts changed in sw: colour.options.green, colour.options.blue',
    ],
  ],
  [
    'other options where people wait',
    { steps: [consent, colour.replace('blue', 'green'), size, bye] },
    { colour: 1 },
    'decision',
    [],
  ],
  [
    'the same options in another order',
    { steps: [consent, colour.replace('red, blue', 'blue, red'), size, bye] },
    { colour: 1 },
    'safe',
    ['what happens or where it leads changed at: colour'],
  ],
  [
    'another kind of question where people wait',
    { steps: [consent, colour, size.replace('number', 'text'), bye] },
    { size: 4 },
    'decision',
    ['step size asks text instead of number'],
  ],
  [
    'a question that became a message',
    { steps: [consent, colour, '{ id: size, say: text }', bye] },
    { size: 4 },
    'decision',
    [
      'step size no longer asks anything',
      '1 text changed in en: size.retry',
      '1 text changed in sw: size.retry',
    ],
  ],
];

describe('a change of a flow', () => {
  it.each(changes)('is classified: %s', (_name, parts, waiting, kind, facts) => {
    const change = classify(live, surveyRevision(parts), new Map(Object.entries(waiting)));
    expect(change.kind).toBe(kind);
    if (facts.length > 0 || kind === 'unchanged') expect(change.facts.map(textOf)).toEqual(facts);
  });

  it('is the first when nothing is live', () => {
    expect(classify(null, live, new Map())).toMatchObject({ kind: 'first', isConsentChanged: true });
  });

  it('says how many people wait at what it touches', () => {
    const next = surveyRevision({ steps: [consent, colour.replace('blue', 'green'), bye] });
    const waiting = new Map([
      ['size', 2],
      ['colour', 1],
      ['consent', 7],
    ]);
    expect(classify(live, next, waiting).touched).toEqual([
      { step: 'size', because: 'removed', waiting: 2 },
      { step: 'colour', because: 'answers_changed', waiting: 1 },
    ]);
  });

  it('takes a renamed step for the same step, in either direction', () => {
    const next = surveyRevision({
      steps: [consent, colour, size.replace('id: size', 'id: measure'), bye],
      renamed: { size: 'measure' },
    });
    const waiting = new Map([
      ['size', 2],
      ['measure', 2],
    ]);
    const there = classify(live, next, waiting);
    expect(there).toMatchObject({ kind: 'safe', touched: [], renames: { size: 'measure' } });
    expect(there.facts.map(textOf)).toContain('step size is now called measure');
    expect(classify(next, live, waiting)).toMatchObject({ kind: 'safe', renames: { measure: 'size' } });
  });

  it('takes a renamed step that asks for other answers for one that people cannot stay at', () => {
    const next = surveyRevision({
      steps: [consent, colour, '{ id: measure, ask: date }', bye],
      renamed: { size: 'measure' },
    });
    expect(classify(live, next, new Map([['size', 2]]))).toMatchObject({
      kind: 'decision',
      touched: [{ step: 'size', because: 'answers_changed', waiting: 2 }],
    });
  });

  it('changes consent with the words or the purpose, and not with the name of the step', () => {
    const changed = (parts: Parts): boolean =>
      classify(live, surveyRevision(parts), new Map()).isConsentChanged;
    const renamed = [consent.replace('id: consent', 'id: agree'), colour, size, bye];
    const words = (language: string) => ({
      'agree.text': `${language} consent.text`,
      'agree.retry': `${language} consent.retry`,
      'agree.more': `${language} consent.more`,
      'agree.options.yes': `${language} consent.options.yes`,
      'agree.options.no': `${language} consent.options.no`,
      'agree.options.more': `${language} consent.options.more`,
    });
    expect(changed({ texts: { sw: { 'consent.more': 'Zaidi' } } })).toBe(true);
    expect(changed({ steps: [consent.replace('news', 'health'), colour, size, bye] })).toBe(true);
    expect(changed({ steps: renamed, texts: { en: words('en'), sw: words('sw') } })).toBe(false);
    expect(changed({ texts: { en: { 'size.text': 'How big?' } } })).toBe(false);
    expect(changed({ steps: [colour, size, bye] })).toBe(false);
  });
});
