import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { notAllowed } from '../../src/platform/access/access.guard.js';
import { may, permissions, roles, type Permission, type Role } from '../../src/platform/access/policy.js';
import { RouteRules, type DeclaredRoute } from '../../src/platform/access/route-rules.js';
import { RateLimits } from '../../src/platform/http/rate-limits.js';
import { newId } from '../../src/platform/ids.js';
import { ApiCallers } from './api-callers.ts';
import { RunningService } from './running-service.ts';

jest.setTimeout(60_000);

let service: RunningService;
let callers: ApiCallers;
let routes: DeclaredRoute[];

beforeAll(async () => {
  service = await RunningService.start();
  callers = new ApiCallers(service.app, service.url);
  Object.assign(service.app.get(RateLimits).perMinute, { credential: 100_000, address: 100_000 });
  routes = service.app
    .get(RouteRules)
    .routes()
    .filter(({ path }) => path.startsWith('/api/'));
});

afterAll(() => service.close());

type Outcome = 'admitted' | 'signed_out' | 'forbidden';

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
}

/** The stream of changes goes on for as long as it is listened to. */
const isStream = (path: string): boolean => path.endsWith('/changes');

async function inProcess({ method, ...asked }: Asked): Promise<{ status: number; text: string }> {
  const { statusCode, body } = await service.app.inject({ ...asked, method: method as 'GET' });
  return { status: statusCode, text: body };
}

async function overHttp({ url, ...asked }: Asked): Promise<{ status: number; text: string }> {
  const stopping = new AbortController();
  const response = await fetch(`${service.url}${url}`, {
    ...asked,
    redirect: 'manual',
    signal: stopping.signal,
  });
  const text = response.ok ? '' : await response.text();
  stopping.abort();
  return { status: response.status, text };
}

/** Asks a route about nothing that is there, and tells how its rule decided. */
async function outcomeOf({ method, path }: DeclaredRoute, headers: Record<string, string>): Promise<Outcome> {
  const url = path.replace(/:(\w*[iI]d)\b/g, newId()).replace(/:\w+/g, 'nothing');
  const { status, text } = await (isStream(path) ? overHttp : inProcess)({ method, url, headers });
  if (status >= 500) throw new Error(`${method} ${path}: ${status} ${text}`);
  if (status !== 401 && status !== 403) return 'admitted';
  const { code, detail } = JSON.parse(text) as { code: string; detail: string };
  if (code === 'signed_out' && detail === 'Sign in first.') return 'signed_out';
  return detail === notAllowed ? 'forbidden' : 'admitted';
}

function expected(route: DeclaredRoute, role: Role, scopes?: readonly Permission[]): Outcome {
  if (route.rule.kind === 'public') return 'admitted';
  return may({ role, scopes }, route.rule.permission) ? 'admitted' : 'forbidden';
}

/** Asks every route as somebody, and lists where the answer is another than the policy says. */
async function surprises(
  headersFor: (route: DeclaredRoute) => Promise<Record<string, string>>,
  expectedOf: (route: DeclaredRoute) => Outcome,
): Promise<string[]> {
  const found: string[] = [];
  for (const route of routes) {
    const outcome = await outcomeOf(route, await headersFor(route));
    if (outcome !== expectedOf(route)) {
      found.push(`${route.method} ${route.path}: ${outcome}, not ${expectedOf(route)}`);
    }
  }
  return found;
}

const others = (permission: Permission) => permissions.filter((one) => one !== permission);
const without = ({ rule }: DeclaredRoute) => (rule.kind === 'allow' ? others(rule.permission) : permissions);

describe('every route of the API', () => {
  it('is there', () => {
    expect(routes.length).toBeGreaterThan(5);
  });

  it('is closed to whoever is signed out, unless it is public', async () => {
    const found = await surprises(
      async () => ({}),
      ({ rule }) => (rule.kind === 'public' ? 'admitted' : 'signed_out'),
    );
    expect(found).toEqual([]);
  });

  it.each(['karibu_never', 'Bearer'])('is closed to the token %s, unless it is public', async (token) => {
    const found = await surprises(
      async () => ({ authorization: `Bearer ${token}` }),
      ({ rule }) => (rule.kind === 'public' ? 'admitted' : 'signed_out'),
    );
    expect(found).toEqual([]);
  });

  describe.each(roles)('for the role %s', (role) => {
    it('opens to a session as the policy says', async () => {
      let session = callers.session(role);
      let mayHaveEnded = false;
      const found = await surprises(
        ({ path }) => {
          if (mayHaveEnded) session = callers.session(role);
          // What is about accounts and sessions may end the one that asks.
          mayHaveEnded = /session|sign|account/.test(path);
          return session;
        },
        (route) => expected(route, role),
      );
      expect(found).toEqual([]);
    });

    it('opens to a token for everything as far as the role goes', async () => {
      const found = await surprises(
        () => callers.token(role, permissions),
        (route) => expected(route, role),
      );
      expect(found).toEqual([]);
    });

    it('is closed to a token for everything else', async () => {
      const found = await surprises(
        (route) => callers.token(role, without(route)),
        (route) => expected(route, role, without(route)),
      );
      expect(found).toEqual([]);
    });
  });
});
