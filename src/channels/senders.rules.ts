import type { Sender } from './channel.js';

/** A sender as the configuration names it, before it has an id. */
export type ConfiguredSender = Omit<Sender, 'id'>;

const WHATSAPP_PREFIX = 'whatsapp:';

/** The simulator's senders: always there, so that a terminal phone works in every installation. */
const SIMULATOR_SENDERS: readonly ConfiguredSender[] = [
  { provider: 'simulator', channel: 'sms', account: '', address: 'simulator:sms' },
  { provider: 'simulator', channel: 'whatsapp', account: '', address: 'simulator:whatsapp' },
];

/**
 * Lists the senders of a configuration, in its order, without repetitions. A Messaging Service (`MG...`) carries SMS and
 * WhatsApp alike: it is one sender on each channel, after the senders that are named for that channel.
 */
export function configuredSenders(twilio?: {
  readonly accountSid: string;
  readonly senders: readonly string[];
}): ConfiguredSender[] {
  const named = [...new Set(twilio?.senders ?? [])];
  const single = named.filter((name) => !isMessagingService(name)).map(singleSender);
  const services = named.filter(isMessagingService).flatMap(serviceSenders);
  const account = twilio?.accountSid ?? '';
  const real = [...single, ...services].map((sender) => ({
    provider: 'twilio' as const,
    account,
    ...sender,
  }));
  return [...real, ...SIMULATOR_SENDERS];
}

/** Tells whether a sender's address is the SID of a Messaging Service. */
export function isMessagingService(address: string): boolean {
  return /^MG[0-9a-f]{32}$/i.test(address);
}

function singleSender(name: string): Pick<Sender, 'channel' | 'address'> {
  if (!name.startsWith(WHATSAPP_PREFIX)) return { channel: 'sms', address: name };
  return { channel: 'whatsapp', address: name.slice(WHATSAPP_PREFIX.length) };
}

function serviceSenders(sid: string): Pick<Sender, 'channel' | 'address'>[] {
  return [
    { channel: 'sms', address: sid },
    { channel: 'whatsapp', address: sid },
  ];
}
