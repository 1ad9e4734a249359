import type { DeliveryClass } from './programme.js';

/** A message that is due on a day, rather than at the start. */
export interface DatedMessage {
  readonly id: string;
  /** The number of the day. */
  readonly day: number;
  readonly kind: DeliveryClass;
}

/**
 * Puts dated messages in order and gives each piece of education a day of its own: of two that are due on one day, the second
 * waits for the next free one. A reminder speaks of its day and keeps it.
 */
export function spreadDays(messages: readonly DatedMessage[]): DatedMessage[] {
  const kept = new Set(messages.filter(({ kind }) => kind === 'reminder').map(({ day }) => day));
  let last = -Infinity;
  const spread = inOrder(messages).map((message) => {
    if (message.kind === 'reminder') return message;
    let day = Math.max(message.day, last + 1);
    while (kept.has(day)) day += 1;
    last = day;
    return { ...message, day };
  });
  return kept.size === 0 ? spread : inOrder(spread);
}

/** Of one day, the order of the file stays. */
function inOrder(messages: readonly DatedMessage[]): DatedMessage[] {
  return [...messages].sort((one, other) => one.day - other.day);
}
