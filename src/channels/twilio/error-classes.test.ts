import { describe, expect, it } from '@jest/globals';
import { outcomeOf, outcomeOfAnswer } from './error-classes.js';

describe('the outcome of an error code', () => {
  it.each([
    [21610, 'opt_out'],
    [21211, 'permanent'],
    [63003, 'permanent'],
    [30003, 'retry'],
    [30001, 'retry'],
    [63016, 'content'],
    [30007, 'content'],
    [30034, 'config'],
    [30410, 'ambiguous'],
  ])('%d is %s', (code, outcome) => {
    expect(outcomeOf(code)).toBe(outcome);
  });

  it('fails one message and concludes nothing from a code that is not known', () => {
    expect([outcomeOf(0), outcomeOf(39_999), outcomeOf(Number.NaN)]).toEqual([
      'content',
      'content',
      'content',
    ]);
  });
});

describe('the outcome of a refused POST', () => {
  it('retries 429 whatever the code says: it was never processed', () => {
    expect([
      outcomeOfAnswer(429, 20429),
      outcomeOfAnswer(429, undefined),
      outcomeOfAnswer(429, 21211),
    ]).toEqual(['retry', 'retry', 'retry']);
  });

  it.each([500, 502, 503, 504, 408])('does not know what became of the message after %d', (status) => {
    expect([outcomeOfAnswer(status, undefined), outcomeOfAnswer(status, 20429)]).toEqual([
      'ambiguous',
      'ambiguous',
    ]);
  });

  it.each([301, 401, 403, 404])('takes a bare %d for a fault of the configuration', (status) => {
    expect(outcomeOfAnswer(status, undefined)).toBe('config');
  });

  it('goes by the code otherwise', () => {
    expect([outcomeOfAnswer(400, 21610), outcomeOfAnswer(400, undefined)]).toEqual(['opt_out', 'content']);
  });
});
