// The table: each figure, the goal of it, and whether it is reached.
import { short } from './figures.mjs';

/** Puts the figures into rows of the table. */
export function rowsOf({ echo, accept, turn, steady, reference, memory, starts, ...pure }) {
  const cpu = ({ serverCpuUs }) => `${short(serverCpuUs)} µs`;
  return [
    row(
      'echo by bare node:http',
      `${perSecond(echo)}, ${cpu(echo)} of CPU, busy ${percent(echo.serverBusy)}`,
    ),
    row('durable accept', `${perSecond(accept)}, ${cpu(accept)} of CPU, busy ${percent(accept.serverBusy)}`),
    ratio('durable accept / echo, by rate', accept.perSecond / echo.perSecond, 0.3),
    ratio('durable accept / echo, by CPU', echo.serverCpuUs / accept.serverCpuUs, 0.3),
    row('full durable turn', `${perSecond(turn)}, ${cpu(turn)} of CPU, busy ${percent(turn.serverBusy)}`),
    ratio('full durable turn / echo, by rate', turn.perSecond / echo.perSecond, 0.15),
    ratio('full durable turn / echo, by CPU', echo.serverCpuUs / turn.serverCpuUs, 0.15),
    row('reply committed at 70 % load, p50', `${short(steady.p50Ms)} ms at ${short(steady.ratePerSecond)}/s`),
    atMost('reply committed at 70 % load, p99', steady.p99Ms, 25, 'ms'),
    row('reference turn of 8 statements', perSecond(reference)),
    ratio('full durable turn / reference turn', turn.perSecond / reference.perSecond, 10, 'times'),
    row('database CPU of a turn', `${short(turn.databaseCpuUs)} µs`),
    row('database CPU of INSERT + 8 statements', `${short(reference.databaseCpuUs)} µs`),
    atMost('database CPU, turn / INSERT + 8 statements', turn.databaseCpuUs / reference.databaseCpuUs, 0.125),
    ...memoryRows(memory),
    atMost('new data folder to listening', starts.newFolderMs, 3_000, 'ms'),
    atMost('kill -9 to the first answered message', starts.killToFirstAnswerMs, 2_000, 'ms'),
    ...pureRows(pure),
  ];
}

/** Prints the rows in columns. */
export function printTable(rows) {
  const widths = ['measure', 'result', 'goal'].map((key) =>
    Math.max(...rows.map((one) => one[key].length), key.length),
  );
  const line = (cells) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  console.log(line(['measure', 'result', 'goal', '']));
  for (const { measure, result, goal, isReached } of rows) {
    console.log(
      line([measure, result, goal, isReached === undefined ? '' : isReached ? 'reached' : 'SHORT']),
    );
  }
}

function memoryRows({ web, worker, all, backlog }) {
  const rest = ({ restMb }) => `${restMb} MB at rest`;
  return [
    row('memory of ROLE=web', rest(web)),
    atMost('memory of ROLE=web, under load', web.loadMb, 250, 'MB'),
    row('memory of ROLE=worker', rest(worker)),
    atMost(`memory of ROLE=worker, ${short(backlog.messages)} messages waiting`, worker.loadMb, 250, 'MB'),
    row('memory of ROLE=all', rest(all)),
    atMost('memory of ROLE=all, under load', all.loadMb, 320, 'MB'),
    row('backlog drained by ROLE=worker', `${perSecond(backlog)}; RSS ${course(worker.samplesMb)} MB`),
  ];
}

function pureRows({ engine, explain, largeFlow, fires, segments }) {
  const { steps, languages, firstMs, againMs } = largeFlow;
  return [
    row(
      'engine, session as JSON in and out',
      `${short(engine.turnsPerSecond)} turns/s, ${short(engine.usPerTurn)} µs each`,
    ),
    row('the same in xstate, understanding people too', `${short(engine.usPerUnderstandingTurn)} µs each`),
    row('the same in xstate, word for word', `${short(engine.usPerStatechartTurn)} µs each`),
    ratio(
      'engine / xstate that understands people',
      engine.usPerUnderstandingTurn / engine.usPerTurn,
      5,
      'times',
    ),
    ratio('engine / xstate word for word', engine.usPerStatechartTurn / engine.usPerTurn, 5, 'times'),
    atLeast('understanding, texts a second', explain.perSecond, 20_000),
    row('understanding, dates, ages, places, phones', `${short(explain.slowerPerSecond)}/s`),
    atMost(`a flow of ${steps} steps in ${languages} languages, examined`, againMs, 300, 'ms'),
    row('the same, first in its process', `${short(firstMs)} ms`),
    row(`${short(fires.count)} fires, one plain UPDATE`, `${short(fires.updateSeconds)} s`),
    atMost(`${short(fires.count)} fires leased and ended in chunks`, fires.seconds, 60, 's'),
    ...Object.entries(segments).map(([name, us]) => row(`segment counter, ${name}`, `${short(us)} µs`)),
  ];
}

/** A row with the least that is wanted. */
export function atLeast(measure, value, least) {
  return { measure, result: short(value), goal: `>= ${least}`, isReached: value >= least };
}

function perSecond({ perSecond: rate }) {
  return `${short(rate)}/s`;
}

/** A row without a goal. */
export function row(measure, result) {
  return { measure, result, goal: '' };
}

function ratio(measure, value, least, unit = '') {
  return {
    measure,
    result: `${value.toFixed(2)} ${unit}`.trim(),
    goal: `>= ${least}`,
    isReached: value >= least,
  };
}

/** A row whose figure is to stay within a goal. */
export function atMost(measure, value, most, unit = '') {
  return { measure, result: `${short(value)} ${unit}`.trim(), goal: `<= ${most}`, isReached: value <= most };
}

/** A series at its start, at its quarters and at its end: enough to see whether it is flat. All of it is in results.json. */
function course(samples) {
  return [0, 0.25, 0.5, 0.75, 1]
    .map((share) => samples[Math.round(share * (samples.length - 1))])
    .join(' -> ');
}

function percent(share) {
  return `${Math.round(share * 100)} %`;
}
