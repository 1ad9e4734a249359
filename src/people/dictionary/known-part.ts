import { asKnown, datePrecisions } from '../../engine/understanding/date-precision.js';

/** Writes the kept date of a field only as far as it is known; what has no precision is written as it is. */
export function knownPart(value: string, precision: unknown): string {
  const known = datePrecisions.find((one) => one === precision);
  return known === undefined ? value : asKnown(value, known);
}
