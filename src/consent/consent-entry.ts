import type { Actor } from '../platform/access/actor.js';

/** What happened to a consent. */
export type ConsentAction = 'granted' | 'refused' | 'withdrawn' | 'expired';

/** How it came in: by her own text, through staff who were there, attested at import, or by an ask-permission campaign. */
export type ConsentMethod = 'text' | 'staff' | 'import' | 'campaign';

/** By whose right it was given: her own, that of a guardian, or her own although she is a minor. */
export type ConsentBasis = 'self' | 'guardian' | 'mature_minor';

/** The personal parts of an entry: erasable, while the chain still verifies. */
export interface Evidence {
  readonly channel: string;
  readonly address: string;
  /** The exact words shown. */
  readonly words: string;
  /** What she answered, as written. */
  readonly answer: string;
  /** What else proves it: of an import the form, its date and who attests; of a guardian her name. */
  readonly details?: Readonly<Record<string, string>>;
}

/** A consent that is to be entered in the ledger. */
export interface NewConsentEntry {
  readonly personId: string;
  /** Such as `health_messages`: each purpose is granted and withdrawn apart. */
  readonly purpose: string;
  readonly action: ConsentAction;
  readonly method: ConsentMethod;
  /** Of the words shown. */
  readonly language: string;
  /** The flow revision, or the version of the word list, whose words were shown. */
  readonly version: string;
  readonly at: Date;
  readonly actor: Actor;
  /** The message that is the proof. */
  readonly proofMessageId: string | null;
  /** Default: self. */
  readonly basis?: ConsentBasis;
  /** The person who gave it for her, where a guardian had to and is known here. */
  readonly guardianId?: string | null;
  /** When it ends by itself; absent or null: never. */
  readonly expiresAt?: Date | null;
  readonly evidence: Evidence;
}

/** An entry as the ledger holds it, without its personal parts. */
export interface ConsentEntry extends Omit<NewConsentEntry, 'evidence'> {
  readonly id: string;
  readonly basis: ConsentBasis;
  readonly guardianId: string | null;
  readonly expiresAt: Date | null;
  /** 1, 2, 3 ... within the person. */
  readonly sequence: number;
  /** sha256 of the salt and the personal parts. */
  readonly commitment: Buffer;
  /** Hash of the person's entry before this one; empty for the first. */
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

/** The personal parts as stored, with the salt that keeps them from being guessed out of the commitment. */
export interface SaltedEvidence extends Evidence {
  readonly details: Readonly<Record<string, string>>;
  readonly salt: Buffer;
}

/** Where a purpose stands for a person: the last entry about it. */
export interface CurrentConsent {
  readonly action: ConsentAction;
  readonly at: Date;
  readonly version: string;
  readonly method: ConsentMethod;
  readonly basis: ConsentBasis;
  /** When it ends by itself; null: never. A consent that has ended so counts as expired, entered as such or not. */
  readonly expiresAt: Date | null;
}

/** What a consent is worth at a moment: one whose time is over has expired, whether the ledger says so yet or not. */
export function actionAt(
  { action, expiresAt }: Pick<CurrentConsent, 'action' | 'expiresAt'>,
  at: Date,
): ConsentAction {
  return action === 'granted' && expiresAt !== null && expiresAt <= at ? 'expired' : action;
}
