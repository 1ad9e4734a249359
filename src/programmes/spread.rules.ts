import type { ProgrammeMessage } from './programme.js';

/** A message that is due on a day, rather than at the start. */
export interface DatedMessage {
  readonly id: string;
  /** Counted from the first day of week 0. */
  readonly day: number;
}

/**
 * Gives each dated message a day of its own: of two that are due on one day, the second waits for the next.
 * The order stays.
 */
export function spreadDays(messages: readonly ProgrammeMessage[]): DatedMessage[] {
  const spread: DatedMessage[] = [];
  for (const { id, day } of messages) {
    if (day === null) continue;
    const before = spread.at(-1)?.day ?? -Infinity;
    spread.push({ id, day: Math.max(day, before + 1) });
  }
  return spread;
}
