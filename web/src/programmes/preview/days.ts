import type { PreviewMessage } from './preview-of.js';

/** A day with what comes on it. */
export interface Day {
  /** ISO date, where she is. */
  readonly date: string;
  readonly messages: readonly PreviewMessage[];
}

/** How far ahead the preview looks, in days; null: to the end. */
export const spans = { week: 7, month: 28, all: null } as const;

/** How far ahead the preview looks. */
export type Span = keyof typeof spans;

/** The messages of so many days from a day on, by day. */
export function daysOf(messages: readonly PreviewMessage[], from: string, span: Span): Day[] {
  const days = new Map<string, PreviewMessage[]>();
  for (const message of messages) {
    const date = message.at.slice(0, 10);
    if (isWithin(date, from, spans[span])) days.set(date, [...(days.get(date) ?? []), message]);
  }
  return [...days].map(([date, own]) => ({ date, messages: own }));
}

/** The first day on or after a day on which something comes; null: all is over. */
export function nextDay(messages: readonly PreviewMessage[], from: string): string | null {
  return messages.map(({ at }) => at.slice(0, 10)).find((date) => date >= from) ?? null;
}

const dayMs = 86_400_000;

function isWithin(date: string, from: string, length: number | null): boolean {
  return date >= from && (length === null || Date.parse(date) < Date.parse(from) + length * dayMs);
}
