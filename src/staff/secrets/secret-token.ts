import { createHash, randomBytes } from 'node:crypto';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const secretBytes = 32;
/** 256 bits need this many letters out of 62. */
const base62Length = 43;

/** Draws 256 random bits, in the letters that may stand in a link or a cookie. */
export function newSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

/** Draws 256 random bits in letters and digits alone, so that a double click marks all of them. */
export function newBase62Secret(): string {
  let rest = BigInt(`0x${randomBytes(secretBytes).toString('hex')}`);
  let text = '';
  while (text.length < base62Length) {
    text = (letters[Number(rest % 62n)] ?? '0') + text;
    rest /= 62n;
  }
  return text;
}

/** What is stored of a secret: its sha256. Of 256 random bits that cannot be turned back, so it needs no salt. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
