import { describe, expect, it } from '@jest/globals';

import { DomainError } from '../domain-error.js';
import { isTransient } from './transient.js';

const coded = (code: string): Error => Object.assign(new Error('failed'), { code });

describe('a failure of the database', () => {
  it.each(['57P01', '40P01', '53100', '08006', '25006', 'ECONNREFUSED', 'ECONNRESET'])(
    'goes away by itself when it is %s',
    (code) => {
      expect(isTransient(coded(code))).toBe(true);
    },
  );

  it.each([
    'Connection terminated unexpectedly',
    'timeout exceeded when trying to connect',
    'Query read timeout',
  ])('goes away by itself when the driver says "%s"', (message) => {
    expect(isTransient(new Error(message))).toBe(true);
  });

  it.each(['22021', '23505', '42P01'])('does not when %s blames what was written', (code) => {
    expect(isTransient(coded(code))).toBe(false);
  });

  it('does not when it is a fault of ours', () => {
    expect(
      [new TypeError('x'), new Error('x'), new DomainError('not_found', 'x'), 'x'].map(isTransient),
    ).toEqual(Array(4).fill(false));
  });
});
