import { randomInt } from 'node:crypto';

import { Secret, TOTP } from 'otpauth';

/** What every authenticator app takes (RFC 6238, its defaults). */
const shape = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Phones are a little fast or slow: the code before and the one after count too. */
const stepsAside = 1;
const secretBytes = 20;
const recoveryCodeCount = 10;
/** Without letters that look like another: 0 and o, 1 and l. 10 of these 32 are 50 bits. */
const recoveryLetters = '23456789abcdefghijkmnpqrstuvwxyz';

/** Draws the secret of a second factor. */
export function newTotpSecret(): Uint8Array {
  return new Secret({ size: secretBytes }).bytes;
}

/** A secret as somebody types it into an app, and as its QR code says it (the key URI format of authenticator apps). */
export function sharedSecret(
  secret: Uint8Array,
  issuer: string,
  email: string,
): { secret: string; uri: string } {
  const held = secretOf(secret);
  return { secret: held.base32, uri: new TOTP({ ...shape, issuer, label: email, secret: held }).toString() };
}

/** The time step that a code belongs to; null when it is none of those around now. */
export function stepOfCode(secret: Uint8Array, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = TOTP.validate({
    ...shape,
    token: code,
    secret: secretOf(secret),
    timestamp,
    window: stepsAside,
  });
  return delta === null ? null : TOTP.counter({ period: shape.period, timestamp }) + delta;
}

/** Draws the codes that stand in for a lost phone, such as `k7m2p-9xw4t`. */
export function newRecoveryCodes(): string[] {
  const half = () =>
    Array.from({ length: 5 }, () => recoveryLetters[randomInt(recoveryLetters.length)]).join('');
  return Array.from({ length: recoveryCodeCount }, () => `${half()}-${half()}`);
}

/** A recovery code however it was typed. */
export function plainRecoveryCode(typed: string): string {
  return typed.toLowerCase().replaceAll(/[^a-z\d]/g, '');
}

/** Whether what was typed has the shape of a code from an app; if not it is meant as a recovery code. */
export function isTotpCode(typed: string): boolean {
  return /^\d{6}$/.test(typed);
}

function secretOf(bytes: Uint8Array): Secret {
  return new Secret({ buffer: new Uint8Array(bytes).buffer });
}
