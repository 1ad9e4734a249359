/** Classes of SQLSTATE that blame what was written: data, constraints, the statement itself. */
const faultsOfOurs = /^(22|23|42)/;

/**
 * Tells whether a failure of the database goes away by itself: it is restarting, full, overloaded or cannot be
 * reached, or two transactions were in each other's way. Only what blames the data or the statement does not.
 */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return !faultsOfOurs.test(code) && !(error instanceof TypeError) && !(error instanceof RangeError);
}
