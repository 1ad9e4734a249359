import { describe, expect, it } from '@jest/globals';

import type { TextRow } from '../text-row.js';
import { shownBy } from './filters.js';
import { lengthOf } from './length.js';
import { nextOpen } from './next-open.js';
import { noteWordsOf } from './note-words.js';
import { partsOf, placeholdersOf, withInserted } from './placeholders.js';
import { groupsOf } from './step-groups.js';

const rows = [
  aRow('hello.text', { state: 'current', text: 'Habari' }),
  aRow('reason.text', { state: 'current', text: 'Kwa nini?' }),
  aRow('reason.options.test', { state: 'missing' }),
  aRow('bye.text', { state: 'stale', text: 'Asante' }),
];

describe('what is shown', () => {
  it('is what a filter names', () => {
    const keys = (filter: Parameters<typeof shownBy>[0]) => shownBy(filter, rows).map(({ key }) => key);
    expect(keys('open')).toEqual(['reason.options.test', 'bye.text']);
    expect(keys('missing')).toEqual(['reason.options.test']);
    expect(keys('unreviewed')).toEqual(['hello.text', 'reason.text', 'bye.text']);
  });

  it('stands by step, with the question above its options, or what is heard before', () => {
    const groups = groupsOf(rows, new Set(['reason.options.test', 'bye.text']));
    expect(groups.map(({ step, context }) => [step, context?.kind, context?.row.key])).toEqual([
      ['reason', 'question', 'reason.text'],
      ['bye', 'before', 'reason.text'],
    ]);
  });

  it('leads to the next open text, and from the last one to the first', () => {
    const isOpen = ({ state }: TextRow) => state !== 'current';
    expect(nextOpen(rows, null, isOpen)).toBe('reason.options.test');
    expect(nextOpen(rows, 'reason.options.test', isOpen)).toBe('bye.text');
    expect(nextOpen(rows, 'bye.text', isOpen)).toBe('reason.options.test');
    expect(nextOpen(rows, 'hello.text', () => false)).toBe('reason.text');
    expect(nextOpen(rows, 'bye.text', () => false)).toBeNull();
  });
});

describe('the length of a text', () => {
  it('counts what options and names add', () => {
    const row = aRow('reason.text', { limit: 20, source: 'Why?' });
    expect(lengthOf(row, 'a'.repeat(20))).toMatchObject({ segments: 1, left: 0 });
    expect(lengthOf(row, 'a'.repeat(21))).toMatchObject({ segments: 2, left: -1 });
  });

  it('knows nothing of what fits in another alphabet', () => {
    const row = aRow('hello.text', { limit: 160, source: 'Hello' });
    expect(lengthOf(row, `${'a'.repeat(70)}’`)).toMatchObject({ encoding: 'UCS-2', segments: 2, left: null });
  });

  it('is not told of what is no message of its own', () => {
    expect(lengthOf(aRow('reason.options.test', {}), 'Kipimo')).toBeNull();
  });
});

describe('names in braces', () => {
  it('stand out from the words', () => {
    expect(partsOf('Hi {{name}}!')).toEqual([
      { text: 'Hi ', isPlaceholder: false },
      { text: '{{name}}', isPlaceholder: true },
      { text: '!', isPlaceholder: false },
    ]);
    expect(placeholdersOf('{{name}} and {{name}}')).toEqual(['{{name}}']);
  });

  it('are put in apart from the words around them', () => {
    expect(withInserted('Habari!', 6, '{{name}}')).toEqual({ text: 'Habari {{name}}!', cursor: 15 });
    expect(withInserted('', 0, '{{name}}')).toEqual({ text: '{{name}}', cursor: 8 });
  });
});

describe('the note of a text', () => {
  it.each([
    ['message', 'message', {}, null],
    ['question, yes no', 'question', { kind: 'yes no' }, null],
    ['option 2 of 3 of "reason"', 'optionOf', { number: '2', count: '3' }, null],
    ['message; form for "one"', 'message', {}, 'one'],
  ])('%s is said in words of the reader', (note, words, values, form) => {
    expect(noteWordsOf(note)).toEqual({ words, values, form });
  });

  it('is shown as it is when it says something new', () => {
    expect(noteWordsOf('something new')).toBeNull();
  });
});

function aRow(key: string, parts: Partial<TextRow>): TextRow {
  return {
    key,
    step: key.split('.')[0] ?? null,
    note: 'message',
    source: 'Hello',
    text: null,
    state: 'missing',
    isSameOnPurpose: false,
    reviewedBy: null,
    reviewedOn: null,
    isRequired: true,
    problems: [],
    segments: null,
    limit: null,
    ...parts,
  };
}
