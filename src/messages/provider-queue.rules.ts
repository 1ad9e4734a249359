/** What a provider has taken from one of our senders and not passed on yet. */
export interface ProviderQueue {
  /** Segments of SMS, messages of WhatsApp. */
  readonly depth: number;
  /** What it passes on in a second, where it has been seen to be slower than we are; null: as fast as we give. */
  readonly perSecond: number | null;
  /** What it took up to then it has passed on. ISO 8601, as both moments. */
  readonly passedOnTo: string;
  /** When this was measured. */
  readonly at: string;
}

/** What the tables say of such a queue at a moment. */
export interface QueueFacts {
  readonly depth: number;
  /** The latest acceptance of what has been passed on: what was taken before it does not wait any more. */
  readonly passedOnTo: Date;
  /** What was passed on since the measurement before. */
  readonly passedOn: number;
  /** When the first of what waits was taken; null: nothing waits. */
  readonly waitingSince: Date | null;
}

/** What waits for less is on its way: a provider needs a moment for each message. */
const usualMs = 60_000;

/** A measurement that is older says nothing any more. */
const staleMs = 3 * 60_000;

/** However slow a provider looks, it counts as no slower than this part of what a sender may send. */
const slowest = 0.05;

/** Makes a measurement of what is there, with the one before it; half of the speed that shows is believed at once. */
export function measuredQueue(
  before: ProviderQueue | null,
  { depth, passedOnTo, passedOn, waitingSince }: QueueFacts,
  now: Date,
): ProviderQueue {
  const measured = { depth, passedOnTo: passedOnTo.toISOString(), at: now.toISOString() };
  const isBusy = waitingSince !== null && now.getTime() - waitingSince.getTime() > usualMs;
  const seconds = before === null ? 0 : (now.getTime() - Date.parse(before.at)) / 1_000;
  if (!isBusy || before === null || seconds <= 0) return { ...measured, perSecond: null };
  const seen = passedOn / seconds;
  return { ...measured, perSecond: before.perSecond === null ? seen : (before.perSecond + seen) / 2 };
}

/** How long what is given to the provider now waits there, in ms; 0 where nobody knows. */
export function waitAtProviderMs(queue: ProviderQueue | null, configured: number, now: Date): number {
  if (queue === null || now.getTime() - Date.parse(queue.at) > staleMs) return 0;
  const perSecond = Math.min(configured, Math.max(queue.perSecond ?? configured, configured * slowest));
  return (queue.depth / perSecond) * 1_000;
}

/** Whether a message that is given to the provider now arrives while it is good. */
export function arrivesInTime(goodUntil: Date | null, waitMs: number, now: Date): boolean {
  return waitMs === 0 || goodUntil === null || now.getTime() + waitMs < goodUntil.getTime();
}
