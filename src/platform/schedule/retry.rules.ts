import { isNativeError } from 'node:util/types';

/** How often a fire is tried before it is set aside. */
const mostAttempts = 8;
const firstWaitMs = 30_000;
const longestWaitMs = 60 * 60_000;

/** When a fire that failed is tried again: after 30 s, 1 min, 2 min and so on up to an hour; never after its last try. */
export function retryAt(attempts: number, now: Date): Date | undefined {
  if (attempts >= mostAttempts) return undefined;
  const waitMs = Math.min(firstWaitMs * 2 ** (attempts - 1), longestWaitMs);
  return new Date(now.getTime() + waitMs);
}

const awayCode =
  /^(08|53)...$|^57P0.$|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** The driver's own errors have no code. */
const awayWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/**
 * Whether an error says that the database is away, full or stopping, which is no fault of any fire. This is narrower
 * than `isTransient`: a deadlock or a statement that takes too long may well be a fire's doing, and a smaller chunk helps.
 * SQLSTATE classes 08, 53 and 57P: https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function isBeyondTheFire(error: unknown): boolean {
  if (!isNativeError(error)) return false;
  if ('code' in error && typeof error.code === 'string') return awayCode.test(error.code);
  return awayWords.test(error.message);
}
