import { describe, expect, it } from '@jest/globals';
import { configuredSenders, isMessagingService } from './senders.rules.js';

const accountSid = `AC${'0'.repeat(32)}`;
const service = `MG${'1'.repeat(32)}`;

describe('configuredSenders', () => {
  it('always has the two senders of the simulator', () => {
    expect(configuredSenders()).toEqual([
      { provider: 'simulator', channel: 'sms', account: '', address: 'simulator:sms' },
      { provider: 'simulator', channel: 'whatsapp', account: '', address: 'simulator:whatsapp' },
    ]);
  });

  it('reads numbers, short codes, names and WhatsApp numbers, once each', () => {
    const senders = ['+12025550100', 'whatsapp:+12025550101', '40404', 'KARIBU', '+12025550100'];
    const real = configuredSenders({ accountSid, senders }).filter((sender) => sender.provider === 'twilio');
    expect(real.map(({ channel, address }) => `${channel} ${address}`)).toEqual([
      'sms +12025550100',
      'whatsapp +12025550101',
      'sms 40404',
      'sms KARIBU',
    ]);
    expect(new Set(real.map((sender) => sender.account))).toEqual(new Set([accountSid]));
  });

  it('makes a Messaging Service one sender on each channel, after those named for it', () => {
    const senders = configuredSenders({ accountSid, senders: [service, 'whatsapp:+12025550101'] });
    expect(senders.slice(0, 3).map(({ channel, address }) => `${channel} ${address}`)).toEqual([
      'whatsapp +12025550101',
      `sms ${service}`,
      `whatsapp ${service}`,
    ]);
  });

  it('does not take a name that begins with MG for a Messaging Service', () => {
    expect(isMessagingService('MGCLINIC')).toBe(false);
    expect(isMessagingService(service)).toBe(true);
  });
});
