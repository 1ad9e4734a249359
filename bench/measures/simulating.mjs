// What fifty people who simulate at once do to the webhooks of the same service.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { medians, percentile } from '../figures.mjs';
import { sendLoad } from '../load.mjs';
import { callApi, tokenOfLead } from '../staff.mjs';

const client = new URL('../simulating-client.mjs', import.meta.url);
const flow = 'registration';
const says = ['JOIN', '1', '1', 'Amina Otieno', '2', '1', 'Kamlimani', '1', 'MENU', '2', 'HELP', 'JOIN'].map(
  (text) => ({ do: 'say', text }),
);

/**
 * Webhooks at a steady rate, alone and beside people who simulate: the p95 of each, and of their ratio. The rounds are short
 * and many, since a machine has moods, and the first of each kind is not counted.
 */
export async function measureSimulating({ service, pool }, { people, seconds, rounds, ratePerSecond }) {
  const tokens = [];
  for (let person = 0; person < people; person += 1) tokens.push(await tokenOfLead(pool));
  const { live } = await callApi(service, tokens[0], 'GET', `flows/${flow}`);
  const work = { port: service.port, tokens, flow, files: live.files, says, everyMs: 2_000 };
  const count = Math.ceil(seconds * ratePerSecond);
  let first = 0;
  const webhooks = async () => {
    const load = { first, count, people: count, text: 'Habari', connections: 32, ratePerSecond };
    first += count;
    const { latencies, statuses } = await sendLoad(service, load);
    if (statuses[200] !== count) throw new Error(`webhooks: ${JSON.stringify(statuses)}`);
    return latencies;
  };
  const taken = [];
  for (let round = 0; round <= rounds; round += 1) {
    const alone = await webhooks();
    const simulating = await startSimulating(work);
    const beside = await webhooks();
    const { latencies, statuses } = await simulating.stop();
    if (Object.keys(statuses).some((status) => status !== '200'))
      throw new Error(`simulations: ${JSON.stringify(statuses)}`);
    if (round > 0) taken.push(figuresOf({ alone, beside, latencies }));
  }
  return { people, ratePerSecond, rounds: taken, ...medians(taken, Object.keys(taken[0])) };
}

function figuresOf({ alone, beside, latencies }) {
  return {
    aloneP50Ms: percentile(alone, 0.5),
    aloneP95Ms: percentile(alone, 0.95),
    besideP50Ms: percentile(beside, 0.5),
    besideP95Ms: percentile(beside, 0.95),
    ratio: percentile(beside, 0.95) / percentile(alone, 0.95),
    simulationP50Ms: percentile(latencies, 0.5),
    simulationP95Ms: percentile(latencies, 0.95),
  };
}

async function startSimulating(work) {
  const process_ = fork(client, { stdio: 'inherit' });
  process_.send(work);
  await once(process_, 'message');
  return {
    async stop() {
      process_.send('stop');
      const [results] = await once(process_, 'message');
      return results;
    },
  };
}
