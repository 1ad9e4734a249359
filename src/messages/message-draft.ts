import type { RichMessage } from '../channels/rich-message.js';
import type { TemplateWords } from './elsewhere/other-words.js';
import type { DenyReason, DeferReason } from './gate.rules.js';
import type { MessageKind } from './message-kind.js';

/** A message that somebody wants to be sent. */
export interface MessageDraft {
  /** Made by the caller when something refers to it; otherwise by the outbox. */
  readonly id?: string;
  readonly conversationId: string;
  /** Who it is for; null: whoever the conversation is with. */
  readonly personId: string | null;
  /** The whole text: what SMS sends, and what stays as proof. */
  readonly body: string;
  /** What WhatsApp may show instead; absent: the text alone. */
  readonly rich?: RichMessage | null;
  /** What says it where WhatsApp takes nothing but templates; absent: SMS is all that is left then. */
  readonly asTemplate?: TemplateWords;
  readonly language: string;
  readonly kind: MessageKind;
  /** The consent purpose that it falls under; null for what needs none. */
  readonly purpose: string | null;
  /** Why it is written, such as `flow:registration/consent` or `programme:antenatal/week_20`. */
  readonly because: string;
  /** The inbound message that it answers. */
  readonly inReplyTo: string | null;
  /** Not to be sent before; absent: at once. */
  readonly notBefore?: Date;
  /** Useless from then on; absent: never. */
  readonly expiresAt?: Date;
}

/** What became of a draft. */
export type WrittenMessage =
  | {
      readonly id: string;
      readonly state: 'queued';
      readonly notBefore: Date;
      readonly reasons: readonly DeferReason[];
    }
  | { readonly id: string; readonly state: 'skipped'; readonly reasons: readonly DenyReason[] };
