import { describe, expect, it } from '@jest/globals';
import { matchKeyword } from './keyword.js';

const keywords = [
  { keyword: 'join', flow: 'registration' },
  { keyword: 'jiunge', flow: 'registration' },
  { keyword: 'inscrire', flow: 'registration' },
  { keyword: 'help desk', flow: 'complaint' },
  { keyword: 'help', flow: 'menu' },
  { keyword: 'eau', flow: 'water' },
];

function matched(text: string): readonly unknown[] {
  const match = matchKeyword(text, keywords);
  return match === undefined ? [] : [match.keyword, match.rest, match.confidence];
}

describe('matchKeyword', () => {
  it.each([
    ['JOIN', ['join', '', 'exact']],
    [' join. ', ['join', '', 'exact']],
    ['“Join”', ['join', '', 'exact']],
    ['Jiunge!', ['jiunge', '', 'exact']],
    ['JIUNGE ASHA', ['jiunge', 'ASHA', 'exact']],
    ["jiunge   Ng'ang'a  Asha ", ['jiunge', "Ng'ang'a  Asha", 'exact']],
    ['JIUNGE: Asha', ['jiunge', 'Asha', 'exact']],
    ['JOIN - Asha.', ['join', 'Asha.', 'exact']],
    ['joiiiin', ['join', '', 'exact']],
    ['Jiunga', ['jiunge', '', 'close']],
    ['jion', ['join', '', 'close']],
    ['inscrir', ['inscrire', '', 'close']],
    ['help', ['help', '', 'exact']],
    ['Help desk my water is dirty', ['help desk', 'my water is dirty', 'exact']],
    ['helpdesk', ['help desk', '', 'close']],
  ])('reads %s', (text, expected) => {
    expect(matched(text)).toEqual(expected);
  });

  it.each(['I want to join', 'jion Asha', 'ea', 'joinasha', '', '?!', 'Asha'])(
    'finds no keyword in "%s"',
    (text) => {
      expect(matched(text)).toEqual([]);
    },
  );

  it('guesses at no misspelling that is near two flows', () => {
    const near = [
      { keyword: 'maji', flow: 'water' },
      { keyword: 'haji', flow: 'travel' },
    ];
    expect(matchKeyword('kaji', near)).toBeUndefined();
  });
});
