// The rows of people: what somebody waits for who looks for people.
import { short } from './figures.mjs';
import { atLeast, atMost, row } from './table.mjs';

/** Puts the figures of people into rows of the table. */
export function peopleRowsOf({ records, fillSeconds, segments, pages, exchange }) {
  return [
    row(`${short(records)} people and ${short(records * 10)} interactions made`, `${short(fillSeconds)} s`),
    ...segments.map(({ expression, isIndexed, p95Ms, count, isEstimate }) =>
      atMost(
        `${expression} (${isEstimate ? 'about ' : ''}${short(count)}), p95`,
        p95Ms,
        isIndexed ? 10 : 300,
        'ms',
      ),
    ),
    row(`a file of ${short(exchange.importRows)} people checked`, `${short(exchange.checkPerSecond)} rows/s`),
    atLeast('import with exact keys, rows a second', exchange.importPerSecond, 5_000),
    atLeast('CSV export, rows a second', exchange.exportPerSecond, 50_000),
    ...pages.map(({ what, p95Ms, mostMs }) => atMost(`${what}, p95`, p95Ms, mostMs, 'ms')),
  ];
}
