import { describe, expect, it } from '@jest/globals';
import { PlaceIndex } from './place-index.js';
import { parsePlacesCsv } from './places-csv.js';

const heading = 'code,name,other_names,level,parent';

function read(...lines: readonly string[]) {
  return parsePlacesCsv('places.csv', [heading, ...lines].join('\n'));
}

/** Each problem as `line: message`. */
function problemsOf(file: ReturnType<typeof parsePlacesCsv>): readonly string[] {
  return 'problems' in file ? file.problems.map(({ line, message }) => `${line}: ${message}`) : [];
}

describe('parsePlacesCsv', () => {
  it('reads places in any order, with other names and quoted commas', () => {
    expect(read('b,"Bondo, East",Bondo E; Bondoo ;,village,a', 'a,Siaya,,county,')).toEqual({
      rows: [
        { code: 'b', name: 'Bondo, East', otherNames: ['Bondo E', 'Bondoo'], level: 'village', parent: 'a' },
        { code: 'a', name: 'Siaya', otherNames: [], level: 'county', parent: null },
      ],
    });
  });

  it('takes columns in another order, further columns, a byte order mark and empty lines', () => {
    const text = '\uFEFFname,Code,parent,level,other_names,area\r\n\r\nSiaya,a,,county,,12\r\n';
    expect(parsePlacesCsv('places.csv', text)).toEqual({
      rows: [{ code: 'a', name: 'Siaya', otherNames: [], level: 'county', parent: null }],
    });
  });

  it('says which line is wrong, why, and what to do', () => {
    expect(read('a,Siaya,,county,', 'a,Bondo,,village,a')).toEqual({
      problems: [
        {
          file: 'places.csv',
          line: 3,
          message: 'The code "a" is also that of line 2.',
          fix: 'Give each place a code of its own.',
        },
      ],
    });
  });

  it('tells all problems of a file at once, in their order', () => {
    const file = read('a,Siaya,,,', ',Bondo,,,a', 'c,,,,a', 'd,Usenge,,,x', 'e,Ugunja,,,f', 'f,Ahero,,,e');
    expect(problemsOf(file)).toEqual([
      '3: The place has no code.',
      '4: The place has no name.',
      '5: There is no place with the code "x".',
      '6: The places lie in each other: e > f > e.',
    ]);
  });

  it('refuses a place that lies in itself', () => {
    expect(problemsOf(read('a,Siaya,,,a'))).toEqual(['2: The places lie in each other: a > a.']);
  });

  it('refuses a file without its heading, with a wrong line, or with an open quote', () => {
    expect(problemsOf(parsePlacesCsv('x.csv', ''))).toEqual([
      '1: The heading has no code, name, other_names, level, parent.',
    ]);
    expect(problemsOf(parsePlacesCsv('x.csv', 'code,name\na,Siaya'))).toEqual([
      '1: The heading has no other_names, level, parent.',
    ]);
    expect(problemsOf(read('a,Siaya,,county,', 'b,Bondo, East,,village,a'))).toEqual([
      '3: The line has 6 fields; the heading has 5.',
    ]);
    expect(problemsOf(read('a,"Siaya,,county,'))[0]).toMatch(/^\d: The line is no CSV: /);
  });

  it('refuses more places than any country has', () => {
    const lines = Array.from({ length: 200_001 }, (_, at) => `${at},Place,,,`).join('\n');
    expect(problemsOf(read(lines))).toEqual(['200002: There are more than 200,000 places.']);
  });

  it('gives what the index takes', () => {
    const file = read('a,Siaya,,county,', 'b,Bondo,,village,a');
    expect('rows' in file && new PlaceIndex(file.rows).isUnder('b', 'Siaya')).toBe(true);
  });
});
