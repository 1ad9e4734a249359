import type { Carrier } from '../../messages/carrier.rules.js';

/** What was decided about one person of an audience. */
export type Decision = Included | LeftOut;

/** Somebody who gets it, as far as things stand. */
export interface Included {
  readonly status: 'ready';
  readonly personId: string;
  readonly language: string;
  /** Her language, where there is no text in it. */
  readonly lacking: string | null;
  readonly carrier: Carrier;
  readonly senderId: string;
  readonly address: string;
  readonly isHers: boolean;
  /** Others are reached at the same number. */
  readonly isShared: boolean;
  readonly conversationId: string | null;
  /** Her own text, where it has something of hers in it; null: that of the language. */
  readonly body: string | null;
  readonly segments: number;
  /** The character that makes the text dear. */
  readonly costly: string | null;
  /** In millionths of the currency; null while there are no prices. */
  readonly price: number | null;
  /** Not before, where each gets it at a local time. */
  readonly sendAt: Date | null;
  /** What it waits for, although it may go. */
  readonly waits: readonly string[];
  /** The first moment at which it may go; null: at once. */
  readonly goesAt: Date | null;
}

/** Somebody who does not get it. */
export interface LeftOut {
  readonly status: 'excluded';
  readonly personId: string;
  /** The first one counts. */
  readonly reasons: readonly string[];
  readonly language: string | null;
}
