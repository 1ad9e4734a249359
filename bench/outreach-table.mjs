// The rows of outreach: what it takes to write to everybody.
import { short } from './figures.mjs';
import { atLeast, atMost, row } from './table.mjs';

/** Puts the figures of outreach into rows of the table. */
export function outreachRowsOf({ broadcast }) {
  const { count, rawPerSecond, releasePerSecond, alonePerSecond, progressMs, cancelMs, withdrawMs } =
    broadcast;
  return [
    row(`INSERT ... SELECT of ${short(count)} messages`, `${short(rawPerSecond)} /s`),
    atLeast('broadcast released, against that', releasePerSecond / rawPerSecond, 0.8),
    atLeast(
      'broadcast released, against a transaction for each person',
      releasePerSecond / alonePerSecond,
      20,
    ),
    atMost('progress of it', progressMs, 200, 'ms'),
    atMost('cancel of it takes effect', cancelMs, 1_000, 'ms'),
    row('and until its messages are out of the way', `${short(withdrawMs)} ms`),
  ];
}
