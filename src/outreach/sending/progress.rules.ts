import type { BroadcastProgressView } from '../broadcasts/broadcasts.schemas.js';
import type { ProgressRow } from './progress.repository.js';

type Counts = BroadcastProgressView['counts'];
type Reasons = BroadcastProgressView['reasons'];

/** Why a message does not go that was in the outbox when its broadcast was cancelled. */
const withdrawn = 'cancelled';

/**
 * Counts everybody of the audience exactly once: whoever was left out, whoever is still to be released, and one message for each
 * who was.
 */
export function countsOf(row: ProgressRow): Counts {
  const { audience, recipients, position, messages, takenBack } = row;
  const passed = leftOut(row, true);
  const ahead = leftOut(row, false);
  const of = (state: string): number => messages[state] ?? 0;
  const isFlow = row.contentKind === 'flow';
  const taken = sum(row.reasons.filter(({ state, reason }) => state === 'skipped' && reason === withdrawn));
  const counts = {
    ready: recipients - position - ahead,
    queued: isFlow ? row.begun : of('queued'),
    sending: of('sending'),
    // A flow that has begun is out of the broadcast's hands.
    sent: isFlow ? position - passed - takenBack - row.begun : of('sent'),
    delivered: of('delivered'),
    read: of('read'),
    undelivered: of('undelivered'),
    failed: of('failed'),
    unknown: of('unknown'),
    skipped: of('skipped') - taken,
    cancelled: takenBack + taken,
    excluded: audience - recipients + passed + ahead,
  };
  if (row.state !== 'cancelled') return counts;
  // Nothing of it is claimed any more, whether it has been taken out of the outbox yet or not.
  return { ...counts, ready: 0, queued: 0, cancelled: counts.cancelled + counts.ready + counts.queued };
}

/** Why people have not got it, the most frequent first. */
export function reasonsOf({ excluded, leftOut: since, reasons }: ProgressRow): Reasons {
  const counts = new Map<string, number>();
  const add = ({ reason, count }: { readonly reason: string; readonly count: number }): void => {
    if (reason !== '' && reason !== withdrawn) counts.set(reason, (counts.get(reason) ?? 0) + count);
  };
  for (const one of [...excluded, ...since, ...reasons]) add(one);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}

/**
 * When it is expected to end, at the rate that it was planned with, and no sooner than what waits for its time may go, such as in
 * the morning; null while nobody can tell.
 */
export function endOf(row: ProgressRow, { ready, queued }: Counts, now: Date): Date | null {
  const { state, endedAt, startsAt, perSecond, perHour, lastAt } = row;
  if (endedAt !== null) return endedAt;
  if (state !== 'running' && state !== 'scheduled') return null;
  const rate = Math.min(perSecond ?? Infinity, perHour === null ? Infinity : perHour / 3_600);
  if (!Number.isFinite(rate) || rate <= 0) return null;
  const from = state === 'scheduled' && startsAt !== null ? startsAt : now;
  const byRate = new Date(from.getTime() + ((ready + queued) / rate) * 1_000);
  return lastAt !== null && lastAt > byRate ? lastAt : byRate;
}

function leftOut(row: ProgressRow, isPassed: boolean): number {
  return sum(row.leftOut.filter((one) => one.isPassed === isPassed));
}

function sum(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((total, { count }) => total + count, 0);
}
