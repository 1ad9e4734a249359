import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readTrial, writeTrial } from './trial-token.js';
import type { Trial } from './trial-token.js';

const trial: Trial = {
  flow: 'registration',
  version: 12,
  language: 'sw',
  expiresAt: new Date('2026-03-03T07:00:00Z'),
};

describe('the token of a trial', () => {
  it('is read back as it was written, and is short', () => {
    for (const one of [trial, { ...trial, language: null, version: 0 }]) {
      const token = writeTrial(one, 'a key');
      expect(readTrial(token, 'a key')).toEqual(one);
      expect(token.length).toBeLessThan(60);
    }
  });

  it('is nothing under another key', () => {
    expect(readTrial(writeTrial(trial, 'a key'), 'another key')).toBeNull();
  });

  it('is nothing once a single character is another', () => {
    const token = writeTrial(trial, 'a key');
    for (let at = 0; at < token.length; at += 1) {
      const changed = `${token.slice(0, at)}${token[at] === 'q' ? 'r' : 'q'}${token.slice(at + 1)}`;
      const read = readTrial(changed, 'a key');
      expect(read).toBeNull();
    }
  });

  it('is nothing for any text that somebody thinks up', () => {
    fc.assert(
      fc.property(fc.string(), (text) => readTrial(text, 'a key') === null),
      { seed: 4, numRuns: 500 },
    );
  });
});
