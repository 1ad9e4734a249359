import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';

import { aConfig, FakeClock } from '../builders.js';
import { accountSid, channelConfig, tokens } from './twilio-app.js';
import { FakeTwilio } from '../fake-twilio/fake-twilio.ts';
import { createTestDatabase } from '../harness.js';
import type { Channel } from '../../src/channels/channel.js';
import { SenderDirectory } from '../../src/channels/senders.js';
import { TwilioChannel } from '../../src/channels/twilio/twilio.channel.js';
import type { Config } from '../../src/platform/config/config.js';
import type { Database } from '../../src/platform/database/database.js';
import { MessageTemplatesRepository } from '../../src/outreach/templates/message-templates.repository.js';
import { TemplateSync } from '../../src/outreach/templates/template-sync.service.js';
import { TemplatesController } from '../../src/outreach/templates/templates.controller.js';

let database: Database;
let fake: FakeTwilio;
let clock: FakeClock;
let routes: TemplatesController;
let syncing: TemplateSync;

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.pool.query('DELETE FROM message_templates');
  await database.pool.query("DELETE FROM settings WHERE starts_with(key, 'templates_synced')");
  clock = new FakeClock();
  fake = await FakeTwilio.start({ accountSid, authToken: tokens.current });
  open(channelConfig(), tokens.current);
});
afterEach(() => fake.stop());

function open(config: Config, authToken: string): void {
  const account = { accountSid, authToken, apiBaseUrl: fake.url, timeoutMs: 300 };
  const senders = new SenderDirectory(database, config);
  const channels: Channel[] =
    config.twilio === undefined
      ? []
      : [new TwilioChannel(account, 'http://127.0.0.1:9', senders, database, clock)];
  const repository = new MessageTemplatesRepository();
  syncing = new TemplateSync(database, repository, clock, config, channels);
  routes = new TemplatesController(database, repository, syncing);
}

const clinicDay = {
  name: 'clinic_day',
  language: 'sw',
  body: 'Habari {{1}}, karibu.',
  variables: { 1: 'Asha' },
};

describe('the templates of WhatsApp', () => {
  it('are shown as they were last read, with what stands in the way of each', async () => {
    expect(await routes.list({})).toEqual({ items: [], syncedAt: null });
    const approved = fake.addTemplate(clinicDay);
    fake.addTemplate({ ...clinicDay, language: 'en', status: 'paused' });
    const read = await routes.sync();
    expect(read).toMatchObject({
      items: [
        { language: 'en', status: 'paused', problem: { words: { key: 'templates:paused' } } },
        {
          contentSid: approved,
          language: 'sw',
          status: 'approved',
          places: [{ name: '1', example: 'Asha' }],
          problem: null,
        },
      ],
      syncedAt: clock.now().toISOString(),
    });
    expect(await routes.list({})).toEqual(read);
    expect((await routes.list({ status: 'approved' })).items).toMatchObject([{ contentSid: approved }]);
    expect((await routes.list({ name: 'another' })).items).toEqual([]);
  });

  it('follow what becomes of them: approved, changed, taken away', async () => {
    const kept = fake.addTemplate({ ...clinicDay, status: 'pending' });
    const gone = fake.addTemplate({ ...clinicDay, name: 'old' });
    await routes.sync();
    fake.approveTemplate(kept, { name: 'clinic_day', status: 'approved' });
    fake.removeTemplate(gone);
    expect((await routes.sync()).items).toMatchObject([{ contentSid: kept, status: 'approved' }]);
  });

  it('are read once by two who ask at the same moment as by one', async () => {
    fake.addTemplate(clinicDay);
    await Promise.all([routes.sync(), routes.sync(), routes.sync()]);
    expect((await routes.list({})).items).toHaveLength(1);
  });

  it('stay what they were while they cannot be read, which is said', async () => {
    fake.addTemplate(clinicDay);
    await routes.sync();
    open(channelConfig(), 'wrong');
    await expect(routes.sync()).rejects.toMatchObject({
      code: 'refused',
      extras: { words: { key: 'templates:not_read' } },
    });
    expect((await routes.list({})).items).toHaveLength(1);
  });

  it('are none where no number is connected', async () => {
    open(aConfig({ twilio: undefined as never }), tokens.current);
    await expect(routes.sync()).rejects.toMatchObject({
      extras: { words: { key: 'templates:no_provider' } },
    });
    expect(await routes.list({})).toEqual({ items: [], syncedAt: null });
  });

  it('are read by themselves once a day', async () => {
    await syncing.syncIfOld();
    fake.addTemplate(clinicDay);
    clock.advance(23 * 3_600_000);
    await syncing.syncIfOld();
    expect((await routes.list({})).items).toEqual([]);
    clock.advance(3_600_000);
    await syncing.syncIfOld();
    expect((await routes.list({})).items).toHaveLength(1);
  });
});
