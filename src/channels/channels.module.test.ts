import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { createTestDatabase } from '../../test/harness.js';
import { ClockModule } from '../platform/clock.module.js';
import type { Config } from '../platform/config/config.js';
import { ConfigModule } from '../platform/config/config.module.js';
import type { Database } from '../platform/database/database.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import { CHANNELS, type Channel } from './channel.js';
import { ChannelsModule } from './channels.module.js';
import { isListing } from './receiving.js';

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function channelsWith(settings: Partial<Config>): Promise<Channel[]> {
  const imports = [
    ConfigModule.with(settings as Config),
    DatabaseModule.using(database),
    ClockModule.with(),
    ChannelsModule,
  ];
  const app = await Test.createTestingModule({ imports }).compile();
  await app.init();
  const channels = app.get<Channel[]>(CHANNELS);
  await app.close();
  return channels;
}

describe('the channels of an installation', () => {
  it('are the simulator alone without Twilio settings', async () => {
    const channels = await channelsWith({ publicUrl: 'http://127.0.0.1:3000' });
    expect(channels.map(({ provider }) => provider)).toEqual(['simulator']);
  });

  it('are the simulator and Twilio with them, and only Twilio lists what came in', async () => {
    const twilio = {
      accountSid: `AC${'0'.repeat(32)}`,
      authTokens: ['token'],
      senders: ['+12025550100'],
      optOut: 'default' as const,
    };
    const channels = await channelsWith({ publicUrl: 'https://karibu.example.org', twilio });
    expect(channels.map(({ provider }) => provider)).toEqual(['simulator', 'twilio']);
    expect(channels.map(isListing)).toEqual([false, true]);
  });
});
