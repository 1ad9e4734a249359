import { expect, it } from '@jest/globals';
import { locationCorpus } from './corpus/location.js';
import { parseLocation } from './location.js';

it('reads points on the earth as phones and people write them', () => {
  const found = locationCorpus.map(([text]) => {
    const point = parseLocation(text);
    return 'status' in point ? [text] : [text, `${point.latitude},${point.longitude}`];
  });
  expect(found).toEqual(locationCorpus);
});
