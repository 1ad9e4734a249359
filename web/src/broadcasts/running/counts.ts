import type { Progress } from '../broadcast.js';

/** How many people stand where. */
export type Counts = Progress['counts'];
export type CountName = keyof Counts;

/** Where messages stand, in groups: on their way out, gone, gone wrong, never to go. Together they are the whole audience. */
export const countGroups = {
  gone: ['sent', 'delivered', 'read'],
  waiting: ['ready', 'queued', 'sending'],
  wrong: ['undelivered', 'failed', 'unknown'],
  left: ['excluded', 'skipped', 'cancelled'],
} as const satisfies Record<string, readonly CountName[]>;

export type CountGroup = keyof typeof countGroups;

/** How many stand in a group. */
export function sumOf(counts: Counts, group: CountGroup): number {
  return countGroups[group].reduce((sum, name) => sum + counts[name], 0);
}

/** How many messages are dealt with, whatever became of them. */
export function doneOf(counts: Counts): number {
  return sumOf(counts, 'gone') + sumOf(counts, 'wrong');
}
