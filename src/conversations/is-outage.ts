/** SQLSTATE classes and codes that blame the server or another transaction, not what was written. */
const outageStates = /^(08|40|53|57|58|55P03|XX)/;

/** What Node and the driver say when the server cannot be reached. */
const outageCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT']);
const outageSentences = ['Connection terminated', 'timeout exceeded when trying to connect', 'Query read timeout'];

/** Tells whether a turn failed because the database is away or busy: it then waits, and nobody is to blame. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code !== '') return outageStates.test(code) || outageCodes.has(code);
  return outageSentences.some((sentence) => error.message.includes(sentence));
}
