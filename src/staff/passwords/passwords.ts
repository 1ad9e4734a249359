import { randomBytes } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import argon2 from 'argon2';

import { HashingQueue } from './hashing-queue.js';

/** What a hash costs: memory in KiB, passes, lanes. */
export interface HashCost {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** The least that OWASP's Password Storage Cheat Sheet asks of argon2id. Raise it here: hashes follow at the next sign-in. */
const todaysCost: HashCost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** Hashes and checks passwords with argon2id (RFC 9106). */
@Injectable()
export class Passwords {
  /** Tests hash cheaply. */
  protected readonly cost: HashCost = todaysCost;
  private readonly queue = new HashingQueue();
  private nobodys: Promise<string> | undefined;

  /** A hash in its PHC form, with its salt and cost. */
  hash(password: string): Promise<string> {
    return this.queue.run(() => argon2.hash(plainOf(password), { type: argon2.argon2id, ...this.cost }));
  }

  /**
   * Whether this is the password. Without a hash (nobody has this address, or signs in elsewhere) it is never right,
   * and finding that out takes exactly as much work.
   */
  async isRight(hash: string | null, password: string): Promise<boolean> {
    // Made at the first check of any password, so that the first unknown address does not take longer.
    this.nobodys ??= this.hash(randomBytes(16).toString('hex'));
    const nobodys = await this.nobodys;
    const isRight = await this.queue.run(() => this.verify(hash ?? nobodys, plainOf(password)));
    return isRight && hash !== null;
  }

  /** Whether a hash was made at another cost than today's. */
  isOutdated(hash: string): boolean {
    return argon2.needsRehash(hash, this.cost);
  }

  protected verify(hash: string, plain: string): Promise<boolean> {
    return argon2.verify(hash, plain);
  }
}

/** The same password typed on another keyboard may come in other code points (NIST SP 800-63B, 5.1.1.2). */
function plainOf(password: string): string {
  return password.normalize('NFKC');
}
