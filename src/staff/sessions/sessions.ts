import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { hashOf, newSecret } from '../secrets/secret-token.js';
import { StaffKeys } from '../secrets/staff-keys.js';
import { UsersRepository } from '../users/users.repository.js';
import { SessionsRepository, type ListedSession, type StoredSession } from './sessions.repository.js';

const minuteMs = 60_000;
/** Without a request for this long a session is over. */
const idleMs = 8 * 60 * minuteMs;
/** However busy it is, a session is over after this long. */
const longestMs = 30 * 24 * 60 * minuteMs;
/** A session that is used says so at most this often. */
const touchEveryMs = minuteMs;

/** A session of a request, with what its changes have to bring along. */
export interface OpenSession extends StoredSession {
  readonly csrfToken: string;
}

/** The browsers that people are signed in with. */
@Injectable()
export class Sessions {
  constructor(
    private readonly repository: SessionsRepository,
    private readonly users: UsersRepository,
    private readonly keys: StaffKeys,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a session and gives what its cookie holds, and what lists call it: always 256 new random bits, so that nobody can be led to use an id
   * that somebody else knows.
   */
  async begin(tx: PoolClient, userId: string, device: string): Promise<{ id: string; publicId: string }> {
    const id = newSecret();
    const publicId = newId();
    const at = this.clock.now();
    await this.repository.insert(tx, {
      idHash: hashOf(id),
      publicId,
      userId,
      device,
      at,
      expiresAt: new Date(at.getTime() + longestMs),
    });
    await this.users.seen(userId, at, tx);
    return { id, publicId };
  }

  /** The session of a cookie, if it is not over; looking it up counts as using it. */
  async use(id: string): Promise<OpenSession | null> {
    const now = this.clock.now();
    const idHash = hashOf(id);
    const session = await this.repository.find(idHash, now, this.idleSince(now));
    if (session === undefined) return null;
    if (now.getTime() - session.lastSeenAt.getTime() >= touchEveryMs) {
      await this.repository.touch(idHash, now);
      await this.users.seen(session.user.id, now);
    }
    return { ...session, csrfToken: this.keys.hash('csrf', id).toString('base64url') };
  }

  /** Whether a session goes on; asking does not count as using it. */
  async holds(userId: string, publicId: string): Promise<boolean> {
    const user = await this.users.find(userId);
    if (user === undefined || user.isDisabled) return false;
    return (await this.list(userId)).some(({ id }) => id === publicId);
  }

  list(userId: string): Promise<ListedSession[]> {
    const now = this.clock.now();
    return this.repository.list(userId, now, this.idleSince(now));
  }

  private idleSince(now: Date): Date {
    return new Date(now.getTime() - idleMs);
  }
}
