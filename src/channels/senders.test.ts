import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '../../test/harness.js';
import type { Config, TwilioConfig } from '../platform/config/config.js';
import type { Database } from '../platform/database/database.js';
import { SenderDirectory } from './senders.js';

const accountSid = `AC${'0'.repeat(32)}`;
const service = `MG${'1'.repeat(32)}`;

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function directory(twilio?: Partial<TwilioConfig>): Promise<SenderDirectory> {
  const settings = { accountSid, authTokens: ['token'], senders: [], optOut: 'default', ...twilio };
  const senders = new SenderDirectory(database, {
    ...(twilio !== undefined && { twilio: settings }),
  } as Config);
  await senders.onModuleInit();
  return senders;
}

describe('the directory of senders', () => {
  it('has the simulator’s senders, for simulator addresses only', async () => {
    const senders = await directory();
    expect(senders.defaultFor('sms', 'simulator:asha')).toMatchObject({
      provider: 'simulator',
      address: 'simulator:sms',
    });
    expect(senders.defaultFor('whatsapp', 'simulator:asha')).toMatchObject({ address: 'simulator:whatsapp' });
    expect(senders.defaultFor('sms', '+12025550101')).toBeUndefined();
  });

  it('gives a sender the same id at every boot, also when many processes boot at once', async () => {
    const twilio = { senders: ['+12025550100', 'whatsapp:+12025550110', service] };
    const reversed = { senders: [...twilio.senders].reverse() };
    const all = await Promise.all([twilio, reversed, twilio, reversed].map(directory));
    const ids = all.map((senders) =>
      senders
        .list()
        .map(({ id }) => id)
        .sort(),
    );
    for (const other of ids) expect(other).toEqual(ids[0]);
    expect(ids[0]).toHaveLength(6);
  });

  it('finds the number itself before its Messaging Service, and the service for any other number', async () => {
    const senders = await directory({ senders: ['+12025550100', service] });
    expect(senders.forTwilio('sms', '+12025550100', service)?.address).toBe('+12025550100');
    expect(senders.forTwilio('sms', '+12025550177', service)?.address).toBe(service);
    expect(senders.forTwilio('whatsapp', '+12025550177', service)).toMatchObject({
      channel: 'whatsapp',
      address: service,
    });
    expect(senders.forTwilio('sms', '+12025550177')).toBeUndefined();
  });

  it('writes first from the first sender of the channel', async () => {
    const senders = await directory({ senders: [service, '+12025550100', '+12025550102'] });
    expect(senders.defaultFor('sms', '+12025550101')?.address).toBe('+12025550100');
    expect(senders.defaultFor('whatsapp', 'US.1234')?.address).toBe(service);
  });

  it('still finds a sender by id that is no longer configured, but takes in nothing for it', async () => {
    const before = (await directory({ senders: ['+12025550100'] })).forTwilio('sms', '+12025550100');
    const after = await directory({ senders: ['+12025550102'] });
    expect(after.byId(before?.id ?? '')).toEqual(before);
    expect(after.forTwilio('sms', '+12025550100')).toBeUndefined();
    expect(after.list().map(({ address }) => address)).not.toContain('+12025550100');
  });

  it('follows a sender to another account', async () => {
    const other = `AC${'9'.repeat(32)}`;
    const before = await directory({ senders: ['+12025550100'] });
    const after = await directory({ senders: ['+12025550100'], accountSid: other });
    expect(after.forTwilio('sms', '+12025550100')).toEqual({
      ...before.forTwilio('sms', '+12025550100'),
      account: other,
    });
    expect([after.hasAccount('twilio', other), after.hasAccount('twilio', accountSid)]).toEqual([
      true,
      false,
    ]);
  });
});
