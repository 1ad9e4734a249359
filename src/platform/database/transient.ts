/**
 * Classes of SQLSTATE that go away by themselves: connection, transaction state, rollback of a conflict, resources, locks,
 * intervention of the operator, the system, the server itself.
 */
const passingStates = /^(08|25|40|53|55|57|58|XX)[0-9A-Z]{3}$/;

/** What Node says when the server cannot be reached. */
const passingCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);

/** What the driver says, without a code, when a connection broke or none was free. */
const passingSentences = [
  'Connection terminated',
  'connection error and is not queryable',
  'timeout exceeded when trying to connect',
  'Query read timeout',
];

/**
 * Tells whether a failure of the database goes away by itself: it restarts, is full or overloaded or cannot be reached,
 * or two transactions were in each other's way. Whatever else fails would fail again.
 */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code !== undefined) return passingStates.test(code) || passingCodes.has(code);
  return passingSentences.some((sentence) => error.message.includes(sentence));
}
