/** How much of a broadcast is in the outbox at once: so much a pause or a cancel has to take back. */
export const mostAhead = 20_000;
/** Enough for a claim to choose from, however slow the senders are. */
const leastAhead = 200;
/** What senders do in this time is kept ready for them: several times the pause between two looks. */
const aheadSeconds = 30;

/** A whole broadcast is spread over minutes, so that an hour's share does not go in its first minute. */
const minuteSeconds = 60;
const hourSeconds = 3_600;

/** How many due messages of a broadcast wait at its senders, which send so many a second together. */
export function readyAhead(perSecond: number): number {
  return Math.min(mostAhead, Math.max(leastAhead, Math.ceil(perSecond * aheadSeconds)));
}

/** So many messages may be released within any stretch of so many seconds. */
export interface Share {
  readonly messages: number;
  readonly seconds: number;
}

/** An hour's number as the share of about a minute; of fewer than one a minute it is a single message, and longer. */
export function shareOf(perHour: number): Share {
  const messages = Math.max(1, Math.floor((perHour * minuteSeconds) / hourSeconds));
  return { messages, seconds: (messages * hourSeconds) / perHour };
}
