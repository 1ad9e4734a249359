import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { FakeClock } from '../../../test/builders.js';
import { campaigner, hash, openBroadcastRoom, planned, recipients } from '../../../test/broadcast-room.js';
import { createTestDatabase } from '../../../test/harness.js';
import { until } from '../../../test/until.js';
import { MessageSentListeners } from '../../messages/message-sent.js';
import type { Database } from '../../platform/database/database.js';
import type { Change } from '../../platform/http/change.js';
import { Changes } from '../../platform/http/changes.js';
import { newId } from '../../platform/ids.js';
import { ProgressNews } from './progress-news.js';

let database: Database;
let changes: Changes;
const heard: Change[] = [];
const listeners = new MessageSentListeners();
let news: ProgressNews;

beforeAll(async () => {
  database = await createTestDatabase();
  changes = new Changes(database, new FakeClock());
  await changes.listen({ hear: (change) => heard.push(change), missed: () => undefined });
  news = new ProgressNews(listeners, database, changes);
});
afterAll(async () => {
  news.beforeApplicationShutdown();
  await changes.onModuleDestroy();
  await database.close();
});

/** The broadcasts of which progress was heard. */
const progressOf = () => heard.flatMap(({ id, data }) => (data === undefined ? [] : [id]));

describe('news of how far a broadcast is', () => {
  it('are told once, however much becomes of it together, and are known by what they are', async () => {
    const id = newId();
    for (let nth = 0; nth < 50; nth += 1) news.note(id);
    await until('the news are heard', () => heard.length > 0);
    expect(heard).toMatchObject([{ topic: 'broadcast', id, data: { isProgress: true } }]);
  });

  it('are told of the broadcast to which messages belong, and of none for others', async () => {
    heard.length = 0;
    const room = await openBroadcastRoom(database);
    const id = await planned(room, await recipients(room, 1));
    await room.control.start(campaigner, id, hash);
    await room.look();
    const { rows } = await database.pool.query<{ id: string }>(
      'SELECT id FROM outbound_messages WHERE broadcast_id = $1',
      [id],
    );
    listeners.tellMoved([...rows.map((message) => message.id), newId()]);
    await until('the news are heard', () => progressOf().length > 0);
    expect(progressOf()).toEqual([id]);
  });

  it('end with the service', async () => {
    heard.length = 0;
    news.beforeApplicationShutdown();
    news.note(newId());
    await sleep(1_200);
    expect(heard).toEqual([]);
  });
});
