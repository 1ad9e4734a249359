// The rows of people: what somebody waits for who looks for people.
import { short } from './figures.mjs';
import { atLeast, atMost, row } from './table.mjs';

/** Puts the figures of people into rows of the table. */
export function peopleRowsOf({ records, fillSeconds, fillingSeconds, segments, pages, plan, exchange }) {
  return [
    row(`${short(records)} people and ${short(records * 10)} interactions made`, `${short(fillSeconds)} s`),
    row('two years of them added up for the dashboard', `${short(fillingSeconds)} s`),
    ...segments.map(({ expression, isIndexed, p95Ms, count, isEstimate }) =>
      atMost(
        `${expression} (${isEstimate ? 'about ' : ''}${short(count)}), p95`,
        p95Ms,
        isIndexed ? 10 : 300,
        'ms',
      ),
    ),
    atMost('dry run of a broadcast to everybody, first counts', plan.firstSeconds, 2, 's'),
    atMost(
      `and all ${short(plan.audience)} decided about, ${short(plan.recipients)} get it`,
      (plan.seconds / plan.audience) * 1_000_000,
      60,
      's for a million',
    ),
    row(`a file of ${short(exchange.importRows)} people checked`, `${short(exchange.checkPerSecond)} rows/s`),
    atLeast('import with exact keys, rows a second', exchange.importPerSecond, 5_000),
    atLeast('CSV export, rows a second', exchange.exportPerSecond, 50_000),
    ...pages.map(({ what, p95Ms, mostMs }) => atMost(`${what}, p95`, p95Ms, mostMs, 'ms')),
  ];
}
