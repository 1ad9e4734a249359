import type { ChannelName } from '../channel.js';

/** An address as Karibu keeps it: the channel apart, no `whatsapp:` in front. */
export interface ChannelAddress {
  readonly channel: ChannelName;
  readonly address: string;
}

const WHATSAPP_PREFIX = 'whatsapp:';

/** A business-scoped user id, which stands in for a hidden number: country, dot, up to 128 letters and digits. */
const BUSINESS_SCOPED_ID = /^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/;
const WHATSAPP_NUMBER = /^\+?\d{6,15}$/;
/** Numbers, short codes, alphanumeric names, and what carriers deliver when a number cannot be normalised. */
const SMS_ADDRESS = /^[\p{L}\p{N}+*#][\p{L}\p{N}\p{M} +*#&.,_'/()-]{0,39}$/u;

/**
 * Reads an address of Twilio's. SMS addresses are kept as they came; on WhatsApp a number without its plus gets one,
 * so that one person stays one address. Undefined when it is none of SMS or WhatsApp.
 * @param isWhatsApp set when something else says so: Twilio sometimes leaves the prefix out
 */
export function readAddress(raw: string, isWhatsApp = false): ChannelAddress | undefined {
  if (!raw.startsWith(WHATSAPP_PREFIX) && !isWhatsApp) {
    return SMS_ADDRESS.test(raw) ? { channel: 'sms', address: raw } : undefined;
  }
  const address = raw.startsWith(WHATSAPP_PREFIX) ? raw.slice(WHATSAPP_PREFIX.length) : raw;
  if (BUSINESS_SCOPED_ID.test(address)) return { channel: 'whatsapp', address };
  if (!WHATSAPP_NUMBER.test(address)) return undefined;
  return { channel: 'whatsapp', address: address.startsWith('+') ? address : `+${address}` };
}

/** Writes an address as Twilio wants it: `whatsapp:` in front on WhatsApp, nothing otherwise. */
export function writeAddress({ channel, address }: ChannelAddress): string {
  return channel === 'whatsapp' ? WHATSAPP_PREFIX + address : address;
}
