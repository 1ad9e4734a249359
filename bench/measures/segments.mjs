// How long it takes to count the people of a segment, from the request to its answer.
import { median, percentile } from '../figures.mjs';
import { callApi, tokenOfLead } from '../staff.mjs';

const scopes = ['people.read', 'people.sensitive'];

/** The reference segments. What an index alone answers has a goal of its own. */
const segments = [
  {
    expression:
      'role("constituent") and place under "Oregon" and attended("any") and interest("climate_change")',
  },
  { expression: 'place = "ke-7-12"', isIndexed: true },
  { expression: 'person.postcode = "97214"' },
  { expression: 'tag("needs_visit") and place under "County 7"' },
  { expression: 'role("health_worker") and place = "ke-7-12"', isIndexed: true },
  { expression: 'person.due_date = today + 2 weeks', isIndexed: true },
  { expression: 'place under "Oregon"' },
  { expression: 'role("donor")' },
  { expression: 'role("donor") and noted("gift", 1 year)' },
  { expression: 'tag("organizer") and place under "Idaho"' },
  { expression: 'interest("climate_change") and consent.campaigns = "granted"' },
  { expression: 'programme("antenatal")' },
  { expression: 'programme_week("antenatal") >= 0 and place under "County 7"' },
  { expression: 'person.due_date >= today and person.due_date < today + 4 weeks' },
  { expression: 'person.expecting = "yes" and not programme("antenatal")' },
  { expression: 'age >= 65 and place under "Oregon"' },
  { expression: 'attended("any", 90 days) and not role("donor")' },
  { expression: 'times("visit", 1 year) >= 2' },
  { expression: 'role("health_worker") and not wrote(60 days)' },
  {
    expression:
      '(role("donor") or role("volunteer")) and place under "Oregon" and not got("flow:event_invitation", 90 days)',
  },
];

/** What an index answers takes as little as a page: it is asked as often as the pages are. */
const indexedRounds = 5;

/**
 * Counts each in turn, round by round. Two rounds fill the caches and are not counted: what takes longer than the limit while it reads
 * from the disk is stopped, and has filled only a part of them.
 */
export async function measureSegments({ service, pool }, { recordRounds }) {
  const taken = segments.map(() => ({ times: [], last: { count: 0, isEstimate: false } }));
  for (let round = -1; round <= recordRounds * indexedRounds; round += 1) {
    // A token of its own for each round: a caller may ask only so often in a minute.
    const token = await tokenOfLead(pool, scopes);
    for (const [index, { expression, isIndexed = false }] of segments.entries()) {
      if (!isIndexed && round > recordRounds) continue;
      const startedAt = performance.now();
      const path = `people/count?expression=${encodeURIComponent(expression)}`;
      taken[index].last = await callApi(service, token, 'GET', path);
      if (round > 0) taken[index].times.push(performance.now() - startedAt);
    }
  }
  return segments.map(({ expression, isIndexed = false }, index) => {
    const { times, last } = taken[index];
    return { expression, isIndexed, ...last, p50Ms: median(times), p95Ms: percentile(times, 0.95) };
  });
}
