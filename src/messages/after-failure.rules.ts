import type { SendOutcome } from '../channels/send-error.js';

/** What becomes of a message that a provider did not take. */
export interface AfterFailure {
  readonly state: 'queued' | 'failed' | 'unknown';
  /** For `queued`: not to be tried again before. */
  readonly notBefore?: Date;
  /** The whole sender waits until then. */
  readonly senderWaitsUntil?: Date;
}

/** Tries of one message at most: about an hour and a half of waiting between them. */
const mostAttempts = 25;
const firstWaitMs = 1_000;
const longestWaitMs = 5 * 60_000;
/** A provider that says "too many" gets this much of a rest from the sender. */
const brakeMs = 1_000;
/** A fault of ours, such as a wrong token, fails every message alike: nothing is gained by hurrying. */
const configPauseMs = 60_000;
const configWaitMs = 5 * 60_000;

/**
 * Decides what follows a failed send, by its class. What may have been sent is never sent again from here.
 * @param attempt how many tries there have been; 1 after the first
 * @param random a number from 0 up to 1, which spreads the tries of many messages
 */
export function afterFailure(outcome: SendOutcome, attempt: number, now: Date, random: number): AfterFailure {
  if (outcome === 'ambiguous') return { state: 'unknown' };
  if (outcome !== 'retry' && outcome !== 'config') return { state: 'failed' };
  const senderWaitsUntil = later(now, outcome === 'config' ? configPauseMs : brakeMs);
  if (attempt >= mostAttempts) return { state: 'failed', senderWaitsUntil };
  const waitMs =
    outcome === 'config' ? configWaitMs : Math.min(firstWaitMs * 2 ** (attempt - 1), longestWaitMs);
  return { state: 'queued', notBefore: later(now, waitMs * (0.75 + random / 2)), senderWaitsUntil };
}

function later(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
