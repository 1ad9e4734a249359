import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import type { Role } from '../../src/platform/access/policy.js';
import { newId } from '../../src/platform/ids.js';
import { aNumber } from '../builders.js';
import { until } from '../until.ts';
import { ApiCallers } from './api-callers.ts';
import { RunningService } from './running-service.ts';
import { laySignalFlows, type SignalFlows } from './signal-flows.ts';

jest.setTimeout(60_000);

const hour = 3_600_000;
const day = 24 * hour;
const asked = 'How are you?\n1. Well\n2. Ill';

let files: SignalFlows;
let service: RunningService;
let callers: ApiCallers;
let asha: string;
let morning = Date.parse('2026-03-02T06:00:00Z');

beforeAll(async () => {
  files = laySignalFlows();
  const { flowsDir, localesDir } = files;
  service = await RunningService.start({ config: { flowsDir, localesDir } });
  callers = new ApiCallers(service.app, service.url);
});
afterAll(async () => {
  await service.close();
  files.remove();
});
beforeEach(async () => {
  asha = aNumber();
  morning += 7 * day;
  await service.comeTo(new Date(morning));
});

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Asks the API as somebody of a role. */
async function api(role: Role, method: string, path: string, body?: object): Promise<Answer> {
  const headers = await callers.session(role);
  const response = await fetch(`${service.url}/api/v1/inbox${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Answer['body'] };
}

async function idOf(address: string): Promise<string> {
  const [row] = await service.rows<{ id: string }>('SELECT id FROM conversations WHERE address = $1', [
    address,
  ]);
  return row?.id ?? '';
}

async function act(role: Role, what: string, body: object = {}): Promise<Answer> {
  const answer = await api(role, 'POST', `/${await idOf(asha)}/${what}`, body);
  await service.settled();
  return answer;
}

const conversation = async (role: Role = 'agent') => (await api(role, 'GET', `/${await idOf(asha)}`)).body;

const isListed = async (state: string, role: Role = 'agent'): Promise<boolean> => {
  const id = await idOf(asha);
  const { body } = await api(role, 'GET', `?state=${state}&limit=100`);
  return (body as { items: { id: string }[] }).items.some((item) => item.id === id);
};

/** What she got since something was done. */
async function gotDuring(work: () => Promise<unknown>): Promise<string[]> {
  const before = service.sentTo(asha).length;
  await work();
  // The service may be giving it back by itself already.
  await until(
    () => 'it is not given back',
    async () => {
      await service.comeTo(service.clock.now());
      return (await service.count("SELECT count(*) AS count FROM fires WHERE kind = 'given_back'")) === 0;
    },
  );
  await service.settled();
  return service.sentTo(asha).slice(before);
}

const timeline = async () =>
  (
    await service.rows<{ kind: string }>(
      `SELECT i.kind FROM interactions i JOIN conversations c ON c.id = i.conversation_id WHERE c.address = $1 ORDER BY i.id`,
      [asha],
    )
  ).map(({ kind }) => kind);

describe('a conversation in the hands of a human', () => {
  it('is taken over, answered and given back, and the bot goes on where it was', async () => {
    expect(await service.say(asha, 'CHECKUP')).toEqual([asked]);
    expect((await act('agent', 'take')).body).toMatchObject({
      isMine: true,
      flow: {
        title: 'Checkup',
        step: 'feeling',
        question: asked,
        words: { feeling: { en: 'How are you?' } },
      },
    });

    expect(await service.say(asha, 'my baby does not sleep, what shall I do?')).toEqual([]);
    expect(await isListed('mine')).toBe(true);
    expect(await conversation()).toMatchObject({
      waitingSince: new Date(morning).toISOString(),
      lastText: 'my baby does not sleep, what shall I do?',
    });

    const reply = 'Come to the clinic on Monday, please.';
    expect(await gotDuring(() => act('agent', 'reply', { text: reply }))).toEqual([reply]);
    expect(await conversation()).toMatchObject({ waitingSince: null, heldBy: { name: 'The agent' } });

    expect(await gotDuring(() => act('agent', 'give-back'))).toEqual([asked]);
    expect(await conversation()).toMatchObject({ heldBy: null, waitingSince: null });
    expect(await service.say(asha, '1')).toHaveLength(1);
    const kinds = await timeline();
    expect(kinds).toEqual(expect.arrayContaining(['conversation_taken', 'conversation_given_back']));
  });

  it('goes on at another step of what she is in', async () => {
    await service.say(asha, 'CHECKUP');
    await act('agent', 'take');
    expect((await act('agent', 'give-back', { step: 'nothing' })).body).toMatchObject({ code: 'refused' });
    expect(await gotDuring(() => act('agent', 'give-back', { step: 'later' }))).toEqual([
      'We ask again another time.',
    ]);
  });

  it('lets nothing go on by itself, and everything that was due once it is given back', async () => {
    await service.say(asha, 'CHECKUP');
    await act('agent', 'take');
    // Neither the hour of silence nor the end of the session counts.
    expect(await gotDuring(() => service.comeTo(new Date(morning + 3 * day)))).toEqual([]);
    expect(await gotDuring(() => act('agent', 'give-back'))).toEqual([asked]);
  });

  it('opts her out at once, and answers words of danger', async () => {
    await service.say(asha, 'CHECKUP');
    await act('agent', 'take');
    const answers = await service.say(asha, 'natokwa damu');
    expect(answers).toHaveLength(1);
    expect(answers[0]).not.toBe(asked);
    await service.say(asha, 'please stop');
    const refused = await act('agent', 'reply', { text: 'Are you well?' });
    expect([refused.status, refused.body]).toMatchObject([422, { code: 'refused', reasons: ['opted_out'] }]);
    expect(await conversation()).toMatchObject({ mayReply: false, replyRefusal: 'opted_out' });
  });

  it('has one of two who take it at once, and tells the other who', async () => {
    await service.say(asha, 'CHECKUP');
    const both = await Promise.all([act('agent', 'take'), act('admin', 'take')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [winner, loser] =
      both[0].status === 200 ? (['agent', 'admin'] as const) : (['admin', 'agent'] as const);
    const told = await act(loser, 'reply', { text: 'Hello' });
    expect([told.status, told.body]).toMatchObject([
      409,
      { code: 'conflict', heldBy: { name: `The ${winner}` } },
    ]);
    expect((told.body as { detail: string }).detail).toContain(`The ${winner}`);
    expect((await act(loser, 'give-back')).status).toBe(409);
    expect((await act(loser, 'close', { outcome: 'done' })).status).toBe(409);

    const holder = (await conversation(winner)).heldBy as { id: string };
    expect((await act(loser, 'take', { from: newId() })).status).toBe(409);
    expect((await act(loser, 'take', { from: holder.id })).status).toBe(200);
    expect(await isListed('mine', loser)).toBe(true);
  });

  it('cannot be given back when nobody has it', async () => {
    await service.say(asha, 'CHECKUP');
    expect((await act('agent', 'give-back')).status).toBe(409);
  });
});

describe('what waits for a human', () => {
  it('is a text that no flow understands, until somebody answers', async () => {
    await service.say(asha, 'when does the clinic open?');
    expect(await isListed('waiting')).toBe(true);
    expect(await conversation()).toMatchObject({
      cases: [{ topic: 'message', summary: 'when does the clinic open?' }],
    });
    expect(await gotDuring(() => act('agent', 'reply', { text: 'At eight.' }))).toEqual(['At eight.']);
    expect(await isListed('waiting')).toBe(false);
    expect(await isListed('mine')).toBe(true);
  });

  it('stands among the open cases once it is answered and given back, and waits again when she writes', async () => {
    await service.say(asha, 'when does the clinic open?');
    expect(await isListed('open_case')).toBe(false);
    const openCases = async () => (await api('agent', 'GET', '/count')).body.open_case as number;
    const before = await openCases();
    await act('agent', 'reply', { text: 'At eight.' });
    expect(await isListed('open_case')).toBe(false);
    await act('agent', 'give-back');
    expect(await isListed('open_case')).toBe(true);
    expect(await openCases()).toBe(before + 1);

    await service.comeTo(new Date(morning + 2 * day));
    await service.say(asha, 'and on Sundays?');
    expect(await isListed('waiting')).toBe(true);
    expect(await isListed('open_case')).toBe(false);
    await act('agent', 'close', { outcome: 'told her by phone' });
    expect(await isListed('open_case')).toBe(false);
  });

  it('is done with when it is closed: its cases too, and nobody has it', async () => {
    await service.say(asha, 'when does the clinic open?');
    await act('agent', 'take');
    expect((await act('agent', 'close', { outcome: 'told her by phone' })).status).toBe(204);
    expect(await conversation()).toMatchObject({ cases: [], waitingSince: null, heldBy: null });
    const [only] = await service.rows(
      'SELECT ca.state, ca.outcome FROM cases ca JOIN conversations c ON c.id = ca.conversation_id WHERE c.address = $1',
      [asha],
    );
    expect(only).toEqual({ state: 'closed', outcome: 'told her by phone' });
  });

  it('waits on when somebody gives it back who has not answered', async () => {
    await service.say(asha, 'when does the clinic open?');
    await service.comeTo(new Date(morning + 60_000));
    await act('agent', 'take');
    await act('agent', 'give-back');
    expect(await isListed('waiting')).toBe(true);
  });

  it('is closed only with what she wants where that is in doubt', async () => {
    await service.say(asha, 'CHECKUP');
    await service.say(asha, 'I think I want to stop these messages maybe');
    await service.comeTo(new Date(morning + 3 * day));
    const { cases } = (await conversation()) as { cases: { topic: string }[] };
    expect(cases.map(({ topic }) => topic)).toContain('unsure_opt_out');
    expect((await act('agent', 'close', { outcome: 'phoned her' })).body).toMatchObject({ code: 'refused' });
    expect((await act('agent', 'close', { outcome: 'phoned her', optOut: 'stop' })).status).toBe(204);
    expect(await conversation()).toMatchObject({ replyRefusal: 'opted_out' });
  });

  it('is counted, and shown page by page', async () => {
    await service.say(asha, 'when does the clinic open?');
    asha = aNumber();
    await service.say(asha, 'is there a doctor today?');
    const { body } = await api('agent', 'GET', '/count');
    expect((body as { waiting: number }).waiting).toBeGreaterThanOrEqual(2);
    const first = (await api('agent', 'GET', '?limit=1')).body as { items: { id: string }[]; next: string };
    const second = (await api('agent', 'GET', `?limit=1&cursor=${first.next}`)).body as {
      items: { id: string }[];
    };
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);

    await service.database.pool.query('UPDATE conversations SET waiting_since = NULL');
    const list = async (query: string) =>
      (await api('agent', 'GET', `?state=open_case&${query}`)).body as {
        items: { id: string; cases: { dueAt: string }[] }[];
        next: string;
      };
    const whole = (await list('limit=100')).items;
    const page = await list('limit=1');
    const rest = await list(`limit=100&cursor=${page.next}`);
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    const due = whole.map(({ cases }) => cases[0]?.dueAt ?? '');
    expect(due).toEqual([...due].sort());
  });
});

describe('an answer by WhatsApp', () => {
  it('is refused a day after she wrote last, in plain words', async () => {
    asha = `whatsapp:${aNumber()}`;
    await service.say(asha, 'when does the clinic open?');
    asha = asha.replace('whatsapp:', '');
    expect(await conversation()).toMatchObject({
      mayReply: true,
      replyUntil: new Date(morning + day).toISOString(),
    });
    await service.comeTo(new Date(morning + day));
    const { status, body } = await act('agent', 'reply', { text: 'At eight.' });
    expect([status, body]).toMatchObject([422, { reasons: ['outside_window'] }]);
    expect((body as { detail: string }).detail).toContain('24 hours');
    // Nothing was written, and nobody has the conversation.
    expect(await conversation()).toMatchObject({ heldBy: null, replyRefusal: 'outside_window' });
  });
});

describe('who looks at a conversation', () => {
  it('is seen by others, with whether they write', async () => {
    await service.say(asha, 'when does the clinic open?');
    await act('agent', 'presence', { state: 'replying' });
    const { body } = await act('admin', 'presence', { state: 'viewing' });
    expect((body as { people: object[] }).people).toMatchObject([
      { name: 'The agent', state: 'replying' },
      { name: 'The admin', state: 'viewing' },
    ]);
    await act('agent', 'presence', { state: 'left' });
    expect((await conversation()).presence).toMatchObject([{ name: 'The admin' }]);
  });
});

it('a reply that is sent twice with one Idempotency-Key reaches her once', async () => {
  await service.say(asha, 'when does the clinic open?');
  const headers = {
    ...(await callers.session('agent')),
    'content-type': 'application/json',
    'idempotency-key': newId(),
  };
  const url = `${service.url}/api/v1/inbox/${await idOf(asha)}/reply`;
  const texts = await gotDuring(async () => {
    for (let sent = 0; sent < 2; sent += 1)
      await fetch(url, { method: 'POST', headers, body: '{"text":"At eight."}' });
  });
  expect(texts).toEqual(['At eight.']);
});
