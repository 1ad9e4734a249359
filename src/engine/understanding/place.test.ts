import { describe, expect, it } from '@jest/globals';
import { placeCorpus, placeTree } from './corpus/place.js';
import { parsePlace } from './place.js';
import { PlaceIndex } from './place-index.js';

const index = new PlaceIndex(placeTree);

describe('parsePlace', () => {
  for (const { languages, within, answers } of placeCorpus) {
    it(`reads places in ${languages.join(', ')}${within === undefined ? '' : ` within ${within}`}`, () => {
      const found = answers.map(([text]) => {
        const answer = parsePlace(text, { index, languages, within });
        if (answer.status === 'not_understood') return [text];
        if (answer.status === 'understood') return [text, answer.value];
        return [text, ...(answer.isGuess ? ['?'] : []), ...answer.candidates];
      });
      expect(found).toEqual(answers);
    });
  }

  it('is sure of a name as it is written and less so of a slip or of words it does not know', () => {
    const read = (text: string): unknown => parsePlace(text, { index, languages: ['en'] });
    expect(read('I live in Bondo, Siaya')).toMatchObject({ confidence: 'exact' });
    for (const text of ['Ugunga', 'Zuri Ugunja', 'Bondo, Siyaya']) {
      expect([text, read(text)]).toMatchObject([text, { status: 'understood', confidence: 'close' }]);
    }
  });

  it('offers four places at most', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((code) => ({
      code,
      name: 'Bondo',
      otherNames: [],
      level: '',
      parent: null,
    }));
    const answer = parsePlace('Bondo', { index: new PlaceIndex(rows), languages: ['en'] });
    expect(answer).toEqual({ status: 'ambiguous', candidates: ['a', 'b', 'c', 'd'], isGuess: false });
  });

  it('finds nothing in an empty tree', () => {
    const empty = new PlaceIndex([]);
    expect(parsePlace('Bondo', { index: empty, languages: [] })).toEqual({ status: 'not_understood' });
  });
});
