import { describe, expect, it } from '@jest/globals';
import { parseText, TEXT_LENGTH } from './text.js';

describe('parseText', () => {
  it('keeps a text as written, without the space around it', () => {
    expect(parseText('  Kisumu, near  the lake \n')).toEqual({
      status: 'understood',
      value: 'Kisumu, near  the lake',
      confidence: 'exact',
      isCut: false,
    });
  });

  it('takes blank for no answer', () => {
    expect(parseText(' \n ').status).toBe('not_understood');
  });

  it('cuts what is too long, never through a character', () => {
    expect(parseText('ab😊cd', { maxLength: 3 })).toMatchObject({ value: 'ab', isCut: true });
    expect(parseText('a'.repeat(TEXT_LENGTH + 1))).toMatchObject({
      value: 'a'.repeat(TEXT_LENGTH),
      isCut: true,
    });
  });
});
