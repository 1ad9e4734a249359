import type { IncomingMessage } from '../receiving.js';
import type { ChannelName, Sender } from '../channel.js';
import { storableText } from '../storable-text.js';
import { readAddress, type ChannelAddress } from './addressing.js';
import type { Form } from './form.js';
import { readAttributes } from './message-attributes.js';

/** Why a signed request is no message that we can take. */
export type MalformedReason =
  'message_sid' | 'account' | 'from' | 'to' | 'unknown_recipient' | 'body' | 'status' | 'message_id';

/** What has to be known to read a message. */
export interface ReadingContext {
  /** Finds our sender behind the address (and service) that the message was sent to. */
  readonly senderFor: (channel: ChannelName, to: string, messagingServiceSid?: string) => Sender | undefined;
  readonly receivedAt: Date;
}

/** A message, or why there is none. */
export type IncomingReading =
  | { readonly status: 'read'; readonly message: IncomingMessage }
  | { readonly status: 'malformed'; readonly reason: MalformedReason };

export const MESSAGE_SID = /^(?:SM|MM)[0-9a-f]{32}$/;

/** Twilio's own limit of media in one message. */
const MAX_MEDIA = 10;

/**
 * Reads a verified request as a message: SMS, MMS or WhatsApp. The parameters that it stands on must be there exactly
 * once and well formed; everything else may be missing, empty or new.
 */
export function readIncomingMessage(form: Form, context: ReadingContext): IncomingReading {
  const providerId = form.once('MessageSid');
  if (providerId === undefined || !MESSAGE_SID.test(providerId)) return malformed('message_sid');
  const { from, to } = readEnds(form);
  if (from === undefined) return malformed('from');
  if (to === undefined) return malformed('to');
  if (form.isRepeated('Body')) return malformed('body');
  const sender = context.senderFor(to.channel, to.address, form.filled('MessagingServiceSid'));
  if (sender === undefined) return malformed('unknown_recipient');
  if (form.once('AccountSid') !== sender.account) return malformed('account');
  const message: IncomingMessage = {
    provider: 'twilio',
    account: sender.account,
    providerId,
    sender,
    address: from.address,
    text: storableText(form.once('Body') ?? ''),
    media: readMedia(form),
    receivedAt: context.receivedAt,
    attributes: readAttributes(form),
  };
  return { status: 'read', message };
}

function malformed(reason: MalformedReason): IncomingReading {
  return { status: 'malformed', reason };
}

/** Reads both ends; a WhatsApp mark on either, or a WaId, says what the other is. */
function readEnds(form: Form): { from: ChannelAddress | undefined; to: ChannelAddress | undefined } {
  const from = form.once('From') ?? '';
  const to = form.once('To') ?? '';
  const isWhatsApp =
    from.startsWith('whatsapp:') || to.startsWith('whatsapp:') || form.filled('WaId') !== undefined;
  return { from: readAddress(from, isWhatsApp), to: readAddress(to, isWhatsApp) };
}

function readMedia(form: Form): IncomingMessage['media'] {
  const count = Math.min(Number.parseInt(form.once('NumMedia') ?? '', 10) || 0, MAX_MEDIA);
  const media: { url: string; contentType: string }[] = [];
  for (let index = 0; index < count; index += 1) {
    const url = form.filled(`MediaUrl${index}`);
    const contentType = form.once(`MediaContentType${index}`) ?? '';
    if (url !== undefined) media.push({ url: storableText(url), contentType: storableText(contentType) });
  }
  return media;
}
