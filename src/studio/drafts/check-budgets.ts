import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';

const minuteMs = 60_000;
/** Milliseconds in a minute that one person's checks may take: a hundred times what writing a flow needs. */
const mostMs = 15_000;

interface Spent {
  readonly since: number;
  readonly ms: number;
}

/**
 * Bounds how long one person's checks hold up the thread that plays and checks for everybody: a file of the largest size takes
 * a second to read, and whoever may look at flows may have any checked. Each process counts its own.
 */
@Injectable()
export class CheckBudgets {
  private spent = new Map<string, Spent>();

  /**
   * Does a piece of work on somebody's account; it says how many milliseconds of it were work and no waiting.
   * @param now of a clock that never goes back, in milliseconds
   * @throws DomainError `too_many_requests` when they have used this minute up
   */
  async spend<T extends { readonly ms: number }>(
    userId: string,
    work: () => Promise<T>,
    now: () => number = () => performance.now(),
  ): Promise<T> {
    const startedAt = now();
    const before = this.of(userId, startedAt);
    if (before.ms >= mostMs) throw usedUp(Math.ceil((before.since + minuteMs - startedAt) / 1_000));
    try {
      const done = await work();
      this.count(userId, before, done.ms);
      return done;
    } catch (error) {
      this.count(userId, before, now() - startedAt);
      throw error;
    }
  }

  /** Others of theirs may have been counted meanwhile. */
  private count(userId: string, before: Spent, more: number): void {
    const { since, ms } = this.spent.get(userId) ?? before;
    this.spent.set(userId, { since, ms: ms + more });
  }

  private of(userId: string, now: number): Spent {
    this.spent = new Map([...this.spent].filter(([, { since }]) => now - since < minuteMs));
    return this.spent.get(userId) ?? { since: now, ms: 0 };
  }
}

function usedUp(seconds: number): DomainError {
  return new DomainError(
    'too_many_requests',
    sentence(
      'problems:checking_often',
    )`Checking this flow takes long, and it was checked often. Try again in ${{ seconds }} s.`,
    { retryAfterSeconds: seconds },
  );
}
