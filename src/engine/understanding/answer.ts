/** How sure a reading is: `exact` is what was asked for, `close` was misspelled, shortened or wrapped in other words. */
export type Confidence = 'exact' | 'close';

/** An answer that has one reading. */
export interface Understood<T> {
  readonly status: 'understood';
  readonly value: T;
  readonly confidence: Confidence;
}

/** An answer that has several readings, the likeliest first: the person is asked which one she means. */
export interface Ambiguous<T> {
  readonly status: 'ambiguous';
  readonly candidates: readonly T[];
}

/** An answer that has no reading. */
export interface NotUnderstood {
  readonly status: 'not_understood';
}

/** What every answer parser returns; some add statuses of their own. */
export type Answer<T> = Understood<T> | Ambiguous<T> | NotUnderstood;

export const NOT_UNDERSTOOD: NotUnderstood = { status: 'not_understood' };

/** Makes the answer with one reading. */
export function understood<T>(value: T, confidence: Confidence): Understood<T> {
  return { status: 'understood', value, confidence };
}

/** Makes the answer that a set of readings amounts to: none, one or several. */
export function fromReadings<T>(readings: Iterable<T>, confidence: Confidence): Answer<T> {
  const [first, ...others] = [...new Set(readings)];
  if (first === undefined) return NOT_UNDERSTOOD;
  return others.length === 0
    ? understood(first, confidence)
    : { status: 'ambiguous', candidates: [first, ...others] };
}
