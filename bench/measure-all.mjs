// The measures in their order. What is compared is taken in turns, round by round, since a machine has moods.
import { bringToNameQuestion } from './conversations.mjs';
import { poolOf } from './database.mjs';
import { median, medians, percentile } from './figures.mjs';
import { measureAccept, measureEcho } from './measures/accept.mjs';
import { measureEngine, measureSegments } from './measures/engine.mjs';
import { measureExplain } from './measures/explain.mjs';
import { measureFires } from './measures/fires.mjs';
import { measureLargeFlow } from './measures/large-flow.mjs';
import { measureMemory } from './measures/memory.mjs';
import { measureReference } from './measures/reference.mjs';
import { measureStarts } from './measures/start.mjs';
import { measureLatency, measureTurns } from './measures/turn.mjs';
import { startService, startTwilioStandIn } from './service.mjs';
import { watchRss } from './usage.mjs';

/** @param onMeasure hears what begins */
export async function measureAll(database, sizes, onMeasure) {
  const twilio = await startTwilioStandIn();
  try {
    return await measureBeside({ database, twilioUrl: twilio.url }, sizes, onMeasure);
  } finally {
    await twilio.stop();
  }
}

async function measureBeside(world, sizes, onMeasure) {
  onMeasure('echo and durable accept');
  const accepts = await rounds(sizes.rounds, async (round) => ({
    echo: await measureEcho({ count: sizes.echo }),
    accept: await measureAccept(world, { count: sizes.accept, round }),
  }));
  onMeasure('full turns and the reference turn');
  const { allLoadMb, ...turns } = await measureTurnRounds(world, sizes);
  onMeasure('memory and a backlog');
  const memory = await measureMemory(world, { ...sizes, accepts: sizes.accept });
  onMeasure('starts and kills');
  const starts = await rounds(sizes.rounds, () => measureStarts(world));
  onMeasure('engine, understanding, a large flow');
  const engine = await measureEngine(sizes);
  const explain = measureExplain(sizes);
  const largeFlow = await measureLargeFlow(sizes);
  onMeasure('fires');
  const fires = await measureFires(world.database, sizes);
  const figures = ['perSecond', 'serverCpuUs', 'serverBusy', 'cpuUs'];
  return {
    echo: medians(
      accepts.map(({ echo }) => echo),
      figures,
    ),
    accept: medians(
      accepts.map(({ accept }) => accept),
      [...figures, 'databaseCpuUs'],
    ),
    ...turns,
    memory: { ...memory, all: { ...memory.all, loadMb: allLoadMb } },
    starts: medians(starts, ['newFolderMs', 'oldFolderMs', 'killToFirstAnswerMs']),
    engine,
    explain,
    largeFlow,
    fires,
    segments: measureSegments(),
  };
}

async function measureTurnRounds({ database, twilioUrl }, sizes) {
  const url = await database.makeDatabase('turns');
  const service = await startService({ ROLE: 'all', DATABASE_URL: url, TWILIO_API_BASE_URL: twilioUrl });
  const pool = poolOf(url);
  const { turn: count } = sizes;
  // Each round uses people of its own: a quarter to warm up, then full speed, then the steady rate.
  const perRound = Math.ceil(count * 2.25);
  await bringToNameQuestion(pool, service, perRound * sizes.rounds);
  const watch = watchRss(service.pid, 500);
  const taken = await rounds(sizes.rounds, async (round) => {
    const first = round * perRound;
    const warmUp = Math.ceil(count / 4);
    await measureTurns(database, { service, url, first, count: warmUp });
    const turn = await measureTurns(database, { service, url, first: first + warmUp, count });
    const ratePerSecond = 0.7 * turn.perSecond;
    const steady = await measureLatency({
      service,
      url,
      first: first + warmUp + count,
      count,
      ratePerSecond,
    });
    return { turn, steady: { ...latencyOf(steady), ratePerSecond } };
  });
  const allLoadMb = Math.max(...watch.stop());
  await service.stop();
  const reference = await rounds(sizes.rounds, () =>
    measureReference(database, { url, count: sizes.reference, accepts: false }),
  );
  const accepting = await rounds(sizes.rounds, () =>
    measureReference(database, { url, count: sizes.reference, accepts: true }),
  );
  await pool.end();
  return {
    allLoadMb,
    turn: medians(
      taken.map(({ turn }) => turn),
      ['perSecond', 'acceptedPerSecond', 'serverCpuUs', 'serverBusy', 'databaseCpuUs'],
    ),
    steady: medians(
      taken.map(({ steady }) => steady),
      ['ratePerSecond', 'p50Ms', 'p99Ms', 'acceptP99Ms'],
    ),
    reference: {
      perSecond: median(reference.map(({ perSecond }) => perSecond)),
      databaseCpuUs: median(accepting.map(({ databaseCpuUs }) => databaseCpuUs)),
    },
  };
}

function latencyOf({ latencies, acceptLatencies }) {
  return {
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    acceptP99Ms: percentile(acceptLatencies, 0.99),
  };
}

async function rounds(count, measure) {
  const results = [];
  for (let round = 0; round < count; round += 1) results.push(await measure(round));
  return results;
}
