import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { Config } from '../../platform/config/config.js';

/** What the keys of this room are for: no two uses share one. */
export type KeyUse = 'attempts' | 'csrf' | 'oidc' | 'recovery' | 'ticket' | 'totp';

/** The keys of this room, each derived from `SECRET_KEY` by HKDF (RFC 5869), so that none gives away another. */
@Injectable()
export class StaffKeys {
  private readonly derived = new Map<KeyUse, Buffer>();

  constructor(private readonly config: Config) {}

  /** 32 bytes. */
  of(use: KeyUse): Buffer {
    const known = this.derived.get(use);
    if (known !== undefined) return known;
    const key = Buffer.from(hkdfSync('sha256', this.config.secretKey, 'karibu staff', use, 32));
    this.derived.set(use, key);
    return key;
  }

  /** The keyed hash (HMAC-SHA-256) of a text. */
  hash(use: KeyUse, text: string): Buffer {
    return createHmac('sha256', this.of(use)).update(text).digest();
  }

  /** Whether a text has this keyed hash; it takes the same time wherever the two differ. */
  isHash(use: KeyUse, text: string, hash: Buffer): boolean {
    const right = this.hash(use, text);
    return right.length === hash.length && timingSafeEqual(right, hash);
  }
}
