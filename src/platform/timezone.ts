/** Whether a name is that of a time zone, such as Africa/Nairobi; the dates library would take a whole moment with its zone for one. */
export function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
