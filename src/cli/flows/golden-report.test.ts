import { describe, expect, it } from '@jest/globals';
import { goldenFault } from './golden-report.js';

describe('the report of a golden conversation', () => {
  it('shows what differs with two lines around it, and leaves out the rest', () => {
    const diff = [
      '  > a',
      '  < b',
      '  > c',
      '  < d',
      '+ < e',
      '- < f',
      '  > g',
      '  < h',
      '  > i',
      '# failed',
    ];
    const result = { file: 'a.en.chat', line: 3, language: 'en', ok: false, diff: diff.join('\n') };
    expect(goldenFault(result).split('\n')).toEqual([
      'a.en.chat:3 went otherwise (- as written, + as it went):',
      '  ...',
      '  > c',
      '  < d',
      '+ < e',
      '- < f',
      '  > g',
      '  < h',
      '  > i',
      '# failed',
    ]);
  });
});
