import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { cpSync } from 'node:fs';
import { join } from 'node:path';

import { RouteRules, type DeclaredRoute } from '../../src/platform/access/route-rules.js';
import { RateLimits } from '../../src/platform/http/rate-limits.js';
import { newId } from '../../src/platform/ids.js';
import { until } from '../until.ts';
import { RunningService } from './running-service.ts';
import { laySignalFlows, type SignalFlows } from './signal-flows.ts';
import { TurfWorld, type Subject, type TurfAnswer } from './turf-world.ts';

jest.setTimeout(60_000);

let files: SignalFlows;
let service: RunningService;
let world: TurfWorld;
let inside: Subject;
/** Inside too: to whom everything is done. */
let changed: Subject;
let outside: Subject;
let segmentId: string;
let eventId: string;
let routes: DeclaredRoute[];

beforeAll(async () => {
  files = laySignalFlows();
  const { flowsDir, localesDir } = files;
  // Consents need purposes.
  cpSync('flows/dictionary.yaml', join(flowsDir, 'dictionary.yaml'));
  cpSync('locales/en/dictionary.json', join(localesDir, 'en/dictionary.json'));
  cpSync('flows/support.programme.yaml', join(flowsDir, 'support.programme.yaml'));
  for (const language of ['en', 'sw', 'fr'])
    cpSync(`locales/${language}/support.json`, join(localesDir, language, 'support.json'));
  service = await RunningService.start({ config: { flowsDir, localesDir } });
  Object.assign(service.app.get(RateLimits).perMinute, { credential: 100_000, address: 100_000 });
  world = await TurfWorld.on(service);
  inside = await world.subject('Nasimiyu', 'north/village');
  changed = await world.subject('Kwamboka', 'north/village');
  outside = await world.subject('Adhiambo', 'south');
  const segment = await world.askFreely('POST', '/segments', { name: 'All', expression: 'true' });
  segmentId = String(segment.body.id);
  const event = await world.askFreely('POST', '/events', {
    name: 'Open day',
    code: 'open1',
    startsAt: '2027-03-10T06:00:00Z',
    endsAt: '2027-03-10T09:00:00Z',
    purpose: 'health_messages',
  });
  eventId = String(event.body.id);
  await world.askFreely('POST', `/events/${eventId}/open`);
  routes = service.app
    .get(RouteRules)
    .routes()
    .filter(({ path, rule }) => path.startsWith('/api/v1/') && rule.kind === 'allow');
});
afterAll(async () => {
  await service.close();
  files.remove();
});

/**
 * How the address of a route about somebody is filled. A route with a parameter that is neither here nor under `impersonal`
 * fails the test: whoever makes it says here whom it is about.
 */
const personal: readonly [start: string, fill: (path: string, who: Subject) => string][] = [
  ['/people/:id', (path, who) => path.replace(':id', who.personId)],
  ['/households/:id', (path, who) => path.replace(':id', who.householdId)],
  ['/merges/:id', (path, who) => path.replace(':id', who.mergeId)],
  [
    '/duplicates/:one/:other',
    (path, who) => path.replace(':one', who.personId).replace(':other', who.companionId),
  ],
  ['/inbox/:conversation', (path, who) => path.replace(':conversation', who.conversationId)],
  ['/privacy/requests/:id', (path, who) => path.replace(':id', who.requestId)],
  ['/messages/:id', (path, who) => path.replace(':id', who.messageId)],
  ['/life-events/:id', (path, who) => path.replace(':id', who.lifeEventId)],
  ['/events/:id/guests/:personId', (path) => path.replace(':id', eventId)],
  ['/segments/:id/why/:personId', (path) => path.replace(':id', segmentId)],
];

/** What every such address may have besides. */
function filled(path: string, who: Subject): string {
  return path
    .replace(':personId', who.personId)
    .replace(':otherId', who.companionId)
    .replace(':entryId', who.consentId)
    .replace(':subscription', who.subscriptionId)
    .replace(':kind', 'sibling')
    .replace(':conversation', who.conversationId);
}

/** Routes with parameters that are about nobody who is texted. */
const impersonal = [
  '/flows/',
  '/texts/',
  '/releases/',
  '/simulations/',
  '/users/',
  '/tokens/',
  '/session',
  '/sessions',
  '/account/',
  '/invitations/',
  '/sign-in/',
  '/places/',
  '/segments/:id',
  '/views/',
  '/people-views/',
  '/imports/',
  '/exports/',
  '/goals/',
  '/alarms/',
  '/surveys/',
  '/programmes/',
  '/broadcasts/',
  '/events/',
];

/** What routes are sent that would refuse an empty body before they look for anybody. */
const bodies: Readonly<Record<string, (who: Subject) => object>> = {
  'POST /people/:id/programmes': () => ({ programme: 'support', anchor: '2026-03-11' }),
  'POST /people/:id/timeline': () => ({ kind: 'note_added', data: { text: 'seen' } }),
  'POST /people/:id/life-events': () => ({ kind: 'moved' }),
  'PUT /events/:id/guests/:personId': () => ({ state: 'maybe' }),
  'POST /people/:id/addresses': () => ({ address: '+12025550199' }),
  'PATCH /people/:id/addresses': ({ address }) => ({ channel: 'sms', address, isPrivate: true }),
  'DELETE /people/:id/addresses': ({ address }) => ({ channel: 'sms', address }),
  'POST /people/:id/relationships': ({ companionId }) => ({ kind: 'friend', otherId: companionId }),
  'POST /people/:id/consents': () => ({ purpose: 'health_messages', action: 'withdrawn', language: 'en' }),
  'POST /people/:id/may-send': () => ({ kind: 'reminder', purpose: 'health_messages' }),
  'POST /people/:id/merge': ({ companionId }) => ({ other: companionId }),
  'POST /duplicates/:one/:other': () => ({ state: 'distinct' }),
  'PUT /households/:id/members/:personId': () => ({ relationship: 'head' }),
  'PATCH /people/:id': () => ({ name: 'Somebody else' }),
  'PATCH /households/:id': () => ({ name: 'Another house' }),
  'POST /people/:id/erase': () => ({ reason: 'she asked for it' }),
  'POST /messages/:id/redact': () => ({ reason: 'about somebody else' }),
  'PATCH /privacy/requests/:id': () => ({ state: 'cancelled' }),
  'POST /inbox/:conversation/reply': () => ({ text: 'At eight.' }),
  'POST /inbox/:conversation/close': () => ({ outcome: 'told her' }),
  'POST /inbox/:conversation/presence': () => ({ state: 'viewing' }),
};

const short = ({ path }: DeclaredRoute): string => path.replace('/api/v1', '');
const named = (route: DeclaredRoute): string => `${route.method} ${short(route)}`;

/** The routes about somebody, with how their address is filled. */
function aboutSomebody(): { route: DeclaredRoute; pathFor: (who: Subject) => string }[] {
  return routes.flatMap((route) => {
    const fill = personal.find(
      ([start]) => short(route) === start || short(route).startsWith(`${start}/`),
    )?.[1];
    return fill === undefined
      ? []
      : [{ route, pathFor: (who: Subject) => filled(fill(short(route), who), who) }];
  });
}

function bodyFor(route: DeclaredRoute, who: Subject): object | undefined {
  return route.method === 'GET' ? undefined : (bodies[named(route)]?.(who) ?? {});
}

describe('a route with somebody in its address', () => {
  it('is known to this test', () => {
    const known = new Set(aboutSomebody().map(({ route }) => named(route)));
    const unknown = routes
      .filter((route) => short(route).includes(':') && !known.has(named(route)))
      .filter((route) => !impersonal.some((start) => short(route).startsWith(start)))
      .map(named);
    expect(unknown).toEqual([]);
    expect(known.size).toBeGreaterThan(20);
  });

  it('finds nobody outside the turf, and changes nothing', async () => {
    const before = await world.fingerprint();
    const found: string[] = [];
    for (const { route, pathFor } of aboutSomebody()) {
      const { status, text } = await world.ask(route.method, pathFor(outside), bodyFor(route, outside));
      if (status !== 404) found.push(`${named(route)}: ${status} ${text.slice(0, 200)}`);
    }
    expect(found).toEqual([]);
    expect(await world.fingerprint()).toEqual(before);
  });

  it('finds whoever is inside', async () => {
    const refused: string[] = [];
    const gentleFirst = ({ route }: { route: DeclaredRoute }): number =>
      ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].indexOf(route.method);
    const inOrder = aboutSomebody()
      // What is done to her for good would leave nobody for the others to find.
      .filter(({ route }) => !/\/(erase|merge)$/.test(route.path))
      .sort((one, other) => gentleFirst(one) - gentleFirst(other));
    for (const { route, pathFor } of inOrder) {
      const { status, text } = await world.ask(route.method, pathFor(changed), bodyFor(route, changed));
      if (status === 403 || status === 404 || status >= 500)
        refused.push(`${named(route)}: ${status} ${text.slice(0, 200)}`);
    }
    expect(refused).toEqual([]);
  });

  it('finds nobody outside whose id stands in a body or beside somebody inside', async () => {
    const before = await world.fingerprint();
    const { personId, householdId } = inside;
    const asked: [string, string, object?][] = [
      ['POST', `/people/${personId}/relationships`, { kind: 'friend', otherId: outside.personId }],
      ['DELETE', `/people/${personId}/relationships/sibling/${outside.personId}`],
      ['PUT', `/households/${householdId}/members/${outside.personId}`, { relationship: 'child' }],
      ['DELETE', `/households/${householdId}/members/${outside.personId}`],
      ['PUT', `/households/${outside.householdId}/members/${personId}`, { relationship: 'child' }],
      [
        'POST',
        '/households',
        { name: 'A house', members: [{ personId: outside.personId, relationship: 'head' }] },
      ],
      [
        'POST',
        `/people/${personId}/consents`,
        {
          purpose: 'health_messages',
          action: 'granted',
          language: 'en',
          basis: 'guardian',
          guardianId: outside.personId,
        },
      ],
      ['POST', `/people/${personId}/merge`, { other: outside.personId }],
      ['POST', `/duplicates/${personId}/${outside.personId}`, { state: 'distinct' }],
      ['GET', `/people/${personId}/consents/${outside.consentId}/receipt`],
      ['GET', `/segments/${segmentId}/why/${outside.personId}`],
      ['POST', '/privacy/requests', { personId: outside.personId, kind: 'access' }],
    ];
    for (const [method, path, body] of asked) {
      const { status, text } = await world.ask(method, path, body);
      expect(`${method} ${path}: ${status} ${status === 404 ? '' : text}`).toBe(`${method} ${path}: 404 `);
    }
    expect(await world.fingerprint()).toEqual(before);
  });
});

describe('a programme', () => {
  it('takes in whoever is inside the turf alone, and counts nobody else', async () => {
    const order = { expression: 'true', dryRun: true };
    const [mine, all] = [
      await world.ask('POST', '/programmes/support/enrol', order),
      await world.askFreely('POST', '/programmes/support/enrol', order),
    ];
    const { body } = await world.ask('GET', '/people/count');
    expect(mine.body.matched).toBe(body.count);
    expect(Number(all.body.matched)).toBeGreaterThan(Number(mine.body.matched));
    expect((await world.ask('GET', '/programmes')).body).toMatchObject({
      items: [{ name: 'support', active: 1 }],
    });
    expect((await world.askFreely('GET', '/programmes')).body).toMatchObject({ items: [{ active: 2 }] });
  });
});

describe('how people come through', () => {
  it('is told of whoever of a segment is inside the turf alone: messages of a programme', async () => {
    const at = service.clock.now().toISOString();
    for (const { conversationId, personId } of [inside, outside])
      await service.rows(
        `INSERT INTO outbound_messages (id, conversation_id, sender_id, person_id, body, language, segments, kind, because, state,
           created_at, not_before, sent_at)
         SELECT $1, c.id, c.sender_id, $2, 'Hello', 'en', 1, 'education', 'programme:support/kept', 'delivered', $3, $3, $3
         FROM conversations c WHERE c.id = $4`,
        [newId(), personId, at, conversationId],
      );
    const path = `/measures/funnel?programme=support&segment=${segmentId}`;
    const [mine, all] = [await world.ask('GET', path), await world.askFreely('GET', path)];
    const kept = ({ body }: TurfAnswer) =>
      (body.steps as { message: string }[]).find(({ message }) => message === 'kept');
    expect(kept(mine)).toMatchObject({ people: 1, confirmed: 1 });
    expect(kept(all)).toMatchObject({ people: 2, confirmed: 2 });
    expect(mine.body).toMatchObject({ enrolled: 2 });
    expect(all.body).toMatchObject({ enrolled: 3 });
  });

  it('is told of whoever of a segment is inside the turf alone: steps of a conversation', async () => {
    const at = service.clock.now().toISOString();
    for (const { conversationId, personId } of [inside, outside])
      await service.rows(
        `INSERT INTO interactions (id, conversation_id, person_id, kind, at, actor_kind, actor_id, data)
         VALUES ($1, $2, $3, 'run_started', $4, 'system', 'test', '{"flow":"checkup"}')`,
        [newId(), conversationId, personId, at],
      );
    const path = `/flows/checkup/results?segment=${segmentId}`;
    expect((await world.ask('GET', path)).body).toMatchObject({ runs: { started: 1 } });
    expect((await world.askFreely('GET', path)).body).toMatchObject({ runs: { started: 2 } });
    expect((await world.askFreely('GET', `/flows/checkup/results?segment=${newId()}`)).status).toBe(404);
  });
});

describe('what is listed', () => {
  it('leaves out whoever is outside the turf', async () => {
    const told: string[] = [];
    const lists = routes.filter((route) => route.method === 'GET' && !short(route).includes(':'));
    const signs = [
      outside.personId,
      outside.conversationId,
      outside.address,
      outside.caseReference,
      outside.name,
    ];
    for (const route of lists.filter(
      (one) => !one.path.endsWith('/changes') && !one.path.endsWith('/audit'),
    )) {
      const { text } = await world.ask('GET', short(route));
      if (signs.some((sign) => text.includes(sign))) told.push(named(route));
    }
    expect(told).toEqual([]);
  });

  it('has whoever is inside, and counts nobody else', async () => {
    for (const path of [
      '/people?limit=100',
      '/people?expression=true',
      '/people?q=nasi',
      '/households',
      '/inbox',
    ])
      expect((await world.ask('GET', path)).text).toContain(inside.name);
    for (const path of ['/people?q=adhi', `/people?segment=${segmentId}`, '/people?expression=true'])
      expect((await world.ask('GET', path)).text).not.toContain(outside.name);
    const [counted, all] = [
      await world.ask('GET', '/people/count'),
      await world.askFreely('GET', '/people/count'),
    ];
    expect(Number(all.body.count) - Number(counted.body.count)).toBe(2);
    const explained = await world.ask('POST', '/segments/explain', { expression: 'true' });
    expect(explained.body.count).toBe(counted.body.count);
    expect(explained.text).not.toContain(outside.name);
  });
});

describe('a file that is taken out', () => {
  it.each([
    ['named one by one', () => ({ people: [inside.personId, outside.personId] })],
    ['of a segment', () => ({ segment: segmentId })],
    ['of an expression', () => ({ expression: 'true' })],
    ['of everybody', () => ({})],
  ])('holds whoever is inside the turf alone: %s', async (_how, whom) => {
    const asked = { ...whom(), columns: ['name'], reason: 'a test of the turf' };
    const { status, text } = await world.ask('POST', '/exports', asked);
    expect(status).toBeLessThan(300);
    expect(text).toContain(inside.name);
    expect(text).not.toContain(outside.name);
  });
});

describe('whom a breach concerns, and what partners have to delete', () => {
  it('names whoever is inside the turf alone', async () => {
    for (const path of ['/privacy/affected?by=everybody&limit=100', '/privacy/affected/file?by=everybody']) {
      const { text } = await world.ask('GET', path);
      expect(text).toContain(inside.personId);
      expect(text).not.toContain(outside.personId);
    }
    const [counted, people] = [
      await world.ask('GET', '/privacy/affected/count?by=everybody'),
      await world.ask('GET', '/people/count'),
    ];
    expect(counted.body.count).toBe(people.body.count);
  });

  it('lists and changes notices about whoever is inside the turf alone', async () => {
    const ids = await world.notices([inside.personId, outside.personId]);
    for (const path of ['/privacy/delete-notices', '/privacy/delete-notices/file?partner=county_health']) {
      const { text } = await world.ask('GET', path);
      expect(text).toContain(inside.personId);
      expect(text).not.toContain(outside.personId);
    }
    expect((await world.ask('POST', '/privacy/delete-notices/sent', { ids })).body).toEqual({ changed: 1 });
    expect((await world.askFreely('POST', '/privacy/delete-notices/sent', { ids })).body).toEqual({
      changed: 1,
    });
  });
});

describe('a broadcast', () => {
  it('is for whoever is inside the turf alone, whatever its rule says', async () => {
    const { body } = await world.ask('POST', '/broadcasts', { name: 'To all' });
    const id = String(body.id);
    await service.database.pool.query(
      `UPDATE broadcasts SET audience = '{"kind":"expression","expression":"true","except":null,"onePerPhone":false}',
         content = '{"kind":"text","texts":{"en":"Hello"}}', purpose = 'health_messages' WHERE id = $1`,
      [id],
    );
    expect((await world.ask('POST', `/broadcasts/${id}/plan`)).status).toBe(202);
    const state = async () => (await world.ask('GET', `/broadcasts/${id}/plan`)).body.state;
    await until('the broadcast is counted', async () => (await state()) === 'done');
    const [plan, people] = [
      await world.ask('GET', `/broadcasts/${id}/plan`),
      await world.ask('GET', '/people/count'),
    ];
    expect([plan.body.state, plan.body.audience]).toEqual(['done', people.body.count]);
    for (const path of ['plan', 'recipients?limit=100', 'unreachable'])
      expect((await world.ask('GET', `/broadcasts/${id}/${path}`)).text).not.toContain(outside.personId);
    expect((await world.ask('GET', `/broadcasts/${id}/recipients?limit=100`)).text).toContain(
      inside.personId,
    );
  });

  it('of somebody else is none of whoever has a turf', async () => {
    const { body } = await world.askFreely('POST', '/broadcasts', { name: 'Of somebody else' });
    for (const path of ['', '/plan', '/recipients', '/unreachable', '/progress', '/sheet'])
      expect((await world.ask('GET', `/broadcasts/${String(body.id)}${path}`)).status).toBe(404);
    expect((await world.ask('GET', '/broadcasts')).text).not.toContain('Of somebody else');
  });

  it('is not tried on somebody outside the turf', async () => {
    const { body } = await world.ask('POST', '/broadcasts', { name: 'A try' });
    const to = { personId: outside.personId };
    expect((await world.ask('POST', `/broadcasts/${String(body.id)}/test`, to)).status).toBe(404);
  });
});

describe('a conversation with somebody unknown', () => {
  it('is seen by whoever sees everybody, and by no turf', async () => {
    await service.say('+254711000123', 'when does the clinic open?');
    const [{ id } = { id: '' }] = await service.rows<{ id: string }>(
      "SELECT id FROM conversations WHERE address = '+254711000123'",
    );
    expect((await world.askFreely('GET', '/inbox')).text).toContain(id);
    expect((await world.ask('GET', '/inbox')).text).not.toContain(id);
    expect((await world.ask('GET', `/inbox/${id}`)).status).toBe(404);

    const countOf = async (ask: 'ask' | 'askFreely') =>
      (await world[ask]('GET', '/inbox/count')).body.open_case as number;
    const [own, all] = [await countOf('ask'), await countOf('askFreely')];
    await service.database.pool.query('UPDATE conversations SET waiting_since = NULL WHERE id = $1', [id]);
    expect((await world.askFreely('GET', '/inbox?state=open_case')).text).toContain(id);
    expect((await world.ask('GET', '/inbox?state=open_case')).text).not.toContain(id);
    expect([await countOf('ask'), await countOf('askFreely')]).toEqual([own, all + 1]);
  });

  it('is seen where one of those who share the phone is in the turf', async () => {
    await service.database.pool.query(
      'UPDATE conversations SET person_id = NULL WHERE id = ANY($1::uuid[])',
      [[inside.conversationId, outside.conversationId]],
    );
    expect((await world.ask('GET', `/inbox/${inside.conversationId}`)).status).toBe(200);
    expect((await world.ask('GET', `/inbox/${outside.conversationId}`)).status).toBe(404);
  });
});

describe('the stream of changes', () => {
  it('tells somebody with a turf that the inbox has changed, and not with whom', async () => {
    const heard = await world.changesDuring(() => service.say(outside.address, 'is there a doctor today?'));
    expect(heard.all).toContain(outside.conversationId);
    expect(heard.turf).toContain('"topic":"inbox"');
    expect(heard.turf).not.toContain(outside.conversationId);
  });
});

describe('a turf that is changed', () => {
  it('holds from the next request', async () => {
    const path = `/people/${outside.personId}`;
    const version = async () => {
      const { body } = await world.askFreely('GET', '/users');
      const items = body.items as { id: string; version: number }[];
      return items.find(({ id }) => id === world.limitedId)?.version ?? 0;
    };
    const give = async (turf: object | null) =>
      world.askFreely('PATCH', `/users/${world.limitedId}`, { turf }, await version());
    expect((await give({ places: ['south'], programmes: [], tags: [] })).status).toBe(200);
    expect((await world.ask('GET', path)).status).toBe(200);
    expect((await world.ask('GET', `/people/${inside.personId}`)).status).toBe(404);
    expect((await give({ places: [], programmes: [], tags: [] })).status).toBe(400);
    expect((await give(null)).body).toMatchObject({ turf: null });
    expect((await world.ask('GET', `/people/${inside.personId}`)).status).toBe(200);
    const [entry] = await service.rows(
      `SELECT before->'turf' AS before, after->'turf' AS after FROM audit_entries
       WHERE action = 'user.changed' AND subject_id = $1 ORDER BY sequence DESC LIMIT 1`,
      [world.limitedId],
    );
    expect(entry).toEqual({ before: { places: ['south'], programmes: [], tags: [] }, after: null });
  });
});

describe('somebody who leaves', () => {
  it('hands open cases and conversations over, and the timelines and the audit log tell it', async () => {
    await world.ask('POST', `/inbox/${inside.conversationId}/take`, {});
    await service.database.pool.query('UPDATE cases SET owner = $1, state = $2, closed_at = NULL', [
      'The program_lead',
      'open',
    ]);
    const [admin] = await service.rows<{ id: string }>("SELECT id FROM users WHERE email LIKE 'admin%'");
    const path = `/users/${world.limitedId}/hand-over`;
    const handed = await world.askFreely('POST', path, { to: admin?.id });
    expect(handed.body).toMatchObject({ conversations: 1 });
    expect(handed.body.cases).toBeGreaterThanOrEqual(2);
    expect((await world.askFreely('GET', '/inbox?state=mine')).text).toContain(inside.conversationId);
    expect(await service.count("SELECT count(*) AS count FROM cases WHERE owner = 'The admin'")).toBe(
      Number(handed.body.cases),
    );
    expect((await world.askFreely('POST', path, { to: world.limitedId })).status).toBe(422);
    await service.database.pool.query(
      "INSERT INTO turfs (user_id, kind, value) VALUES ($1, 'place', 'north')",
      [world.limitedId],
    );
    const unseen = await world.askFreely('POST', `/users/${admin?.id}/hand-over`, { to: world.limitedId });
    expect([unseen.status, unseen.text]).toEqual([422, expect.stringContaining('does not see everybody')]);
    expect(
      await service.count("SELECT count(*) AS count FROM audit_entries WHERE action = 'user.handed_over'"),
    ).toBe(1);
  });
});
