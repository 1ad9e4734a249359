import type { Broadcast } from '../outreach/broadcasts/broadcast.js';
import type { BroadcastProgressView } from '../outreach/broadcasts/broadcasts.schemas.js';
import type { BroadcastPlanView } from '../outreach/plan/plan.schemas.js';
import { localTime } from './local-time.js';

/** How far a broadcast is, as programs read it: the counts add up to the audience. */
export interface BroadcastStatus {
  readonly state: string;
  readonly audience: number;
  readonly queued: number;
  readonly sent: number;
  readonly confirmed: number;
  readonly failed: number;
  readonly unknown: number;
  readonly skipped: number;
}

/** Sums the states up: what waits, what is out, what has arrived or failed, and who does not get it. */
export function statusOf({ state, audience, counts }: BroadcastProgressView): BroadcastStatus {
  return {
    state,
    audience,
    queued: counts.ready + counts.queued + counts.sending,
    sent: counts.sent,
    confirmed: counts.delivered + counts.read,
    failed: counts.failed + counts.undelivered,
    unknown: counts.unknown,
    skipped: counts.skipped + counts.cancelled + counts.excluded,
  };
}

/** A broadcast in one line. */
export function broadcastLine(
  { id, name, state, createdAt }: Pick<Broadcast, 'id' | 'name' | 'state' | 'createdAt'>,
  timezone: string,
): string {
  return `${id}  ${localTime(createdAt, timezone)}  ${name}: ${state}`;
}

/** What was counted, for reading. */
export function planLines(plan: BroadcastPlanView): string[] {
  const { audience, recipients, excluded, segments, price, duration, hash } = plan;
  return [
    `${recipients} of ${audience} people get it, in ${segments.total} segments${priceOf(price)}; it takes ${minutesOf(duration.seconds)}.`,
    ...excluded.map(
      ({ reason, count, mend }) => `  not ${count}: ${reason}${mend === null ? '' : `. ${mend.text}`}`,
    ),
    ...plan.languages.flatMap(({ language, samples }) =>
      samples.slice(0, 1).map(({ text }) => `  ${language}: ${text}`),
    ),
    ...plan.warnings.map(({ text }) => `Look: ${text}`),
    ...plan.blockers.map(({ text }) => `In the way: ${text}`),
    ...(plan.needsApproval ? ['A second person has to approve it.'] : []),
    ...(hash === null ? [] : [`hash ${hash}`]),
  ];
}

/** How far a broadcast is, for reading. */
export function statusLines(progress: BroadcastProgressView): string[] {
  const status = statusOf(progress);
  const { replies, optOuts, reasons, cost } = progress;
  return [
    `${status.state}: ${status.queued} wait, ${status.sent} sent, ${status.confirmed} confirmed, ${status.failed} failed, ` +
      `${status.unknown} unknown, ${status.skipped} left out, of ${status.audience}`,
    ...reasons.map(({ reason, count }) => `  ${count}: ${reason}`),
    `${replies} answered, ${optOuts} opted out${cost === null ? '' : `, ${cost.amount} ${cost.currency} so far`}`,
  ];
}

function priceOf(price: BroadcastPlanView['price']): string {
  return price === null ? '' : `, ${price.total} ${price.currency}`;
}

function minutesOf(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
