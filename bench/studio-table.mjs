// The rows of the studio: what somebody waits for who edits, and what they do to everybody else.
import { short } from './figures.mjs';
import { atMost, row } from './table.mjs';

/** Puts the figures of the studio into rows of the table. */
export function studioRowsOf({ checking, simulating, console: shown, webBuildSeconds }) {
  const { steps, languages, firstMs, warmMs } = checking;
  const { people, ratePerSecond, aloneP95Ms, besideP95Ms, simulationP50Ms, simulationP95Ms, ratio } =
    simulating;
  return [
    atMost(`check of ${steps} steps in ${languages} languages, a text changed`, warmMs, 100, 'ms'),
    row('the same, first of all', `${short(firstMs)} ms`),
    row(`webhook p95 at ${ratePerSecond}/s, alone`, `${short(aloneP95Ms)} ms`),
    row(`the same beside ${people} people who simulate`, `${short(besideP95Ms)} ms`),
    atMost('webhook p95, beside them / alone', ratio, 2, 'times'),
    row('a simulation meanwhile, p50 and p95', `${short(simulationP50Ms)} and ${short(simulationP95Ms)} ms`),
    ...(shown === null ? [row('in the browser', 'no browser here')] : browserRows(shown, steps)),
    atMost('build of the console, two cores', webBuildSeconds, 30, 's'),
  ];
}

function browserRows({ openColdMs, openWarmMs, keyP50Ms, keyP95Ms, pageColdMs, pageWarmMs }, steps) {
  return [
    atMost(`${steps} steps open at 4x slowed CPU, nothing in the cache`, openColdMs, 2_500, 'ms'),
    atMost('the same, all in the cache', openWarmMs, 2_500, 'ms'),
    row('a key in a text of it to the frame that shows it, p50', `${short(keyP50Ms)} ms`),
    atMost('the same, p95', keyP95Ms, 100, 'ms'),
    atMost('first page on slow 3G, nothing in the cache', pageColdMs, 6_000, 'ms'),
    atMost('the same, all in the cache', pageWarmMs, 1_500, 'ms'),
  ];
}
