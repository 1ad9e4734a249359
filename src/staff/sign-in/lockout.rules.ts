const minuteMs = 60_000;

/** What attempts are counted by: the address that somebody gave, the network that they came from, a code for an account, a ticket. */
export type AttemptKind = 'email' | 'network' | 'code' | 'ticket';

/** How attempts of one kind are counted. */
interface LockoutRule {
  /** Failures before the first lock. */
  readonly allowed: number;
  readonly firstLockMs: number;
  readonly longestLockMs: number;
  /** After this long without a lock the count begins anew. */
  readonly forgottenAfterMs: number;
}

const ofOne: LockoutRule = {
  allowed: 5,
  firstLockMs: minuteMs,
  longestLockMs: 60 * minuteMs,
  forgottenAfterMs: 24 * 60 * minuteMs,
};

const rules: Readonly<Record<AttemptKind, LockoutRule>> = {
  email: ofOne,
  code: ofOne,
  // A whole office may share one network address, and one of them mistypes.
  network: { ...ofOne, allowed: 20, forgottenAfterMs: 60 * minuteMs },
  // A ticket lives for minutes: once locked, it stays so.
  ticket: { ...ofOne, firstLockMs: 60 * minuteMs },
};

/** Failures of one key so far. */
export interface Attempts {
  readonly failures: number;
  readonly firstAt: Date;
  readonly lockedUntil: Date | null;
}

/** Until when nothing may be tried; null when it may. */
export function lockedUntil({ lockedUntil: until }: Attempts, now: Date): Date | null {
  return until !== null && until > now ? until : null;
}

/** The count with one more failure, and the lock that follows from it: each is twice as long as the one before. */
export function withFailure(kind: AttemptKind, before: Attempts | undefined, now: Date): Attempts {
  const rule = rules[kind];
  if (before === undefined || isForgotten(before, rule, now))
    return { failures: 1, firstAt: now, lockedUntil: null };
  const failures = before.failures + 1;
  if (failures < rule.allowed) return { ...before, failures };
  const lockMs = Math.min(rule.firstLockMs * 2 ** (failures - rule.allowed), rule.longestLockMs);
  return { ...before, failures, lockedUntil: new Date(now.getTime() + lockMs) };
}

function isForgotten({ firstAt, lockedUntil: until }: Attempts, rule: LockoutRule, now: Date): boolean {
  const since = Math.max(firstAt.getTime(), until?.getTime() ?? 0);
  return now.getTime() - since >= rule.forgottenAfterMs;
}
