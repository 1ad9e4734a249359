import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { Clock } from '../../platform/clock.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import { TokensRepository } from '../tokens/tokens.repository.js';

/** Takes the ways in from an account. */
@Injectable()
export class AccountAccess {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly tokens: TokensRepository,
    private readonly clock: Clock,
  ) {}

  /** Ends its sessions; it may sign in again. */
  async signOut(tx: PoolClient, userId: string): Promise<void> {
    await this.sessions.endAll(tx, userId);
  }

  /** Ends its sessions and revokes its tokens: those do not come back when the account does. */
  async end(tx: PoolClient, userId: string): Promise<void> {
    await this.sessions.endAll(tx, userId);
    await this.tokens.revokeAll(tx, userId, this.clock.now());
  }
}
