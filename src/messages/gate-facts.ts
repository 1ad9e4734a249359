import type { ChannelName } from '../channels/channel.js';
import type { ConsentAction } from '../consent/consent-entry.js';
import type { MessageKind } from './message-kind.js';

/** Where a purpose stands for somebody: the last entry of the ledger. */
export interface GivenConsent {
  readonly action: ConsentAction;
  /** When it ends by itself; null: never. */
  readonly expiresAt: Date | null;
}

/** A matter that she is not written to about, as far as this message belongs to it. */
export interface SuppressionFact {
  /** Such as `programme:antenatal`. */
  readonly scope: string;
  /** Such as `loss`. */
  readonly cause: string;
}

/** Whose phone the message goes to: her own, that of somebody through whom she is reached, or anybody's. */
export type PhoneHolder =
  | { readonly kind: 'herself' }
  | { readonly kind: 'another'; readonly consent: GivenConsent | null }
  | { readonly kind: 'stranger' };

/** Everything that decides whether one message may be sent. `docs/sending.md` says how. */
export interface SendFacts {
  readonly now: Date;
  readonly kind: MessageKind;
  readonly channel: ChannelName;
  /** Where it is to go. */
  readonly address: string;
  /** The message is wanted no sooner. */
  readonly notBefore: Date;
  /** The message is useless from then on. */
  readonly expiresAt: Date | null;
  /** The consent purpose that it falls under; null for what needs none. */
  readonly purpose: string | null;
  /** The purpose is lawful by consent alone; for another one it is enough that she has not said no. */
  readonly isByConsent: boolean;
  /** Where that purpose stands; null when she was never asked. */
  readonly consent: GivenConsent | null;
  /** Of a permission request: she was asked before. */
  readonly wasAsked: boolean;
  /** Of a reminder: the same has gone to her by another message, as after her records were made one. */
  readonly wasSent: boolean;
  readonly holder: PhoneHolder;
  readonly suppression: SuppressionFact | null;
  /** The address is opted out with this sender. */
  readonly isOptedOut: boolean;
  /** Whoever was behind the address has had everything erased. */
  readonly isErased: boolean;
  /** Her record was made one with another: what is still under way for it is not sent. */
  readonly isMerged: boolean;
  /** The person is a test person, or the address is the simulator's. */
  readonly isTest: boolean;
  /** The sender is the simulator's. */
  readonly isSimulated: boolean;
  /** Nothing leaves the house, as after a restore. */
  readonly isHeld: boolean;
  /** Somebody on the staff has taken the conversation over. */
  readonly isTakenOver: boolean;
  /** The provider refused the sender for a fault of ours, so it rests until then; null: it is well. */
  readonly senderRestsUntil: Date | null;
  /** IANA zone of the person. */
  readonly timezone: string;
  /** The hour of her day from which she likes to get messages; null: any. */
  readonly preferredHour: number | null;
  /** She has sent LESS. */
  readonly wantsFewer: boolean;
  /** When unasked messages of the last 7 days went to her, the latest first. */
  readonly sentToPerson: readonly Date[];
  /** The same for her phone, whoever of those who share it they were for. */
  readonly sentToPhone: readonly Date[];
  /** When she last wrote in this conversation. */
  readonly lastInboundAt: Date | null;
  /** It goes as an approved template, which WhatsApp takes at any time. */
  readonly isTemplate: boolean;
  /** She asked for a rest until then, or may have meant to opt out; null: no pause. */
  readonly pausedUntil: Date | null;
}
