import type { Actor } from '../platform/access/actor.js';
import type { ErasureProgress } from './erasure/erasure-progress.js';

/** What can be asked for by right: a copy, something put right, to be forgotten, to be shared with nobody. */
export const requestKinds = ['access', 'fix', 'erase', 'share_no'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** How far a request is. */
export const requestStates = ['cooling_off', 'open', 'running', 'done', 'cancelled', 'refused'] as const;
export type RequestState = (typeof requestStates)[number];

/** Something that somebody asks for by right. */
export interface NewPrivacyRequest {
  readonly id: string;
  readonly personId: string;
  readonly kind: RequestKind;
  readonly state: RequestState;
  /** By text, through staff, or because a rule of retention says so. */
  readonly how: 'text' | 'staff' | 'retention';
  readonly note: string;
  readonly at: Date;
  readonly dueAt: Date;
  readonly actor: Actor;
}

/** A request as it stands. */
export interface PrivacyRequest extends Omit<NewPrivacyRequest, 'at' | 'actor'> {
  readonly requestedAt: Date;
  readonly doneAt: Date | null;
  /** Null for who has none, and for who was erased. */
  readonly personName: string | null;
  readonly recordedByKind: Actor['kind'];
  readonly recordedById: string;
  readonly progress: ErasureProgress;
}

/** By when a request is answered. Source: GDPR article 12(3), one month */
export const answeredWithinMs = 30 * 24 * 60 * 60 * 1_000;
