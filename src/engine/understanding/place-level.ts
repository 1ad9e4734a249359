import { foldWord } from './fold.js';
import type { PlaceLevel } from './words/language-words.js';

/** How place trees call their levels, beside the words of `PlaceWords`: in English, as data of a country is published. */
const CALLED: Readonly<Record<string, PlaceLevel>> = {
  village: 'village',
  hamlet: 'village',
  settlement: 'village',
  town: 'town',
  city: 'town',
  municipality: 'town',
  ward: 'ward',
  parish: 'ward',
  location: 'ward',
  sublocation: 'ward',
  payam: 'ward',
  county: 'district',
  subcounty: 'district',
  district: 'district',
  constituency: 'district',
  lga: 'district',
  woreda: 'district',
  region: 'region',
  province: 'region',
  state: 'region',
  country: 'country',
};

/** What a level of a tree is in the words of people; nothing when the tree calls it otherwise. */
export function levelCalled(level: string): PlaceLevel | undefined {
  return CALLED[
    level
      .split(/[\s_-]+/u)
      .map(foldWord)
      .join('')
  ];
}
