import { describe, expect, it } from '@jest/globals';
import { translatedVisit, visitTexts } from '../../../test/translated-visit.js';
import { textHash } from './text-hash.js';
import { trackTexts } from './track-texts.js';

const { languages } = translatedVisit({ 'hello.text': 'Habari!', 'bye.text': 'Asante.' });

function track(state: string | null, from = 'en') {
  const states = [
    { file: 'en.state.json', source: null },
    { file: 'sw.state.json', source: state },
  ];
  return trackTexts(languages, states, from);
}

describe('what state files tell of texts', () => {
  it('is added to the texts of each language', () => {
    const records = { 'hello.text': { source: textHash(visitTexts['hello.text'] ?? '') }, 'gone.text': {} };
    const { languages: tracked, problems } = track(JSON.stringify(records));
    expect(problems).toEqual([]);
    expect(tracked[1]?.tracking).toMatchObject({
      states: new Map([
        ['hello.text', 'translated'],
        ['bye.text', 'untracked'],
      ]),
      strangeKeys: ['gone.text'],
    });
  });

  it('is nothing where there is no file, and the language to translate from needs none', () => {
    const { languages: tracked } = track(null);
    const states = tracked.map(({ tracking }) => new Set(tracking?.states.values()));
    expect(states).toEqual([new Set(['translated']), new Set(['untracked'])]);
  });

  it('counts from the language that it is told, wherever that stands', () => {
    const { languages: tracked } = track(null, 'sw');
    expect([...(tracked[0]?.tracking?.states.values() ?? [])]).toContain('untracked');
    expect(new Set(tracked[1]?.tracking?.states.values())).toEqual(new Set(['translated']));
  });

  it('is a problem where the file cannot be read', () => {
    const { problems } = track('{ "hello.text": { "source": 1 } }');
    expect(problems).toMatchObject([
      { file: 'sw.state.json', line: 1, rule: 'wrong_value', severity: 'error' },
    ]);
  });
});
