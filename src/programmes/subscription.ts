import type { Actor } from '../platform/access/actor.js';

/** Somebody's place in a programme. */
export interface Subscription {
  readonly id: string;
  readonly personId: string;
  readonly conversationId: string;
  readonly programme: string;
  /** ISO date. */
  readonly anchor: string;
  readonly anchorPrecision: 'day' | 'month';
  /** The message that is next; null when there is none left. */
  readonly nextMessage: string | null;
  readonly startedAt: Date;
}

/** Somebody who is to get a programme's messages from now on. */
export interface Enrolment {
  readonly personId: string;
  readonly conversationId: string;
  readonly programme: string;
  /** ISO date that the messages are counted from. */
  readonly anchor: string;
  readonly precision: 'day' | 'month';
  readonly at: Date;
  /** IANA zone of hers; null means the installation's. */
  readonly timezone: string | null;
  readonly actor: Actor;
}

/** What became of an enrolment. `over`: every day of the programme has passed. */
export type EnrolmentOutcome =
  | { readonly status: 'started' | 'reanchored' | 'unchanged'; readonly subscriptionId: string }
  | { readonly status: 'declined'; readonly reason: 'unknown_programme' | 'over' };

/** How a subscription came to its end. */
export interface SubscriptionEnd {
  readonly id: string;
  readonly state: 'completed' | 'ended';
  readonly reason: 'all_sent' | 'over' | 'left' | 'loss';
  readonly at: Date;
}
