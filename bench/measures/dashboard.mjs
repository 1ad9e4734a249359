// How long the dashboard takes, from the request to the answer, over months of measures at every place.
import { median, percentile } from '../figures.mjs';
import { callApi, tokenOfLead } from '../staff.mjs';

const mostMs = 200;

/** What the pages of the dashboard ask for; each round asks about another county. */
const asked = [
  { what: 'top of the dashboard', path: () => 'measures/overview' },
  {
    what: 'two months of three measures',
    path: (n) =>
      `measures?measure=reached,registered,heard_from&by=week&from=${day(-60)}&place=ke-${1 + (n % 47)}`,
  },
  {
    what: 'a measure by place',
    path: (n) => `measures/split?measure=reached&by=place&place=ke-${1 + (n % 47)}`,
  },
  { what: 'what became of messages', path: (n) => `measures/delivery?place=ke-${1 + (n % 47)}` },
  { what: 'goals', path: () => 'goals' },
];

const filled = ['registered', 'consented', 'reached', 'heard_from', 'messages_sent', 'messages_received'];

function day(after) {
  return new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);
}

/** Two months of each measure, everywhere and at each place; a number everywhere, so that no row is spared. */
async function fillMeasures(pool) {
  for (let after = -60; after <= 0; after += 1)
    await pool.query(
      `insert into daily_measures (day, measure, programme, place_code, value)
       select $1::date, measure, '', place, 1 + (random() * 500)::int
       from unnest($2::text[]) as measure, (select code as place from places union select '') as p
       on conflict do nothing`,
      [day(after), filled],
    );
  await pool.query('analyze daily_measures');
}

/** Asks for each in turn, round by round; the first round is not counted. */
export async function measureDashboard({ service, pool }, { recordRounds }) {
  await fillMeasures(pool);
  const times = asked.map(() => []);
  let token = '';
  for (let round = 0; round <= recordRounds * 5; round += 1) {
    // A caller may ask only so often in a minute.
    if (round % 50 === 0) token = await tokenOfLead(pool, ['measures.read']);
    for (const [index, { path }] of asked.entries()) {
      const startedAt = performance.now();
      await callApi(service, token, 'GET', path(round));
      if (round > 0) times[index].push(performance.now() - startedAt);
    }
  }
  return asked.map(({ what }, index) => ({
    what,
    mostMs,
    p50Ms: median(times[index]),
    p95Ms: percentile(times[index], 0.95),
  }));
}
