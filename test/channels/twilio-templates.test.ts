import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { OutgoingMessage } from '../../src/channels/channel.js';
import { SenderDirectory } from '../../src/channels/senders.js';
import { TwilioChannel } from '../../src/channels/twilio/twilio.channel.js';
import type { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/ids.js';
import { FakeClock } from '../builders.js';
import { FakeTwilio } from '../fake-twilio/fake-twilio.ts';
import { createTestDatabase } from '../harness.js';
import { accountSid, channelConfig, tokens } from './twilio-app.js';

const asha = '+254700000001';

let database: Database;
let senders: SenderDirectory;
let fake: FakeTwilio;
let channel: TwilioChannel;

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await createTestDatabase();
  senders = new SenderDirectory(database, channelConfig());
  await senders.onModuleInit();
});
afterAll(() => database.close());
beforeEach(async () => {
  fake = await FakeTwilio.start({ accountSid, authToken: tokens.current });
  const account = { accountSid, authToken: tokens.current, apiBaseUrl: fake.url, timeoutMs: 300 };
  channel = new TwilioChannel(account, 'http://127.0.0.1:9', senders, database, new FakeClock());
});
afterEach(() => fake.stop());

function message(changes: Partial<OutgoingMessage> = {}): OutgoingMessage {
  const sender = senders.find({ provider: 'twilio', channel: 'whatsapp', address: '+12025550110' });
  if (sender === undefined) throw new Error('no sender');
  return { id: newId(), sender, to: asha, text: 'Habari Asha.', ...changes };
}

describe('the templates of an account', () => {
  it('are listed with their languages, words, answers and approvals', async () => {
    const approved = fake.addTemplate({
      name: 'clinic_day',
      language: 'sw',
      body: 'Habari {{1}}, kliniki ni {{2}}.',
      variables: { 1: 'Asha', 2: 'kesho' },
      actions: [{ title: 'Nitakuja', id: 'coming' }],
    });
    const rejected = fake.addTemplate({
      name: 'clinic_day',
      language: 'en_GB',
      body: 'Dear {{1}}, the clinic is on {{2}}.',
      status: 'rejected',
      category: 'MARKETING',
      rejection: 'The sample is missing.',
    });
    expect(await channel.listTemplates()).toEqual([
      {
        account: accountSid,
        contentSid: approved,
        name: 'clinic_day',
        language: 'sw',
        category: 'utility',
        status: 'approved',
        body: 'Habari {{1}}, kliniki ni {{2}}.',
        variables: { 1: 'Asha', 2: 'kesho' },
        options: [{ code: 'coming', label: 'Nitakuja' }],
        rejection: null,
      },
      expect.objectContaining({
        contentSid: rejected,
        language: 'en',
        category: 'marketing',
        status: 'rejected',
        rejection: 'The sample is missing.',
        options: [],
      }),
    ]);
  });

  it('are read over as many pages as there are', async () => {
    for (let nth = 0; nth < 501; nth += 1)
      fake.addTemplate({ name: `template_${nth}`, language: 'en', body: 'Good day.' });
    expect(await channel.listTemplates()).toHaveLength(501);
  });

  it('are not the forms that this service made for its own questions', async () => {
    const options = [{ code: 'yes', label: 'Ndiyo' }];
    await channel.send(message({ rich: { body: 'Je, unakubali?', options, media: null } }));
    expect(fake.journal.of('content_created')).toHaveLength(1);
    expect(await channel.listTemplates()).toEqual([]);
  });

  it('count as waiting in a state that nobody knows yet', async () => {
    fake.addTemplate({ name: 'new', language: 'en', body: 'Good day.', status: 'in_appeal' });
    fake.addTemplate({ name: 'draft', language: 'en', body: 'Good day.', status: null });
    const listed = await channel.listTemplates();
    expect(listed.map(({ status }) => status)).toEqual(['pending', 'unsubmitted']);
  });

  it('cannot be listed while Twilio refuses', async () => {
    const wrong = { accountSid, authToken: 'wrong', apiBaseUrl: fake.url, timeoutMs: 300 };
    const other = new TwilioChannel(wrong, 'http://127.0.0.1:9', senders, database, new FakeClock());
    await expect(other.listTemplates()).rejects.toMatchObject({ code: '20003', outcome: 'config' });
  });
});

describe('a template', () => {
  it('goes by its ContentSid with what fills its places', async () => {
    const contentSid = fake.addTemplate({
      name: 'clinic_day',
      language: 'sw',
      body: 'Habari {{1}}, karibu.',
      variables: { 1: 'Neema' },
    });
    const rich = {
      body: 'Habari Asha, karibu.',
      options: [],
      media: null,
      template: { contentSid, variables: { 1: 'Asha' } },
    };
    const { providerId } = await channel.send(message({ rich, text: 'Habari Asha, karibu.' }));
    expect(fake.journal.of('accepted')).toMatchObject([{ body: 'Habari Asha, karibu.', sid: providerId }]);
    const since = new Date(Date.now() - 60_000);
    expect(await channel.findSent(message({ rich }), since)).toEqual([{ providerId }]);
  });

  it('is never replaced by free text, which would be refused too', async () => {
    const template = { contentSid: `HX${'0'.repeat(32)}`, variables: {} };
    const rich = { body: 'Habari.', options: [], media: null, template };
    await expect(channel.send(message({ rich }))).rejects.toMatchObject({
      code: '21655',
      outcome: 'content',
    });
    expect(fake.journal.of('requested')).toHaveLength(1);
  });
});
