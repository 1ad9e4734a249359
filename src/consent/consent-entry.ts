import type { Actor } from '../platform/access/actor.js';

/** What happened to a consent. */
export type ConsentAction = 'granted' | 'refused' | 'withdrawn' | 'expired';

/** How it came in: by her own text, through staff who were there, attested at import, or by an ask-permission campaign. */
export type ConsentMethod = 'text' | 'staff' | 'import' | 'campaign';

/** The personal parts of an entry: erasable, while the chain still verifies. */
export interface Evidence {
  readonly channel: string;
  readonly address: string;
  /** The exact words shown. */
  readonly words: string;
  /** What she answered, as written. */
  readonly answer: string;
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
  readonly evidence: Evidence;
}

/** An entry as the ledger holds it, without its personal parts. */
export interface ConsentEntry extends Omit<NewConsentEntry, 'evidence'> {
  readonly id: string;
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
  readonly salt: Buffer;
}

/** Where a purpose stands for a person. */
export interface CurrentConsent {
  readonly action: ConsentAction;
  readonly at: Date;
  readonly version: string;
}
