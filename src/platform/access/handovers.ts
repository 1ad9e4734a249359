import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Principal } from './principal.js';
import type { Scope } from './scope.js';

/** An account that gives away what it has, or takes it over. */
export interface HandingAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Who gets it, and whom they may see from then on. */
export interface Successor extends HandingAccount {
  readonly scope: Scope;
}

/** What accounts can have, that somebody else has to look after when they leave. */
export type HandedPart = 'cases' | 'conversations' | 'views';

/** Gives one part of what an account has to another, and says how much that was. */
export type HandOver = (
  tx: PoolClient,
  from: HandingAccount,
  to: Successor,
  by: Principal,
) => Promise<number>;

/** What the rooms hand over when somebody leaves: each brings its part. */
@Injectable()
export class Handovers {
  private readonly parts = new Map<HandedPart, HandOver>();

  /** @throws Error for a part that another room has brought */
  register(part: HandedPart, handOver: HandOver): void {
    if (this.parts.has(part)) throw new Error(`Two rooms hand over ${part}.`);
    this.parts.set(part, handOver);
  }

  /** Hands everything over, in the caller's transaction. */
  async run(
    tx: PoolClient,
    from: HandingAccount,
    to: Successor,
    by: Principal,
  ): Promise<Record<HandedPart, number>> {
    const handed = { cases: 0, conversations: 0, views: 0 };
    for (const [part, handOver] of this.parts) handed[part] = await handOver(tx, from, to, by);
    return handed;
  }
}
