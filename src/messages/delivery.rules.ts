import type { DeliveryReport } from '../channels/receiving.js';

/** Where a message stands. */
export type MessageState =
  'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'undelivered' | 'failed' | 'unknown' | 'skipped';

/** What delivery reports change of a message. */
export interface DeliveryFacts {
  readonly state: MessageState;
  readonly errorCode: string | null;
  readonly providerId: string | null;
  readonly sentAt: Date | null;
  readonly deliveredAt: Date | null;
}

/**
 * How far each state has come. Reports arrive in any order, so a state only ever rises. A handset that confirms a
 * message proves it, so `delivered` stands above `undelivered`, whichever comes first: a carrier gives up on a message
 * that arrives after all, never the other way round. Before anybody reported, our own states are all alike: a report
 * shows that the provider has the message, whatever we had thought.
 */
const ranks: Readonly<Record<MessageState, number>> = {
  queued: 0,
  sending: 0,
  unknown: 0,
  skipped: 0,
  sent: 1,
  failed: 2,
  undelivered: 3,
  delivered: 4,
  read: 5,
};

/** Applies one report. The same reports give the same facts in any order. */
export function afterReport(before: DeliveryFacts, report: DeliveryReport): DeliveryFacts {
  const { status, error, providerId, reportedAt } = report;
  const isNews = isRise(before, report);
  const isOnItsWay = status === 'sent' || status === 'delivered' || status === 'read';
  return {
    state: isNews ? status : before.state,
    errorCode: isNews ? (error?.code ?? null) : before.errorCode,
    providerId: before.providerId ?? providerId,
    sentAt: isOnItsWay ? earlier(before.sentAt, reportedAt) : before.sentAt,
    deliveredAt:
      status === 'delivered' || status === 'read'
        ? earlier(before.deliveredAt, reportedAt)
        : before.deliveredAt,
  };
}

/** Tells whether a report says more than what is known. */
export function isRise(
  before: Pick<DeliveryFacts, 'state'>,
  { status }: Pick<DeliveryReport, 'status'>,
): boolean {
  return ranks[status] > ranks[before.state];
}

function earlier(one: Date | null, other: Date): Date {
  return one !== null && one <= other ? one : other;
}
