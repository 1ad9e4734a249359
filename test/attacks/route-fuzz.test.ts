import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { permissions } from '../../src/platform/access/policy.js';
import { openApiDocument } from '../../src/platform/http/openapi.js';
import { RateLimits } from '../../src/platform/http/rate-limits.js';
import { newId } from '../../src/platform/ids.js';
import { ApiCallers } from '../e2e/api-callers.ts';
import { fuzzed, hostileText, type Schema, type Schemas } from './fuzzed-requests.ts';
import { RunningService } from '../e2e/running-service.ts';

/** One request is made from each number; print it to see a failure again. */
const seed = 20261122;
/** `FUZZ_RUNS` for more of them. */
const requestsPerRoute = Number(process.env.FUZZ_RUNS ?? 12);

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload?: string;
}

let service: RunningService;
let callers: ApiCallers;
let paths: Record<string, Record<string, Operation>>;
let schemas: Schemas;

beforeAll(async () => {
  service = await RunningService.start();
  callers = new ApiCallers(service.app, service.url);
  Object.assign(service.app.get(RateLimits).perMinute, { credential: 100_000, address: 100_000 });
  const document = openApiDocument(service.app);
  paths = document.paths as unknown as typeof paths;
  schemas = document.components?.schemas as unknown as Schemas;
}, 60_000);

afterAll(() => service.close());

/** Bodies that are no JSON, or not all of it. */
const brokenBodies = [
  '',
  '{',
  'null',
  '"x"',
  '[1',
  '['.repeat(50_000),
  '{"a":1}{"b":2}',
  '\u0000',
  '\ufeff{}',
];
const contentTypes = [
  'application/json',
  'application/json; charset=utf-16',
  'text/csv',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

function requestsTo(
  path: string,
  method: string,
  { parameters = [], requestBody }: Operation,
): fc.Arbitrary<Request> {
  const json = requestBody?.content['application/json']?.schema;
  const fitting =
    json === undefined ? fc.constant(undefined) : fuzzed(json, schemas).map((body) => JSON.stringify(body));
  const anyBody = fc.record({
    payload: fc.constantFrom(...brokenBodies),
    type: fc.constantFrom(...contentTypes),
  });
  const body = fc.oneof(
    { weight: 9, arbitrary: fitting.map((payload) => ({ payload, type: 'application/json' })) },
    { weight: method === 'get' ? 0 : 1, arbitrary: anyBody },
  );
  const values = fc.record(
    Object.fromEntries(parameters.map((one) => [`${one.in} ${one.name}`, valueOf(one)])),
  );
  return fc.record({ values, body }).map(({ values: given, body: { payload, type } }) => ({
    method: method.toUpperCase() as Request['method'],
    url: addressOf(path, given),
    headers: {
      ...(given['header If-Match'] === undefined ? {} : { 'if-match': given['header If-Match'] }),
      ...(payload === undefined ? {} : { 'content-type': type }),
    },
    ...(payload === undefined ? {} : { payload }),
  }));
}

/** What stands for a parameter: something that is there, something that could be, something that never is. */
function valueOf({
  in: place,
  name,
  schema,
}: {
  in: string;
  name: string;
  schema: Schema;
}): fc.Arbitrary<string> {
  if (name === 'If-Match') return fc.constantFrom('"0"', '"1"', '"999999999"', '*', 'W/"1"', '"-1"');
  const there = name === 'name' || name === 'flow' ? ['registration', 'complaint'] : ['sw', 'en'];
  return fc.oneof(
    fc.constantFrom(...there),
    fc.constant(newId()),
    fuzzed(schema, {}).map((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
    place === 'path' ? hostileText.map((text) => text.slice(0, 300)) : hostileText,
  );
}

function addressOf(path: string, given: Record<string, string>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => encoded(given[`path ${name}`] ?? '-'));
  const query = Object.entries(given).flatMap(([key, value]) => {
    const [place, name = ''] = key.split(' ');
    return place === 'query' ? [`${name}=${encoded(value.slice(0, 2_000))}`] : [];
  });
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
}

/** Half a character cannot be written in an address as it should be; it is written as it should not. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')).replaceAll('%2500', '%00');

/** What of an answer is wrong; null when it is as it should be. */
async function faultOf(request: Request, headers: Record<string, string>): Promise<string | null> {
  const {
    statusCode,
    headers: answered,
    body,
  } = await service.app.inject({
    ...request,
    headers: { ...headers, ...request.headers },
  });
  if (statusCode >= 500) return `${statusCode} ${body}`;
  if (statusCode < 400) return null;
  const isProblem = answered['content-type'] === 'application/problem+json; charset=utf-8';
  return isProblem && /"code":"[a-z_]+"/.test(body)
    ? null
    : `${statusCode} is no problem+json: ${body.slice(0, 300)}`;
}

describe('every route of the API, whatever is sent to it', () => {
  it(`answers with what it has or with a problem, and never fails (seed ${seed})`, async () => {
    const faults: string[] = [];
    for (const [path, item] of Object.entries(paths)) {
      for (const [method, operation] of Object.entries(item)) {
        // A stream goes on for as long as it is listened to.
        if (operation.responses['200']?.content && 'text/event-stream' in operation.responses['200'].content)
          continue;
        const requests = fc.sample(requestsTo(path, method, operation), { seed, numRuns: requestsPerRoute });
        for (const [index, request] of requests.entries()) {
          const caller = index % 4 === 3 ? callers.session('admin') : callers.token('admin', permissions);
          const fault = await faultOf(request, await caller);
          if (fault !== null) {
            faults.push(
              `${method} ${request.url.slice(0, 200)} ${(request.payload ?? '').slice(0, 300)}\n  ${fault}`,
            );
          }
        }
      }
    }
    // With a failure of ours comes the line of the log that says which.
    expect([...faults.slice(0, 20), ...(faults.length > 0 ? service.log.at('error').slice(-5) : [])]).toEqual(
      [],
    );
  }, 240_000);
});
