import { describe, expect, it } from '@jest/globals';
import type { TextRecord } from './state-file.js';
import { asCurrent, asReviewed, stateOf } from './state.rules.js';
import { textHash } from './text-hash.js';

const source = 'Come to the clinic tomorrow.';
const current: TextRecord = { source: textHash(source) };

describe('the state of a text', () => {
  it.each<[string, string | undefined, string | undefined, TextRecord | undefined]>([
    ['missing', undefined, source, current],
    ['untracked', 'Njoo kesho.', source, undefined],
    ['untracked', 'Njoo kesho.', source, { same_on_purpose: true }],
    ['stale', 'Njoo kesho.', source, { source: textHash('Come today.') }],
    ['translated', 'Njoo kesho.', source, current],
    ['same', source, source, current],
    ['same_on_purpose', source, source, { ...current, same_on_purpose: true }],
    ['translated', '{{name}}: 1, 2', '{{name}}: 1, 2', { source: textHash('{{name}}: 1, 2') }],
    ['translated', 'Words of this language alone.', undefined, undefined],
  ])('is %s: %j, made from %j, written down as %j', (state, text, from, record) => {
    expect(stateOf({ text, source: from, record })).toBe(state);
  });

  it('is reviewed as long as neither the text nor its source changes', () => {
    const record = asReviewed(current, 'Njoo kesho.', { by: 'Rehema', on: '2026-03-02' });
    expect(stateOf({ text: 'Njoo kesho.', source, record })).toBe('reviewed');
    expect(stateOf({ text: 'Njoo leo.', source, record })).toBe('translated');
    expect(stateOf({ text: 'Njoo kesho.', source: 'Come today.', record })).toBe('stale');
  });

  it('can be reviewed in the first language too', () => {
    const record = asReviewed({}, source, { by: 'Rehema', on: '2026-03-02' });
    expect(stateOf({ text: source, source: undefined, record })).toBe('reviewed');
    expect(stateOf({ text: source, source: undefined, record: undefined })).toBe('translated');
  });
});

describe('what is written down about a text', () => {
  it('keeps the day of a review that is repeated', () => {
    const record = asReviewed(current, 'Njoo.', { by: 'Rehema', on: '2026-03-02' });
    expect(asReviewed(record, 'Njoo.', { by: 'Rehema', on: '2026-04-01' })).toBe(record);
    expect(asReviewed(record, 'Njoo.', { by: 'Asha', on: '2026-04-01' })).toMatchObject({
      reviewed_by: 'Asha',
    });
  });

  it('keeps everything else when the source is confirmed', () => {
    const old: TextRecord = { source: textHash('Come today.'), same_on_purpose: true };
    expect(asCurrent(old, source)).toEqual({ ...current, same_on_purpose: true });
    expect(asCurrent(old, undefined)).toEqual({ same_on_purpose: true });
  });
});
