import type { ChannelName } from '../channels/channel.js';

const number = /^\+\d{7,15}$/;
/** A WhatsApp user who hides the number. */
const businessScopedId = /^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/;

/**
 * Tells whether an address can be answered. Short codes and alphanumeric names are senders of other organisations:
 * they are never replied to.
 */
export function isReachable(channel: ChannelName, address: string): boolean {
  if (address.startsWith('simulator:') || number.test(address)) return true;
  return channel === 'whatsapp' && businessScopedId.test(address);
}
