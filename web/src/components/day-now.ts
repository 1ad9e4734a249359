/** The day that it is where the reader is, such as 2026-11-22. */
export function dayNow(now = new Date()): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
