import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';

import { aConfig, aDraft, insertConversation } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { outboxRow } from '../../test/messages-room.js';
import { SenderDirectory } from '../channels/senders.js';
import { expireConsents } from '../consent/consent-expiry.js';
import { AccessModule } from '../platform/access/access.module.js';
import { ClockModule } from '../platform/clock.module.js';
import { ConfigModule } from '../platform/config/config.module.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import type { Database } from '../platform/database/database.js';
import { HealthModule } from '../platform/health/health.module.js';
import { ApiModule } from '../platform/http/api.module.js';
import { JobsModule } from '../platform/queue/jobs.module.js';
import { messageJobs } from './messages.jobs.js';
import { MessagesModule } from './messages.module.js';
import { OutboxService } from './outbox.service.js';
import { SenderWake } from './sender-wake.js';

let database: Database;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

async function start(role: 'worker' | 'web') {
  const { twilio: _, ...config } = aConfig({ role });
  const app = await Test.createTestingModule({
    imports: [
      ConfigModule.with(config),
      DatabaseModule.using(database),
      ClockModule.with(),
      AccessModule,
      ApiModule.with({ isServing: false }),
      HealthModule,
      JobsModule.forRoot({ jobs: [expireConsents, ...messageJobs], isWorker: role === 'worker' }),
      MessagesModule,
    ],
  }).compile();
  await app.init();
  return app;
}

describe('the messages room as it runs', () => {
  it('sends in the worker what the web process wrote, woken through the queue, and stops when asked', async () => {
    const [worker, web] = [await start('worker'), await start('web')];
    const sender = web
      .get(SenderDirectory)
      .find({ provider: 'simulator', channel: 'sms', address: 'simulator:sms' });
    if (sender === undefined) throw new Error('the simulator has no sender');
    const conversationId = await insertConversation(database.pool, sender, { address: 'simulator:asha' });
    const [written] = await database.transaction((tx) =>
      web.get(OutboxService).write(tx, [aDraft(conversationId)], new Date()),
    );
    web.get(SenderWake).notify();
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await outboxRow(database, written?.id)).state === 'sent') break;
      await sleep(50);
    }
    expect(await outboxRow(database, written?.id)).toMatchObject({ state: 'sent', attempts: 1 });
    await web.close();
    await worker.close();
  });
});
