import type { Actor } from '../platform/access/actor.js';
import type { AnchorPrecision } from '../engine/understanding/date-precision.js';

/** Somebody's place in a programme. */
export interface Subscription {
  readonly id: string;
  readonly personId: string;
  readonly conversationId: string;
  readonly programme: string;
  /** Tells apart several of hers in one programme, such as her babies; '' for the only one. */
  readonly instance: string;
  readonly state: 'active' | 'paused';
  /** When a pause ends by itself; null: when somebody says so. */
  readonly pausedUntil: Date | null;
  /** ISO date. */
  readonly anchor: string;
  readonly anchorPrecision: AnchorPrecision;
  /** The message that is next; null when there is none left. */
  readonly nextMessage: string | null;
  readonly startedAt: Date;
}

/** Somebody who is to get a programme's messages from now on. */
export interface Enrolment {
  readonly personId: string;
  readonly conversationId: string;
  readonly programme: string;
  /** Absent: the only one, ''. */
  readonly instance?: string;
  /** ISO date that the messages are counted from. */
  readonly anchor: string;
  readonly precision: AnchorPrecision;
  readonly at: Date;
  /**
   * When whatever leads to it was begun, such as the flow: what has happened to her since, such as a loss, forbids it. Absent:
   * just now.
   */
  readonly begunAt?: Date;
  /** IANA zone of hers; null means the installation's. */
  readonly timezone: string | null;
  readonly actor: Actor;
}

/**
 * What became of an enrolment. `over`: every day of the programme has passed; `life_event`: something has happened to her since
 * whatever leads to it began.
 */
export type EnrolmentOutcome =
  | { readonly status: 'started' | 'reanchored' | 'unchanged'; readonly subscriptionId: string }
  | { readonly status: 'declined'; readonly reason: 'unknown_programme' | 'over' | 'life_event' };

/** Why a subscription ends before its time: she left, or something happened to her, such as `loss`. */
export type EndingReason = string;

/** How a subscription came to its end. */
export interface SubscriptionEnd {
  readonly id: string;
  readonly state: 'completed' | 'ended';
  /** `all_sent`, `over`, or why it ended before its time. */
  readonly reason: EndingReason;
  readonly at: Date;
}
