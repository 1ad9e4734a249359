/** The code of an error of the operating system or of PostgreSQL, such as `ENOENT` or `57P01`. */
export function errorCode(error: unknown): string | undefined {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : undefined;
}

/** Whether PostgreSQL stopped a statement, as it does with one that takes longer than it may. */
export function wasStopped(error: unknown): boolean {
  return errorCode(error) === '57014';
}
