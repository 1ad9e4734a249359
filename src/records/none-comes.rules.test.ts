import { describe, expect, it } from '@jest/globals';

import { denyReasons, type DeferReason, type DenyReason } from '../messages/gate.rules.js';
import { saidOver, saidStopped } from './none-comes.rules.js';

const keyOf = (code: DenyReason | DeferReason, params = {}) =>
  saidStopped([{ code, params }]).words.key.replace('person:none_comes.', '');

describe('why no message comes', () => {
  it('has words of its own for whatever the gate may say of a reminder', () => {
    const unsure = denyReasons.filter((code) => keyOf(code) === 'unsure');
    // What went wrong in here is no reason of hers.
    expect(unsure).toEqual(['expired', 'gate_error']);
  });

  it('says how a consent came to be missing', () => {
    expect(keyOf('no_consent', { action: 'refused' })).toBe('consent_refused');
    expect(keyOf('no_consent', { action: 'withdrawn' })).toBe('consent_withdrawn');
    expect(keyOf('no_consent', { action: 'granted', endedAt: '2026-01-01T00:00:00Z' })).toBe(
      'consent_expired',
    );
    expect(keyOf('no_consent', { action: null, endedAt: null })).toBe('consent_never');
  });

  it('says until when she asked for a pause, rather than that it is too late', () => {
    const paused = { code: 'paused', params: { pausedUntil: '2026-04-01T08:00:00.000Z' } } as const;
    expect(saidStopped([{ code: 'expired', params: {} }, paused]).text).toBe(
      'The person asked for a pause until 2026-04-01.',
    );
  });

  it('names a loss as what it is', () => {
    expect(saidOver('loss').words.key).toBe('person:none_comes.loss');
    expect(keyOf('suppressed', { cause: 'loss' })).toBe('suppressed_loss');
    expect(keyOf('suppressed', { cause: 'moved_away' })).toBe('suppressed');
    expect(saidOver('all_sent').words.key).toBe('person:none_comes.completed');
    expect(saidOver('something new').words.key).toBe('person:none_comes.ended');
  });
});
