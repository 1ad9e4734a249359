import type { Channel, Sender } from './channel.js';
import type { Remedy, SendOutcome } from './send-error.js';

/**
 * What else a channel said about a message. What is named here means the same on every channel, and has been checked;
 * the other names are the adapter's own, such as `profileName`.
 */
export interface MessageAttributes {
  /** The code of the answer that she tapped. */
  readonly choice?: string;
  /** Where she says she is, in degrees; there only together. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** What the place that she shared is called. */
  readonly placeLabel?: string;
  /** The provider has taken the text for an opt-out word by itself: START, STOP or HELP. */
  readonly optOutType?: string;
  readonly [name: string]: string | number | undefined;
}

/** One message that a provider delivered to us, verified and freed of the provider's dialect. */
export interface IncomingMessage {
  readonly provider: Sender['provider'];
  readonly account: string;
  /** The provider's id of it: the key of deduplication. */
  readonly providerId: string;
  readonly sender: Sender;
  /** Whom it came from, as the channel names her: +E.164, US.1234, a short code, `simulator:asha`. */
  readonly address: string;
  /** Storable text: no NUL, no lone surrogates. May be empty when there is only media. */
  readonly text: string;
  readonly media: readonly { readonly url: string; readonly contentType: string }[];
  readonly receivedAt: Date;
  readonly attributes: MessageAttributes;
}

/** Where adapters hand in what they received; `messages` owns the implementation. */
export abstract class MessageReceiver {
  /**
   * Stores the message durably, once per provider id. Resolves after the commit.
   * @throws when it cannot be stored: the adapter then tells the provider to come again
   */
  abstract accept(message: IncomingMessage): Promise<'accepted' | 'duplicate'>;
}

/** How far a message has come, in order: a status never goes back. */
export type DeliveryStatus = 'sent' | 'delivered' | 'read' | 'undelivered' | 'failed';

/** Why a message did not arrive. */
export interface ReportedError {
  readonly code: string;
  readonly outcome: SendOutcome;
  /** The provider asks for less at once. */
  readonly isThrottled?: boolean;
  readonly remedy?: Remedy;
}

/** What a provider reports about a message of ours. */
export interface DeliveryReport {
  readonly provider: Sender['provider'];
  readonly account: string;
  /** Our own id, when the provider sent it back. */
  readonly messageId?: string;
  readonly providerId: string;
  readonly status: DeliveryStatus;
  /** The provider's error code and its class, for `failed` and `undelivered`. */
  readonly error?: ReportedError;
  readonly reportedAt: Date;
}

/** Where adapters hand in delivery reports; `messages` owns the implementation. */
export abstract class DeliveryReceiver {
  abstract record(report: DeliveryReport): Promise<void>;
}

/** A channel whose provider keeps a list of what came in, so that what no webhook brought can be taken in later. */
export interface ListingChannel extends Channel {
  /** Every message for one of our senders since then, in no promised order; some of them are known already. */
  listReceived(since: Date): AsyncIterable<IncomingMessage>;
}

/** Tells whether a channel can list what came in. */
export function isListing(channel: Channel): channel is ListingChannel {
  return 'listReceived' in channel;
}
