import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';

import { openApi, type SaidCallers } from '../../../test/api-world.js';
import { createTestDatabase } from '../../../test/harness.js';
import { until } from '../../../test/until.js';
import type { Database } from '../database/database.js';
import { ChangeStreams } from './change-streams.js';
import { Changes } from './changes.js';

let database: Database;
let app: NestFastifyApplication;
let other: NestFastifyApplication;
let callers: SaidCallers;
let url: string;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ app, callers } = await openApi(database, []));
  ({ app: other } = await openApi(database, []));
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/api/v1/changes`;
});

afterAll(async () => {
  await app.close();
  await other.close();
  await database.close();
});

/** A window that watches. */
class Watcher {
  text = '';
  isEnded = false;
  private readonly stopping = new AbortController();

  async open(caller: string): Promise<Response> {
    const response = await fetch(url, { headers: { 'x-test-caller': caller }, signal: this.stopping.signal });
    if (response.ok) void this.read(response);
    else await response.text();
    return response;
  }

  changes(): { topic: string; id?: string }[] {
    return [...this.text.matchAll(/event: change\ndata: (.*)\n\n/g)].map(
      ([, data]) => JSON.parse(data ?? '') as { topic: string; id?: string },
    );
  }

  has(count: number): Promise<void> {
    return until(
      () => this.text,
      () => this.changes().length >= count,
    );
  }

  stop(): void {
    this.stopping.abort();
  }

  private async read({ body }: Response): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const part of body ?? []) this.text += decoder.decode(part as Uint8Array, { stream: true });
    } catch (error) {
      if (!this.stopping.signal.aborted) throw error;
    }
    this.isEnded = true;
  }
}

describe('the stream of changes', () => {
  it('tells of what another process changed, to those who may read it', async () => {
    const [lead, auditor] = [new Watcher(), new Watcher()];
    expect((await lead.open('program_lead session')).headers.get('content-type')).toContain(
      'text/event-stream',
    );
    await auditor.open('auditor session');
    const changes = other.get(Changes);
    await changes.publish({ topic: 'users' });
    await changes.publish({ topic: 'flow', id: 'registration', version: 3, by: { id: 'u', name: 'Amina' } });
    await Promise.all([lead.has(1), auditor.has(2)]);
    expect(lead.changes()).toMatchObject([
      { topic: 'flow', id: 'registration', version: 3, by: { name: 'Amina' } },
    ]);
    expect(auditor.changes().map(({ topic }) => topic)).toEqual(['users', 'flow']);
    lead.stop();
    auditor.stop();
  });

  it('tells of a change once its transaction is committed, and never of one that failed', async () => {
    const lead = new Watcher();
    await lead.open('program_lead session');
    const changes = app.get(Changes);
    const failing = database.transaction(async (tx) => {
      await changes.publish({ topic: 'draft', id: 'failed' }, tx);
      throw new Error('the change failed');
    });
    await expect(failing).rejects.toThrow('failed');
    await database.transaction((tx) => changes.publish({ topic: 'draft', id: 'kept' }, tx));
    await lead.has(1);
    expect(lead.changes().map(({ id }) => id)).toEqual(['kept']);
    lead.stop();
  });

  it('leaves out what is too large to be told, and tells that something changed', async () => {
    const lead = new Watcher();
    await lead.open('program_lead session');
    await app.get(Changes).publish({ topic: 'presence', id: 'a', data: 'é'.repeat(9_000) });
    await lead.has(1);
    expect(lead.changes()[0]).not.toHaveProperty('data');
    lead.stop();
  });

  it('does not tell a translator who is at which step of a flow', async () => {
    const translator = new Watcher();
    await translator.open('translator session');
    for (const topic of ['presence', 'texts'] as const) await app.get(Changes).publish({ topic, id: 'a' });
    await translator.has(1);
    expect(translator.changes().map(({ topic }) => topic)).toEqual(['texts']);
    translator.stop();
  });

  it('ends when its session has ended, at the next beat', async () => {
    const viewer = new Watcher();
    await viewer.open('viewer session');
    await app.get(ChangeStreams).beat();
    await until(
      () => viewer.text,
      () => viewer.text.includes(': still here'),
    );
    callers.ended.add('session-viewer');
    await app.get(ChangeStreams).beat();
    await until(
      () => 'the stream goes on',
      () => viewer.isEnded,
    );
  });

  it('is open five times for one session: the oldest gives way to the newest, and is told', async () => {
    const watchers = Array.from({ length: 6 }, () => new Watcher());
    const statuses: number[] = [];
    for (const one of watchers) statuses.push((await one.open('admin session')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200]);
    await until(
      () => 'the oldest goes on',
      () => watchers[0]?.isEnded === true,
    );
    expect(watchers[0]?.text).toContain('event: replaced');
    await app.get(Changes).publish({ topic: 'users' });
    await Promise.all(watchers.slice(1).map((one) => one.has(1)));
    expect(watchers.map(({ isEnded }) => isEnded)).toEqual([true, false, false, false, false, false]);
    for (const one of watchers) one.stop();
  });

  it('says that something may have been missed when its connection was lost', async () => {
    const lead = new Watcher();
    await lead.open('program_lead session');
    await database.pool.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'karibu changes' AND datname = current_database()",
    );
    await until(
      () => lead.text,
      () => lead.text.includes('event: missed'),
    );
    await app.get(Changes).publish({ topic: 'texts' });
    await lead.has(1);
    lead.stop();
  });

  it('does not keep who asks for its headers alone', async () => {
    const response = await fetch(url, { method: 'HEAD', headers: { 'x-test-caller': 'agent session' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  });
});
