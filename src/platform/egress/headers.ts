import { validateHeaderName, validateHeaderValue } from 'node:http';

/** What belongs to the connection, or would carry something from one request to the next. */
const OWN = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'cookie',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
]);

const MAX_LENGTH = 8_000;

/** Tells whether headers that somebody else wrote can be sent: well formed, not too long, none of the connection's own. */
export function areSendable(headers: Readonly<Record<string, string>>): boolean {
  const entries = Object.entries(headers);
  const length = entries.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  return (
    length <= MAX_LENGTH && entries.every(([name, value]) => mayBeGiven(name) && isWellFormed(name, value))
  );
}

function mayBeGiven(name: string): boolean {
  const lower = name.toLowerCase();
  return !OWN.has(lower) && !lower.startsWith('proxy-');
}

function isWellFormed(name: string, value: string): boolean {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return true;
  } catch {
    // Node says by throwing what is not well formed.
    return false;
  }
}
