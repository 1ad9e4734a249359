import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeTree } from './corpus/place.js';
import { editDistance, forgivenEdits } from './misspelled.js';
import { PlaceIndex } from './place-index.js';
import { PlaceNames } from './place-names.js';

const index = new PlaceIndex(placeTree);

describe('PlaceIndex', () => {
  it('knows what lies under an area, by code or by name, the area itself too', () => {
    expect(index.isUnder('usenge', 'siaya')).toBe(true);
    expect(index.isUnder('usenge', 'SIAYA')).toBe(true);
    expect(index.isUnder('kendu-bay', 'homabay')).toBe(true);
    expect(index.isUnder('siaya', 'Siaya')).toBe(true);
    expect(index.isUnder('pikine', 'Senegal')).toBe(true);
    expect(index.isUnder('usenge', 'Kisumu')).toBe(false);
    expect(index.isUnder('siaya', 'usenge')).toBe(false);
    expect(index.isUnder('nowhere', 'Kenya')).toBe(false);
  });

  it('tells places of one name apart', () => {
    const labels = ['bondo', 'bondo-hb', 'bondo-mb', 'siaya', 'siaya-town', 'ugunja', 'nowhere'];
    expect(labels.map((code) => index.labelOf(code))).toEqual([
      'Bondo, Siaya',
      'Bondo, Ndhiwa',
      'Bondo, Mbeya',
      'Siaya (county)',
      'Siaya (town)',
      'Ugunja',
      null,
    ]);
  });

  it('does not hang on a circle in the data', () => {
    const circle = new PlaceIndex([
      { code: 'a', name: 'Aa', otherNames: [], level: '', parent: 'b' },
      { code: 'b', name: 'Bb', otherNames: [], level: '', parent: 'a' },
      { code: 'c', name: 'Aa', otherNames: [], level: '', parent: 'c' },
    ]);
    expect(circle.isUnder('a', 'bb')).toBe(true);
    expect(circle.isUnder('a', 'elsewhere')).toBe(false);
    expect(circle.labelOf('a')).toBe('Aa, Bb');
    expect(circle.labelOf('c')).toBe('Aa');
  });

  it('takes a place whose parent is missing for one at the top', () => {
    const orphan = new PlaceIndex([{ code: 'a', name: 'Aa', otherNames: [], level: '', parent: 'gone' }]);
    expect(orphan.isUnder('a', 'gone')).toBe(false);
    expect(orphan.nameOf('a')).toBe('Aa');
  });
});

describe('PlaceNames', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 'o'), minLength: 4, maxLength: 14 });

  it('finds just the names that are within the slips they forgive', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters, { maxLength: 30 }), letters, (names, written) => {
        const near = names.filter((name) => {
          const slips = editDistance(written, name);
          return slips > 0 && slips <= forgivenEdits(name.length);
        });
        const found = new PlaceNames(names).near(written).map(({ name }) => name);
        expect([...found].sort()).toEqual([...near].sort());
      }),
      { numRuns: 500 },
    );
  });
});
