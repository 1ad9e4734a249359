import type { RichMessage } from './rich-message.js';

/** What carries a text to a person: plain SMS, or WhatsApp. */
export type ChannelName = 'sms' | 'whatsapp';

/** A number or service of ours that people write to (a row of `senders`). */
export interface Sender {
  readonly id: string;
  readonly channel: ChannelName;
  /** The adapter that serves it. */
  readonly provider: 'twilio' | 'simulator';
  /** The provider's account, such as a Twilio AccountSid; '' where there is none. */
  readonly account: string;
  /** +E.164, a short code, an alphanumeric name, a Messaging Service SID (MG...), or `simulator:<name>`. */
  readonly address: string;
}

/** One message on its way out, all of it decided. */
export interface OutgoingMessage {
  /** Our id; it travels in the callback URL so that any callback finds the message again. */
  readonly id: string;
  readonly sender: Sender;
  /** +E.164 or an address of the channel without a number, never with a `whatsapp:` prefix. */
  readonly to: string;
  /** With its numbered lines, where it asks to choose: what every channel can show, and what is kept as proof. */
  readonly text: string;
  /** What WhatsApp may show instead; SMS and the simulator send the text. */
  readonly rich?: RichMessage | null;
  /** How long the provider may keep trying, in seconds; absent means the provider's own limit. */
  readonly validitySeconds?: number;
}

/** What the provider said when it took a message. */
export interface Accepted {
  readonly providerId: string;
}

/** A message that a provider keeps a copy of, in either direction. */
export interface ProviderCopy {
  readonly provider: string;
  readonly account: string;
  readonly providerId: string;
  /** Pictures or sounds came with it: providers keep those apart. */
  readonly hasMedia: boolean;
}

/** Where the approval of a template stands: only an approved one may be sent. */
export type TemplateStatus =
  'unsubmitted' | 'received' | 'pending' | 'approved' | 'rejected' | 'paused' | 'disabled';

/** A message that was written at the provider and is approved there, in one language. */
export interface ListedTemplate {
  readonly account: string;
  readonly contentSid: string;
  readonly name: string;
  /** Without a region, such as sw. */
  readonly language: string;
  /** utility, marketing or authentication; null before it was submitted. */
  readonly category: string | null;
  readonly status: TemplateStatus;
  /** With its places, such as {{1}}. */
  readonly body: string;
  /** An example of what fills each place. */
  readonly variables: Readonly<Record<string, string>>;
  /** The answers under it that can be tapped. */
  readonly options: RichMessage['options'];
  /** Why it was rejected, in the provider's words; null when it was not. */
  readonly rejection: string | null;
}

/**
 * The port to one provider. Adapters live in a folder each and never import one another;
 * the outbox in `messages` is the only caller of `send`.
 */
export interface Channel {
  readonly provider: Sender['provider'];
  /** @throws SendError with the outcome class of the failure */
  send(message: OutgoingMessage): Promise<Accepted>;
  /**
   * Looks in the provider's own list for a send whose answer was lost: every message with this address and text (or
   * what was shown instead of it) written since then, oldest first, those of other sends included. Absent where the provider keeps no list.
   */
  findSent?(message: OutgoingMessage, since: Date): Promise<readonly Accepted[]>;
  /**
   * Has the provider delete its copy of a message with all that came with it; one that is gone already counts as deleted.
   * Safe to repeat. Absent where the provider keeps nothing.
   * @throws SendError when the copy may still be there
   */
  forget?(copy: ProviderCopy): Promise<void>;
  /**
   * Every template that the provider keeps for us, whatever its approval. Absent where nothing needs an approval.
   * @throws SendError when the list cannot be read
   */
  listTemplates?(): Promise<readonly ListedTemplate[]>;
}

/** The Nest token under which every adapter of the port is found: an array of `Channel`. */
export const CHANNELS = Symbol('channels');
