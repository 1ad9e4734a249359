import type { Broadcast, Deed } from '../broadcast.js';
import type { Counts } from './counts.js';

/** What can be done in a state; only what has certainly not arrived is tried again, and nothing of what somebody has ended. */
export function possibleDeeds(state: Broadcast['state'], counts: Counts | undefined): Deed[] {
  if (state === 'running') return ['pause', 'cancel'];
  if (state === 'paused') return ['resume', 'cancel'];
  if (state === 'scheduled') return ['cancel'];
  const failed = counts === undefined ? 0 : counts.failed + counts.undelivered;
  return state === 'done' && failed > 0 ? ['retry'] : [];
}
