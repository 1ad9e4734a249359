// How long lists, searches and the page of one person take, from the request to the answer.
import { median, percentile } from '../figures.mjs';
import { personOf } from '../people-generator.mjs';
import { callApi, tokenOfLead } from '../staff.mjs';

const scopes = ['people.read', 'people.edit', 'people.sensitive'];
const listMs = 50;
const pageMs = 20;

/** What is asked for; each asks something else in every round, as people do. */
const asked = (records) => [
  { what: 'list of people by name', mostMs: listMs, path: () => 'people?limit=50' },
  { what: 'list of who was changed last', mostMs: listMs, path: () => 'people?sort=-updated&limit=50' },
  {
    what: 'search by the beginnings of names',
    mostMs: listMs,
    path: (n) => `people?q=${names[n % names.length]}`,
  },
  {
    what: 'search by the end of a number',
    mostMs: listMs,
    path: (n) => `people?q=${String((n * 7_919) % records).padStart(7, '0')}`,
  },
  {
    what: 'list of the people of a ward',
    mostMs: listMs,
    path: (n) => `people?expression=${encodeURIComponent(`place = "ke-${1 + (n % 47)}-${1 + (n % 50)}"`)}`,
  },
  { what: 'record of a person', mostMs: pageMs, path: (n, person) => `people/${person}` },
  { what: 'timeline of a person', mostMs: pageMs, path: (n, person) => `people/${person}/timeline` },
  {
    what: 'records of somebody who is about to be recorded',
    mostMs: listMs,
    path: () => 'duplicates/search',
    body: newcomer,
  },
];

/** A name in another spelling, with a day and a place that many share; every third has a number. */
function newcomer(n) {
  return {
    name: newcomers[n % newcomers.length],
    birthDate: `19${50 + (n % 49)}-0${1 + (n % 9)}-1${n % 10}`,
    placeCode: `ke-${1 + (n % 47)}-${1 + (n % 50)}`,
    addresses: n % 3 === 0 ? [{ channel: 'sms', address: `+25472${String(2_000_000 + n)}` }] : [],
  };
}

const newcomers = [
  'Aminah Otiyeno',
  'Juma Hasan',
  'Tigst Bekele',
  'Elodie Kone',
  'Grace Smyth',
  'Wangiru Kamao',
];

const names = ['amina otieno', 'wanj', 'juma hass', 'tigist', 'elodie kon', 'gra smi'];

/** Asks for each in turn, round by round; the first round is not counted. */
export async function measurePeoplePages({ service, pool }, { records, recordRounds }) {
  const questions = asked(records);
  const times = questions.map(() => []);
  let token = '';
  for (let round = 0; round <= recordRounds * 5; round += 1) {
    // A caller may ask only so often in a minute.
    if (round % 50 === 0) token = await tokenOfLead(pool, scopes);
    const person = await personOf(pool, 1 + ((round * 7_919) % records));
    for (const [index, { path, body }] of questions.entries()) {
      const startedAt = performance.now();
      await callApi(service, token, body ? 'POST' : 'GET', path(round, person), body?.(round));
      if (round > 0) times[index].push(performance.now() - startedAt);
    }
  }
  return questions.map(({ what, mostMs }, index) => ({
    what,
    mostMs,
    p50Ms: median(times[index]),
    p95Ms: percentile(times[index], 0.95),
  }));
}
