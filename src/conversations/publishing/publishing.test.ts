import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeClock, insertSender, monday } from '../../../test/builders.js';
import { insertWaiting, sessionAt, steps, surveyRevision } from '../../../test/flow-revisions.js';
import { createTestDatabase } from '../../../test/harness.js';
import { until } from '../../../test/until.js';
import type { Session } from '../../engine/session.js';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import type { Database } from '../../platform/database/database.js';
import { Fires } from '../../platform/schedule/fires.js';
import { DefinitionStore } from '../definitions/definition-store.js';
import { FlowFilesRepository } from '../definitions/flow-files.repository.js';
import { MovedSessionsRepository } from './moved-sessions.repository.js';
import { Publishing } from './publishing.service.js';
import type { ReleaseOrder, ReleaseResult } from './publishing.service.js';
import { ReleasesRepository } from './releases.repository.js';
import { knownSentence } from '../../platform/sentence.js';

const { consent, colour, size, bye } = steps;
const actor = { kind: 'staff', id: 'rehema' } as const;
const first = surveyRevision();
const withoutSize = surveyRevision({ steps: [consent, colour, bye] });
const otherWords = surveyRevision({ texts: { sw: { 'consent.text': 'Tukutumie?' } } });

describe('publishing', () => {
  let database: Database;
  let sender: Awaited<ReturnType<typeof insertSender>>;
  let store: DefinitionStore;
  let publishing: Publishing;
  const releases = new ReleasesRepository();

  beforeAll(async () => {
    database = await createTestDatabase();
    sender = await insertSender(database);
    store = new DefinitionStore(database);
    const sessions = new MovedSessionsRepository(new InteractionsRepository(database), new Fires());
    publishing = new Publishing(
      database,
      store,
      releases,
      sessions,
      new FlowFilesRepository(),
      new FakeClock(),
    );
  });

  afterAll(() => database.close());

  beforeEach(async () => {
    await database.pool.query(
      'TRUNCATE live_definitions, definition_releases, definition_revisions, wording_approvals, interactions, conversations CASCADE',
    );
    await release(first, { via: 'boot' });
  });

  async function release(
    revision: ReleaseOrder['revision'],
    order: Partial<ReleaseOrder> = {},
  ): Promise<ReleaseResult> {
    const live = await store.liveOf(database.pool, 'flow', 'survey');
    return publishing.release({ revision, via: 'publish', actor, against: live?.hash ?? null, ...order });
  }

  const liveHash = async () => (await store.liveOf(database.pool, 'flow', 'survey'))?.hash;

  async function sessionOf(id: string): Promise<Session | null | undefined> {
    const { rows } = await database.pool.query<{ session: Session | null }>(
      'SELECT session FROM conversations WHERE id = $1',
      [id],
    );
    return rows[0]?.session;
  }

  async function waitingAt(...nodes: string[]): Promise<string[]> {
    const ids: string[] = [];
    for (const node of nodes) ids.push(await insertWaiting(database, sender, sessionAt(first, node)));
    return ids;
  }

  it('counts who waits where, and not those whose session is over', async () => {
    await waitingAt('size', 'size', 'colour');
    const over = sessionAt(first, 'size', { expiresAt: monday.toISOString() });
    await insertWaiting(database, sender, over);
    const { waiting } = await publishing.standing(withoutSize);
    expect(waiting).toEqual([
      { step: 'colour', graphHash: first.graphHash, people: 1 },
      { step: 'size', graphHash: first.graphHash, people: 2 },
    ]);
  });

  it('writes down what went live when, by whom and why', async () => {
    await release(withoutSize, { note: 'shorter' });
    expect(await liveHash()).toBe(withoutSize.hash);
    expect(await releases.history(database.pool, 'survey')).toMatchObject([
      { hash: withoutSize.hash, via: 'publish', change: 'safe', note: 'shorter', moves: {}, actor },
      { hash: first.hash, via: 'boot', change: 'first' },
    ]);
  });

  it('refuses to remove a step that people wait at, and changes nothing', async () => {
    const [waiting = ''] = await waitingAt('size');
    const result = await release(withoutSize);
    expect(result).toMatchObject({
      status: 'refused',
      reasons: [{ text: expect.stringContaining('1 person waits') }],
    });
    expect(await liveHash()).toBe(first.hash);
    expect(await sessionOf(waiting)).toMatchObject({ runs: [{ node: 'size' }] });
  });

  it('moves those who wait at a removed step, and leaves all others on their revision', async () => {
    const [waiting = '', other = ''] = await waitingAt('size', 'colour');
    const result = await release(withoutSize, { moves: { size: 'colour' } });
    expect(result).toMatchObject({ status: 'released', moved: 1, ended: 0, change: { kind: 'decision' } });
    expect(await sessionOf(waiting)).toMatchObject({
      question: null,
      runs: [{ node: 'colour', revision: withoutSize.graphHash }],
    });
    expect(await sessionOf(other)).toMatchObject({
      question: { step: 'colour' },
      runs: [{ node: 'colour', revision: first.graphHash }],
    });
    const { rows } = await database.pool.query(
      'SELECT kind, conversation_id, data, actor_id FROM interactions',
    );
    expect(rows).toMatchObject([
      {
        kind: 'run_moved',
        conversation_id: waiting,
        data: { from: 'size', to: 'colour' },
        actor_id: 'rehema',
      },
    ]);
    expect((await releases.history(database.pool, 'survey'))[0]?.moves).toEqual({ size: 'colour' });
  });

  it('ends what people were doing where that was decided', async () => {
    const [waiting = ''] = await waitingAt('size');
    expect(await release(withoutSize, { moves: { size: 'end' } })).toMatchObject({ moved: 0, ended: 1 });
    expect(await sessionOf(waiting)).toBeNull();
    const { rows } = await database.pool.query('SELECT kind, data FROM interactions');
    expect(rows).toMatchObject([{ kind: 'run_ended', data: { status: 'stopped', reason: 'release' } }]);
  });

  it('takes people along when a step only gets another name', async () => {
    const [waiting = ''] = await waitingAt('size');
    const renamed = surveyRevision({
      steps: [consent, colour, size.replace('id: size', 'id: measure'), bye],
      renamed: { size: 'measure' },
    });
    expect(await release(renamed)).toMatchObject({ status: 'released', moved: 1, change: { kind: 'safe' } });
    expect(await sessionOf(waiting)).toMatchObject({
      runs: [{ node: 'measure', revision: renamed.graphHash }],
    });
  });

  it('lets those who wait for a moment wait on where they are moved to', async () => {
    const session = sessionAt(first, 'size');
    const pending = { kind: 'moment', until: '2026-03-09T07:00:00Z' } as const;
    const runs = session.runs.map((run) => ({ ...run, pending }));
    const id = await insertWaiting(database, sender, { ...session, runs });
    await release(withoutSize, { moves: { size: 'colour' } });
    const { rows } = await database.pool.query('SELECT kind, key, due_at, guard FROM fires WHERE key = $1', [
      runs[0]?.id,
    ]);
    const guard = { conversation: id, session: session.id, run: runs[0]?.id, node: 'colour' };
    expect(rows).toEqual([{ kind: 'wait_over', key: runs[0]?.id, due_at: new Date(pending.until), guard }]);
    expect((await sessionOf(id))?.runs).toMatchObject([{ node: 'colour', pending }]);
  });

  it('moves more people than fit into one batch', async () => {
    const [one = ''] = await waitingAt('size');
    await database.pool.query(
      `INSERT INTO conversations (id, sender_id, channel, address, session)
       SELECT gen_random_uuid(), sender_id, channel, '+2547' || n, session FROM conversations, generate_series(1, 2100) n
       WHERE id = $1`,
      [one],
    );
    expect(await release(withoutSize, { moves: { size: 'end' } })).toMatchObject({ ended: 2_101 });
    expect((await publishing.standing(withoutSize)).waiting).toEqual([]);
  });

  it('waits for a turn that is under way, and leaves her where it brought her', async () => {
    const [answering = '', waiting = ''] = await waitingAt('size', 'size');
    const turn = await database.pool.connect();
    await turn.query('BEGIN');
    const gone = JSON.stringify(sessionAt(first, 'bye'));
    await turn.query('UPDATE conversations SET session = $2 WHERE id = $1', [answering, gone]);
    const releasing = release(withoutSize, { moves: { size: 'end' } });
    await until('the release waits for the turn', async () => {
      const { rows } = await database.pool.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rows.length > 0;
    });
    await turn.query('COMMIT');
    turn.release();
    expect(await releasing).toMatchObject({ status: 'released', ended: 1 });
    expect(await sessionOf(waiting)).toBeNull();
    expect(await sessionOf(answering)).toMatchObject({ runs: [{ node: 'bye' }] });
  });

  it('needs an approval of new consent wording, once', async () => {
    expect(await release(otherWords)).toMatchObject({ status: 'refused' });
    expect(await release(otherWords, { approvedBy: 'Dr Otieno' })).toMatchObject({ status: 'released' });
    const { rows } = await database.pool.query('SELECT name, approved_by_id FROM wording_approvals');
    expect(rows).toEqual([{ name: 'survey', approved_by_id: 'Dr Otieno' }]);
    const longer = surveyRevision({
      steps: [consent, colour, size, '{ id: thanks, say: text }', bye],
      texts: { sw: { 'consent.text': 'Tukutumie?' } },
    });
    expect(await release(longer)).toMatchObject({ status: 'released' });
  });

  it('lets somebody approve the wording that is live already', async () => {
    expect(await publishing.standing(first)).toMatchObject({ isLiveWordingApproved: false });
    expect(await release(first, { approvedBy: 'Dr Otieno' })).toEqual({ status: 'unchanged' });
    expect(await publishing.standing(first)).toMatchObject({ isLiveWordingApproved: true });
  });

  it('rolls back to approved wording without asking again, and to other wording not', async () => {
    await release(otherWords, { approvedBy: 'Dr Otieno' });
    expect(await release(first, { via: 'rollback' })).toMatchObject({ status: 'refused' });
    await release(first, { via: 'rollback', approvedBy: 'Dr Otieno' });
    expect(await release(otherWords, { via: 'rollback' })).toMatchObject({ status: 'released' });
    expect((await releases.history(database.pool, 'survey')).map(({ via }) => via)).toEqual([
      'rollback',
      'rollback',
      'publish',
      'boot',
    ]);
  });

  it('refuses stale translations of consent wording even when somebody approves', async () => {
    const order = { approvedBy: 'Dr Otieno', stale: [knownSentence('lint:stale', 'The Swahili is older.')] };
    expect(await release(otherWords, order)).toMatchObject({ status: 'refused', reasons: order.stale });
  });

  it('lets one of two publishes at once win, and tells the other', async () => {
    const other = surveyRevision({ keyword: 'poll' });
    const order = { against: first.hash };
    const results = await Promise.all([release(withoutSize, order), release(other, order)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['overtaken', 'released']);
    expect(await releases.history(database.pool, 'survey')).toHaveLength(2);
  });

  it('makes one release of the same publish twice at once', async () => {
    const order = { against: first.hash };
    const results = await Promise.all([release(withoutSize, order), release(withoutSize, order)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['released', 'unchanged']);
  });

  it('says in a rehearsal what would happen, and does nothing', async () => {
    const order = { revision: withoutSize, via: 'publish', actor, against: first.hash } as const;
    expect(await publishing.rehearse(order)).toMatchObject({ status: 'released', change: { kind: 'safe' } });
    expect(await liveHash()).toBe(first.hash);
  });

  it('knows content that was live before from content that never was', async () => {
    await release(withoutSize);
    expect(await publishing.standing(first)).toMatchObject({ isSuperseded: true });
    expect(await publishing.standing(withoutSize)).toMatchObject({ isSuperseded: false });
    expect(await publishing.standing(surveyRevision({ keyword: 'poll' }))).toMatchObject({
      isSuperseded: false,
    });
    const compiledOtherwise = { ...withoutSize, hash: 'another', graphHash: 'another' };
    expect(await publishing.standing(compiledOtherwise)).toMatchObject({
      isSuperseded: false,
      change: { kind: 'safe' },
    });
  });
});
