import type { ChannelName } from '../channels/channel.js';
import { isInWindow } from './whatsapp-window.rules.js';

/** What a message goes over: a template is what WhatsApp takes from us when she has not written for a day. */
export type Carrier = ChannelName | 'template';

/** What decides it for a message that nobody has just asked for. */
export interface CarrierFacts {
  /** Of the conversation that it is written in. */
  readonly channel: ChannelName;
  /** When she last wrote there; null: never. */
  readonly lastInboundAt: Date | null;
  /** When it is to go. */
  readonly at: Date;
  /** The message has an approved template in a language of hers. */
  readonly hasTemplate: boolean;
  /** She can be reached by SMS too. */
  readonly hasSms: boolean;
  /** She likes SMS better. */
  readonly prefersSms: boolean;
}

/** Chooses what a message goes over: free text while WhatsApp takes it, then its template, then SMS; null when nothing is left. */
export function carrierOf({ channel, lastInboundAt, at, ...has }: CarrierFacts): Carrier | null {
  if (channel === 'sms' || (has.hasSms && has.prefersSms)) return 'sms';
  if (isInWindow(lastInboundAt, at)) return 'whatsapp';
  if (has.hasTemplate) return 'template';
  return has.hasSms ? 'sms' : null;
}
