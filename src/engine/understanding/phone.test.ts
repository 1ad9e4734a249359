import { describe, expect, it } from '@jest/globals';
import { phoneCorpus } from './corpus/phone.js';
import { parsePhone } from './phone.js';

describe('parsePhone', () => {
  for (const { languages, country, answers } of phoneCorpus) {
    it(`reads numbers as people in ${country} write them`, () => {
      const found = answers.map(([text]) => [text, ...numbersIn(text, languages, country)]);
      expect(found).toEqual(answers);
    });
  }

  it('is sure of a number alone and less so of one among words', () => {
    const confidence = (text: string): unknown => parsePhone(text, { languages: ['en'], country: 'KE' });
    expect(confidence('0712 345 678')).toMatchObject({ confidence: 'exact' });
    expect(confidence('call 0712 345 678')).toMatchObject({ confidence: 'close' });
  });
});

function numbersIn(text: string, languages: readonly string[], country: string): readonly string[] {
  const answer = parsePhone(text, { languages, country });
  if (answer.status === 'understood') return [answer.value];
  return answer.status === 'ambiguous' ? answer.candidates : [];
}
