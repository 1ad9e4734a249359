import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { DefinitionStore } from '../../src/conversations/definitions/definition-store.js';
import type { AlarmView } from '../../src/measures/alarms/alarms.schemas.js';
import { Filling } from '../../src/measures/daily/filling.service.js';
import type { MeasureSeries } from '../../src/measures/daily/measures.schemas.js';
import type { Forecast } from '../../src/measures/forecast/forecast.schemas.js';
import type { ProgrammeFunnel } from '../../src/measures/funnel/funnel.schemas.js';
import type { SurveyList, SurveyResults } from '../../src/measures/surveys/surveys.schemas.js';
import { AlarmWatch } from '../../src/measures/alarms/alarm-watch.service.js';
import { newId } from '../../src/platform/ids.js';
import { permissions, type Role } from '../../src/platform/access/policy.js';
import { steps, surveyRevision } from '../flow-revisions.ts';
import { ApiCallers } from './api-callers.ts';
import { RunningService } from './running-service.ts';

jest.setTimeout(60_000);

const dayMs = 24 * 60 * 60 * 1_000;
const asha = '+254711000501';
const neema = '+254711000502';
const rehema = '+254711000503';

let service: RunningService;
let callers: ApiCallers;

beforeAll(async () => {
  service = await RunningService.start();
  callers = new ApiCallers(service.app, service.url);
  for (const text of ['JIUNGE ASHA', '1', 'Bondo', '1', '15 Juni']) await service.say(asha, text);
  for (const text of ['JIUNGE NEEMA', '1', 'Bondo']) await service.say(neema, text);
  await service.say(rehema, 'JIUNGE');
});
afterAll(() => service.close());

async function send(role: Role, method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${service.url}/api/v1${path}`, {
    method,
    headers: {
      ...(await callers.token(role, permissions)),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function read<Read>(path: string, role: Role = 'viewer'): Promise<Read> {
  const answer = await send(role, 'GET', path);
  const body = (await answer.json()) as Read;
  expect([answer.status, answer.status === 200 ? '' : body]).toEqual([200, '']);
  return body;
}

describe('what happened', () => {
  it('is added up, and told over the API', async () => {
    await service.app.get(Filling, { strict: false }).fill();
    const { items, filledAt } = await read<MeasureSeries>(
      '/measures?measure=messages_received,flows_started&by=week',
    );
    expect(filledAt).toBe(service.clock.now().toISOString());
    expect(items.map(({ measure, total }) => [measure, total])).toEqual([
      ['messages_received', 9],
      ['flows_started', 3],
    ]);
    for (const path of ['overview', 'delivery', 'cost', 'split?measure=people&by=place'])
      await read(`/measures/${path}`);
    expect((await send('viewer', 'GET', '/measures?measure=love')).status).toBe(400);
    expect(
      (await send('viewer', 'GET', '/measures?measure=people&from=2026-03-02&to=2026-03-01')).status,
    ).toBe(400);
  });

  it('is not told to those who serve single people', async () => {
    expect((await send('agent', 'GET', '/measures/overview')).status).toBe(403);
  });
});

describe('the results of a flow', () => {
  it('are listed for those that ask something, and for no other', async () => {
    const store = service.app.get(DefinitionStore, { strict: false });
    await store.publish(surveyRevision({ steps: [steps.bye] }));
    const { items } = await read<SurveyList>('/surveys');
    expect(items.map(({ flow }) => flow)).not.toContain('survey');
    expect(items.find(({ flow }) => flow === 'registration')).toMatchObject({ title: 'Registration' });
    expect(items.every(({ questions }) => questions > 0)).toBe(true);
    expect((await send('agent', 'GET', '/surveys')).status).toBe(403);
  });

  it('tell complete, partial and unanswered ways through it, question by question', async () => {
    const { runs, questions } = await read<SurveyResults>('/surveys/registration');
    expect(runs).toEqual({ started: 3, complete: 1, partial: 1, none: 1, underWay: 2 });
    const consent = questions.find(({ kind }) => kind === 'consent');
    expect(consent).toMatchObject({ answered: 2 });
    expect(consent?.values?.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(questions.find(({ kind }) => kind === 'name')).toMatchObject({ values: null });
    expect(questions.filter(({ asked, answered }) => answered > asked)).toEqual([]);
  });

  it('hide what is sensitive from those who serve nobody', async () => {
    const hidden = (results: SurveyResults) => results.questions.filter(({ isHidden }) => isHidden).length;
    expect(hidden(await read('/surveys/registration'))).toBeGreaterThan(0);
    expect(hidden(await read('/surveys/registration', 'program_lead'))).toBe(0);
    const { questions } = await read<SurveyResults>('/surveys/registration');
    expect(questions.filter(({ isHidden, values }) => isHidden && values !== null)).toEqual([]);
  });

  it('are of a segment, where one is asked for', async () => {
    const made = await send('admin', 'POST', '/segments', {
      name: 'Expecting',
      expression: 'programme("antenatal")',
    });
    const { id } = (await made.json()) as { id: string };
    const { runs } = await read<SurveyResults>(`/surveys/registration?segment=${id}`);
    expect(runs).toMatchObject({ started: 1, complete: 1 });
    expect((await send('viewer', 'GET', '/surveys/nothing')).status).toBe(404);
  });

  it('are written into a file, and the log says so', async () => {
    const wanted = { format: 'csv', reason: 'the yearly report' };
    const answer = await send('program_lead', 'POST', '/surveys/registration/file', wanted);
    expect(answer.status).toBe(200);
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/person,place,language,started,status/);
    const [row] = await service.rows(
      `SELECT e.kind, e.reason, e.rows, a.action, e.file_hash IS NOT NULL AS whole FROM exports e
       JOIN audit_entries a ON a.subject_id = e.id::text`,
    );
    expect(row).toMatchObject({
      kind: 'survey',
      reason: 'the yearly report',
      action: 'survey.exported',
      whole: true,
    });
    expect((await send('viewer', 'POST', '/surveys/registration/file', wanted)).status).toBe(403);
  });
});

describe('a programme', () => {
  it('tells how people come through it, message by message', async () => {
    const funnel = await read<ProgrammeFunnel>('/measures/funnel?programme=antenatal');
    expect(funnel).toMatchObject({ enrolled: 1, completed: 0, left: 0 });
    expect(funnel.steps.length).toBeGreaterThan(10);
    expect((await send('viewer', 'GET', '/measures/funnel?programme=nothing')).status).toBe(404);
  });

  it('tells it of the people of a segment, whom the reader may see', async () => {
    const ofSegment = async (expression: string): Promise<string> => {
      const made = await send('admin', 'POST', '/segments', { name: expression, expression });
      return `/measures/funnel?programme=antenatal&segment=${((await made.json()) as { id: string }).id}`;
    };
    await service.rows(
      `INSERT INTO outbound_messages (id, conversation_id, sender_id, person_id, body, language, segments, kind, because, state,
         created_at, not_before, sent_at)
       SELECT $1, s.conversation_id, c.sender_id, s.person_id, 'Habari', 'sw', 1, 'education', 'programme:antenatal/old', 'delivered',
         $2, $2, $2 FROM subscriptions s JOIN conversations c ON c.id = s.conversation_id`,
      [newId(), service.clock.now().toISOString()],
    );
    const hers = await ofSegment('programme("antenatal")');
    const nobodys = await ofSegment('tag("pilot")');
    const funnel = await read<ProgrammeFunnel>(hers);
    expect(funnel).toMatchObject({ enrolled: 1, completed: 0, left: 0 });
    expect(funnel.steps.at(-1)).toMatchObject({ message: 'old', people: 1, confirmed: 1, isGone: true });
    const nobody = await read<ProgrammeFunnel>(nobodys);
    expect(nobody).toMatchObject({ enrolled: 0, completed: 0, left: 0 });
    expect(nobody.steps.filter(({ people }) => people > 0)).toEqual([]);
    const unknown = '/measures/funnel?programme=antenatal&segment=019a0000-0000-7000-8000-000000000000';
    expect((await send('viewer', 'GET', unknown)).status).toBe(404);
  });

  it('tells what next month takes, and by which method', async () => {
    const { from, to, messages, parts } = await read<Forecast>('/measures/forecast');
    expect([from, to]).toEqual(['2026-04-01', '2026-04-30']);
    const [antenatal] = parts;
    expect(antenatal).toMatchObject({ kind: 'programme', programme: 'antenatal', people: 1 });
    expect(antenatal?.messages.value).toBeGreaterThanOrEqual(4);
    expect(messages.value).toBe(parts.reduce((sum, part) => sum + part.messages.value, 0));
  });
});

describe('the work of a week', () => {
  it('is told to whoever did it', async () => {
    const path = '/people';
    await send('agent', 'POST', path, {
      name: 'Zawadi',
      addresses: [{ channel: 'sms', address: '+254711000599' }],
    });
    const week = await read<object>('/me/week', 'agent');
    expect(week).toMatchObject({ from: '2026-03-02', replies: 0, casesClosed: 0, campaignsStarted: 0 });
  });
});

describe('an alarm', () => {
  it('says what it is about, in words for each language, and who has seen it', async () => {
    await service.rows(
      `INSERT INTO fires (id, kind, key, due_at, parked_reason) VALUES (gen_random_uuid(), 'wait_over', 'x', now(), 'broken')`,
    );
    await service.app.get(AlarmWatch, { strict: false }).look();
    const { items } = await read<{ items: AlarmView[] }>('/alarms');
    expect(items).toMatchObject([
      { kind: 'parked_fires', says: { words: { key: 'measures:alarm_parked_fires' } }, acknowledgedBy: null },
    ]);
    expect(items[0]?.says.text).toContain('(going on after a wait)');
    const path = `/alarms/${items[0]?.id}/acknowledge`;
    const seen = await send('program_lead', 'POST', path);
    expect(await seen.json()).toMatchObject({
      acknowledgedBy: { name: expect.any(String) },
      acknowledgement: null,
    });
    const more = await send('program_lead', 'POST', path, { says: ' The log says why. ' });
    expect(await more.json()).toMatchObject({ acknowledgement: 'The log says why.' });
    const late = await send('admin', 'POST', path, { says: 'I do' });
    expect([late.status, ((await late.json()) as { code: string }).code]).toEqual([422, 'refused']);
    expect((await send('admin', 'POST', path, { says: 'x'.repeat(501) })).status).toBe(400);
    expect((await read<{ items: AlarmView[] }>('/alarms')).items).toMatchObject([
      { acknowledgement: 'The log says why.' },
    ]);
    expect((await send('viewer', 'POST', `/alarms/${items[0]?.id}/acknowledge`)).status).toBe(403);
  });
});

describe('a goal', () => {
  it('is set, followed and removed over the API', async () => {
    const goal = {
      name: 'A hundred',
      measure: 'registered',
      target: 100,
      from: '2026-03-01',
      until: '2026-03-31',
    };
    const made = await send('program_lead', 'POST', '/goals', goal);
    expect(made.status).toBe(201);
    const { id, progress } = (await made.json()) as { id: string; progress: { value: number } };
    expect(progress.value).toBeGreaterThanOrEqual(1);
    service.clock.advance(dayMs);
    await service.app.get(Filling, { strict: false }).fill();
    const { items } = await read<{ items: { id: string }[] }>('/goals');
    expect(items.map((one) => one.id)).toEqual([id]);
    expect((await send('viewer', 'POST', '/goals', goal)).status).toBe(403);
  });
});
