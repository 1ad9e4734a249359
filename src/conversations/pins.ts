import type { Session } from '../engine/session.js';

/** Gives the revisions that a stored session runs on. */
export function pinsOf(session: unknown): { flow: string; revision: string }[] {
  return session === null ? [] : (session as Session).runs.map(({ flow, revision }) => ({ flow, revision }));
}
