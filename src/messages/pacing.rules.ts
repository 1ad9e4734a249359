import type { ChannelName, Sender } from '../channels/channel.js';

/** How fast each kind of channel may send: segments of SMS, messages of WhatsApp, per second. */
export type Rates = Readonly<Record<ChannelName, number>>;

/**
 * Idle time that a sender may catch up on, so that a loop that wakes a little late still holds the rate over time.
 * It bounds the burst after a pause to this much of a second.
 */
const creditMs = 250;

/** The simulator's senders are nobody's bottleneck; the number only keeps one claim bounded. */
const simulatorRate = 2_000;

/** What a message takes of its sender's rate. */
export function costOf(sender: Pick<Sender, 'channel'>, segments: number): number {
  return sender.channel === 'whatsapp' ? 1 : segments;
}

/** How much a sender may send per second. */
export function rateOf(sender: Pick<Sender, 'channel' | 'provider'>, rates: Rates): number {
  return sender.provider === 'simulator' ? simulatorRate : rates[sender.channel];
}

/** What a sender's provider asked for of late: the rate then, and when. */
export interface Slowdown {
  readonly rate: number | null;
  readonly slowedAt: Date | null;
}

/** Of what is configured, a minute without "too many" gives this much back. */
const recoveredPerMinute = 0.05;
/** However often a provider says it, a sender goes no slower than this part of what is configured. */
const slowest = 0.05;
/** Calls that were under way together are answered alike: they count as one answer. */
const oneAnswerMs = 2_000;
const minuteMs = 60_000;

/** How much a sender may send a second now: less than configured after its provider said "too many", and more by the minute. */
export function adaptedRate(configured: number, { rate, slowedAt }: Slowdown, now: Date): number {
  if (rate === null || slowedAt === null) return configured;
  const minutes = Math.max(0, now.getTime() - slowedAt.getTime()) / minuteMs;
  return Math.min(
    configured,
    Math.max(rate, slowest * configured) + minutes * recoveredPerMinute * configured,
  );
}

/** What a provider's "too many" makes of a sender's rate: half of it; null when it answered a burst that counted already. */
export function slowedRate(configured: number, before: Slowdown, now: Date): number | null {
  const sinceMs = before.slowedAt === null ? Infinity : now.getTime() - before.slowedAt.getTime();
  if (sinceMs >= 0 && sinceMs < oneAnswerMs) return null;
  return Math.max(slowest * configured, adaptedRate(configured, before, now) / 2);
}

/** No pause and no message holds a sender up for longer; a time further ahead was written by a clock that was wrong. */
const longestHoldMs = 15 * 60_000;

/** When a sender may go on, however wrong the clock was that wrote it: a clock set back must not silence a sender. */
export function believable(nextAtMs: number, nowMs: number): number {
  return nextAtMs - nowMs > longestHoldMs ? nowMs : nextAtMs;
}

/** A sender that is to wait longer than its rate ever asks for rests: its provider refused it for a fault of ours. */
const restMs = 30_000;

/** Until when a sender rests; null for one that is well. */
export function restsUntil(nextAt: Date, now: Date): Date | null {
  return believable(nextAt.getTime(), now.getTime()) - now.getTime() > restMs ? nextAt : null;
}

/** What a leaky bucket let through. */
export interface Drawn<Message> {
  readonly messages: readonly Message[];
  /** When the bucket lets the next one through, in ms since the epoch; fractions count. */
  readonly nextAtMs: number;
  /** Messages were left over only because of the rate. */
  readonly isLimited: boolean;
}

/**
 * Draws messages through a leaky bucket, in their order. Each may go once those before it have had their time, so over
 * any stretch the rate is kept exactly, plus the credit and the one message that is let through at its end.
 * @param nextAtMs when the next one may go
 */
export function draw<Message extends { readonly cost: number }>(
  messages: readonly Message[],
  nextAtMs: number,
  ratePerSecond: number,
  nowMs: number,
): Drawn<Message> {
  const drawn: Message[] = [];
  let at = Math.max(nextAtMs, nowMs - creditMs);
  for (const message of messages) {
    if (at > nowMs) return { messages: drawn, nextAtMs: at, isLimited: true };
    drawn.push(message);
    at += (message.cost * 1_000) / ratePerSecond;
  }
  return { messages: drawn, nextAtMs: drawn.length === 0 ? nextAtMs : at, isLimited: false };
}
