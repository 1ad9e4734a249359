import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link opens: a save of a draft, or the live flow, until a moment. */
export interface Trial {
  readonly flow: string;
  /** Of the draft; 0: the live flow. */
  readonly version: number;
  /** What the conversation begins in; null: the persona's. */
  readonly language: string | null;
  /** To the minute. */
  readonly expiresAt: Date;
}

const minuteMs = 60_000;
const form = /^([a-z][a-z0-9_]{0,59})\.([0-9a-z]{1,8})\.([0-9a-z]{1,8})\.([a-z]{2,3})?\.([\w-]{22})$/;

/** Writes a trial as a token that fits into a small QR code. Nobody can make one without the key, and nothing is stored. */
export function writeTrial(trial: Trial, secretKey: string): string {
  const minutes = Math.floor(trial.expiresAt.getTime() / minuteMs);
  const content = [trial.flow, trial.version.toString(36), minutes.toString(36), trial.language ?? ''].join(
    '.',
  );
  return `${content}.${seal(content, secretKey)}`;
}

/** Reads a token; null for one that was not made here. Whether it is over is for the caller to say. */
export function readTrial(token: string, secretKey: string): Trial | null {
  const [, flow = '', version = '', minutes = '', language = null, sealed = ''] = form.exec(token) ?? [];
  const expected = Buffer.from(seal(token.slice(0, -sealed.length - 1), secretKey));
  const given = Buffer.from(sealed);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return {
    flow,
    version: parseInt(version, 36),
    language,
    expiresAt: new Date(parseInt(minutes, 36) * minuteMs),
  };
}

/** 128 bits of an HMAC, which is more than anybody can guess in a day. */
function seal(content: string, secretKey: string): string {
  return createHmac('sha256', secretKey)
    .update(`trial:${content}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url');
}
