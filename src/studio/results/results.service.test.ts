import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aConfig, FakeClock, insertConversation, insertSender, monday } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { DefinitionStore } from '../../conversations/definitions/definition-store.js';
import { readFlowFiles } from '../../conversations/definitions/read-flow-files.js';
import { PeopleFilter } from '../../people/record/people-filter.js';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import { system } from '../../platform/access/actor.js';
import { systemScope } from '../../platform/access/scope.js';
import type { Config } from '../../platform/config/config.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { MisunderstoodRepository } from './misunderstood.repository.js';
import { ResultsRepository } from './results.repository.js';
import { ResultsService } from './results.service.js';

const source = `flow: visit
format: 1
languages: [en]
steps:
  - id: hello
    say: text
  - id: reason
    was: why
    ask: choice
    options: [test, talk]
  - id: status
    ask: choice
    sensitive: true
    options: [good, bad]
  - id: bye
    end: text
`;
const labels = { options: { test: 'Test', talk: 'Talk' } };
const texts = {
  hello: { text: 'Hello' },
  reason: { text: 'Why?', retry: '1 or 2', ...labels },
  status: { text: 'How?', neutral: 'How?', retry: '1 or 2', options: { good: 'Good', bad: 'Bad' } },
  bye: { text: 'Bye' },
};

type Sender = Awaited<ReturnType<typeof insertSender>>;

let database: Database;
let sender: Sender;
let simulator: Sender;

beforeAll(async () => {
  database = await createTestDatabase();
  sender = await insertSender(database);
  simulator = await insertSender(database, {
    provider: 'simulator',
    account: '',
    address: 'simulator:karibu',
  });
  const files = { source, texts: { en: JSON.stringify(texts) }, states: {}, chats: {} };
  const flow = readFlowFiles('visit', files);
  if (flow.status === 'invalid') throw new Error(JSON.stringify(flow.problems));
  await new DefinitionStore(database).publish(flow.revision);
});

beforeEach(async () => {
  await database.pool.query('DELETE FROM interactions');
  await database.pool.query('DELETE FROM inbound_messages');
  await database.pool.query('DELETE FROM conversations');
  await database.pool.query('DELETE FROM people');
});

afterAll(() => database.close());

describe('the results of a flow', () => {
  it('count each run once at each step', async () => {
    const one = await conversation();
    await happened(
      one,
      began(),
      said('hello'),
      said('reason'),
      misread('reason'),
      said('reason'),
      misread('reason'),
    );
    await happened(one, said('reason'), answered('reason'), said('status'), answered('status'), said('bye'));
    await happened(one, ended('completed'), began(), said('hello'), said('reason'), answered('reason'));
    const { runs, steps } = await service().results('visit', 30);
    expect(runs).toEqual({ started: 2, completed: 1, left: 0, endedByUs: 0 });
    expect(steps).toEqual([
      row('hello', { came: 2, isQuestion: false }),
      row('reason', { came: 2, answered: 2, misunderstood: 2 }),
      row('status', { came: 1, answered: 1 }),
      row('bye', { came: 1, isQuestion: false }),
    ]);
  });

  it.each(['expired', 'stopped', 'restarted', 'not_understood'])(
    'say where those left whose run ended as %s',
    async (status) => {
      await happened(await conversation(), began(), said('hello'), said('reason'), ended(status));
      const { runs, steps } = await service().results('visit', 30);
      expect(runs).toMatchObject({ started: 1, left: 1 });
      expect(steps.find(({ step }) => step === 'reason')).toEqual(row('reason', { came: 1, left: 1 }));
    },
  );

  it('do not say that those left whose place we took away', async () => {
    await happened(await conversation(), began(), said('reason'), ended('failed'));
    await happened(await conversation(), began(), said('reason'), ended('stopped', 'release'));
    const { runs, steps } = await service().results('visit', 30);
    expect(runs).toMatchObject({ left: 0, endedByUs: 2 });
    expect(steps.find(({ step }) => step === 'reason')).toMatchObject({ came: 2, left: 0 });
  });

  it('name no step where the last question was answered', async () => {
    await happened(await conversation(), began(), said('reason'), answered('reason'), ended('expired'));
    const { runs, steps } = await service().results('visit', 30);
    expect(runs.left).toBe(1);
    expect(steps.every(({ left }) => left === 0)).toBe(true);
  });

  it('look past other flows that came between, and past answers that were known before', async () => {
    const one = await conversation();
    const other = { kind: 'message_created', data: { because: 'flow:menu/choose' } };
    const known = { kind: 'answer_given', data: { flow: 'visit', step: 'status', isKnown: true } };
    await happened(one, began(), said('reason'), other, known, ended('expired'));
    const { steps } = await service().results('visit', 30);
    expect(steps.find(({ step }) => step === 'reason')).toMatchObject({ left: 1 });
    expect(steps.find(({ step }) => step === 'status')).toMatchObject({ came: 0, answered: 0 });
  });

  it('count a step that was renamed under its new name, and keep one that is gone', async () => {
    await happened(await conversation(), began(), said('why'), answered('why'), said('old'));
    const { steps } = await service().results('visit', 30);
    expect(steps.find(({ step }) => step === 'reason')).toMatchObject({ came: 1, answered: 1 });
    expect(steps.at(-1)).toEqual(row('old', { came: 1, isQuestion: false, isGone: true }));
  });

  it('count who waits now', async () => {
    const session = { runs: [{ flow: 'visit', node: 'reason/1' }], expiresAt: '2026-03-03T00:00:00.000Z' };
    await database.pool.query('UPDATE conversations SET session = $2 WHERE id = $1', [
      await conversation(),
      session,
    ]);
    const { steps } = await service().results('visit', 30);
    expect(steps.find(({ step }) => step === 'reason')).toEqual(row('reason', { waiting: 1 }));
  });

  it('leave out what happened before the period', async () => {
    const one = await conversation();
    await happened(one, { ...began(), at: new Date('2026-02-28T20:59:00Z') });
    await happened(one, { ...said('reason'), at: new Date('2026-02-28T21:00:00Z') });
    const { since, runs, steps } = await service().results('visit', 2);
    expect(since).toBe('2026-02-28T21:00:00.000Z');
    expect(runs.started).toBe(0);
    expect(steps.find(({ step }) => step === 'reason')).toMatchObject({ came: 1 });
  });

  it('leave out the simulator, unless there is nothing else', async () => {
    await happened(await conversation({ on: simulator }), began(), said('reason'));
    expect((await service().results('visit', 30)).runs.started).toBe(0);
    const { twilio: _, ...withoutTwilio } = aConfig();
    expect((await service(withoutTwilio).results('visit', 30)).runs.started).toBe(1);
  });

  it('are of flows that there are', async () => {
    await expect(service().results('nowhere', 30)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the texts that were not understood', () => {
  it('are grouped by what they say, without figures and names', async () => {
    const asha = await person('Asha Wanjiru', 'sms', '+254700000001');
    await wrote(
      await conversation({ address: '+254700000001', personId: asha }),
      'reason',
      'Asha wants 2 tests',
    );
    const rehema = await person('Rehema', 'sms', '+254700000002');
    await wrote(
      await conversation({ address: '+254700000002', personId: rehema }),
      'why',
      'rehema WANTS  17 tests',
    );
    expect(await service().misunderstoodTexts('visit', 30, null, systemScope)).toMatchObject([
      { step: 'reason', language: 'en', text: '(name) wants # tests', count: 2 },
    ]);
  });

  it('stay hidden when one person alone wrote them', async () => {
    const one = await conversation();
    await wrote(one, 'reason', 'my neighbour beats me');
    await wrote(one, 'reason', 'my neighbour beats me');
    expect(await service().misunderstoodTexts('visit', 30, null, systemScope)).toEqual([]);
  });

  it('show a single word, unless it is a name or a place on record', async () => {
    await person('Zawadi Njeri', 'sms', '+254700000003');
    await database.pool.query(
      `INSERT INTO places (code, name) VALUES ('p1', 'Bondo') ON CONFLICT DO NOTHING`,
    );
    for (const word of ['labda', 'zawadi', 'Bondo']) await wrote(await conversation(), 'reason', word);
    expect(await service().misunderstoodTexts('visit', 30, 'reason', systemScope)).toMatchObject([
      { text: 'labda' },
    ]);
  });

  it('need five people where the question is sensitive', async () => {
    for (let count = 0; count < 4; count += 1) await wrote(await conversation(), 'status', 'hiv');
    expect(await service().misunderstoodTexts('visit', 30, 'status', systemScope)).toEqual([]);
    await wrote(await conversation(), 'status', 'HIV');
    expect(await service().misunderstoodTexts('visit', 30, 'status', systemScope)).toMatchObject([
      { text: 'hiv', count: 5 },
    ]);
  });

  it('are of the step that is asked for', async () => {
    await wrote(await conversation(), 'reason', 'labda');
    expect(await service().misunderstoodTexts('visit', 30, 'bye', systemScope)).toEqual([]);
  });
});

interface Happening {
  readonly kind: string;
  readonly data: Readonly<Record<string, string | boolean>>;
  readonly at?: Date;
  readonly messageId?: string;
}

const began = (): Happening => ({ kind: 'run_started', data: { run: newId(), flow: 'visit' } });
const said = (step: string): Happening => ({
  kind: 'message_created',
  data: { because: `flow:visit/${step}` },
});
const answered = (step: string): Happening => ({
  kind: 'answer_given',
  data: { flow: 'visit', step, isKnown: false },
});
const misread = (step: string): Happening => ({
  kind: 'answer_not_understood',
  data: { flow: 'visit', step },
});
const ended = (status: string, reason = ''): Happening => ({
  kind: 'run_ended',
  data: { flow: 'visit', status, reason },
});

function row(step: string, changes: object): object {
  const counts = { came: 0, answered: 0, misunderstood: 0, left: 0, waiting: 0 };
  return { step, ...counts, isQuestion: true, isGone: false, ...changes };
}

async function happened(conversationId: string, ...happenings: readonly Happening[]): Promise<void> {
  const rows = happenings.map((one) => ({
    personId: null,
    conversationId,
    actor: system('test'),
    at: monday,
    ...one,
  }));
  await database.transaction((tx) => new InteractionsRepository(database).insert(tx, rows));
}

async function wrote(conversationId: string, step: string, body: string): Promise<void> {
  const messageId = newId();
  await database.pool.query(
    'INSERT INTO inbound_messages (id, conversation_id, body, received_at) VALUES ($1, $2, $3, $4)',
    [messageId, conversationId, body, monday.toISOString()],
  );
  await happened(conversationId, { ...misread(step), messageId });
}

function conversation({ on = sender, ...parts }: { on?: Sender; address?: string; personId?: string } = {}) {
  return insertConversation(database.pool, on, parts);
}

async function person(name: string, channel: string, address: string): Promise<string> {
  const id = newId();
  await database.pool.query(
    `INSERT INTO people (id, name, created_by_kind, created_by_id) VALUES ($1, $2, 'system', 'test')`,
    [id, name],
  );
  await database.pool.query(
    'INSERT INTO person_addresses (person_id, channel, address) VALUES ($1, $2, $3)',
    [id, channel, address],
  );
  return id;
}

function service(config: Config = aConfig()): ResultsService {
  const repositories = [new ResultsRepository(new PeopleFilter()), new MisunderstoodRepository()] as const;
  return new ResultsService(
    database,
    new DefinitionStore(database),
    ...repositories,
    config,
    new FakeClock(),
  );
}
