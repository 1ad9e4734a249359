import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';

import { permissions } from '../../src/platform/access/policy.js';
import { MissedVisits } from '../../src/programmes/visits/missed-visits.js';
import { aNumber } from '../builders.js';
import { ApiCallers } from './api-callers.ts';
import { RunningService } from './running-service.ts';

jest.setTimeout(60_000);

let service: RunningService;
let headers: Record<string, string>;

beforeAll(async () => {
  service = await RunningService.start();
  headers = await new ApiCallers(service.app, service.url).token('admin', permissions);
});
afterAll(() => service.close());

async function ask(path: string, body: object): Promise<string> {
  const response = await fetch(`${service.url}/api/v1${path}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { id?: string };
  expect([response.ok, answer]).toEqual([true, answer]);
  return answer.id ?? '';
}

/** Somebody with a visit on 5 March, who has agreed to health messages unless she has not. */
async function somebody(phone: string, isAgreed = true): Promise<string> {
  const addresses = [{ address: phone }];
  const id = await ask('/people', {
    name: 'Asha',
    language: 'en',
    addresses,
    fields: { next_visit: '2026-03-05' },
  });
  if (isAgreed)
    await ask(`/people/${id}/consents`, { purpose: 'health_messages', action: 'granted', language: 'en' });
  await service.say(phone, 'hello');
  return id;
}

const cases = (id: string) =>
  service.rows<{ topic: string }>("SELECT topic FROM cases WHERE person_id = $1 AND topic = 'missed_visit'", [
    id,
  ]);

async function comeTo(day: string): Promise<void> {
  await service.comeTo(new Date(`${day}T07:00:00Z`));
  const { signal } = new AbortController();
  for (let time = 0; time < 2; time += 1) await service.app.get(MissedVisits).run({}, { signal });
  await service.settled();
}

it('a missed visit becomes a reminder, and later a case; one that was made becomes neither', async () => {
  const [missing, made, silent] = [aNumber(), aNumber(), aNumber()];
  const missingId = await somebody(missing);
  const madeId = await somebody(made);
  const silentId = await somebody(silent, false);
  const before = [missing, made, silent].map((phone) => service.sentTo(phone).length);
  const since = () =>
    [missing, made, silent].map((phone, index) => service.sentTo(phone).slice(before[index]));
  await comeTo('2026-03-06');
  expect(since()).toEqual([[], [], []]);
  await ask(`/people/${madeId}/timeline`, { kind: 'visit_noted', data: {} });
  await comeTo('2026-03-07');
  expect(since()).toEqual([[expect.stringContaining('planned for 5.3.2026')], [], []]);
  await comeTo('2026-03-11');
  expect(since()[0]).toHaveLength(1);
  expect(await cases(missingId)).toEqual([]);
  await comeTo('2026-03-12');
  await comeTo('2026-03-14');
  expect(
    [await cases(missingId), await cases(madeId), await cases(silentId)].map(({ length }) => length),
  ).toEqual([1, 0, 1]);
  expect(since()[0]).toHaveLength(1);
});
