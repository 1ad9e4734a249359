import type { RegisteredRouter } from '@tanstack/react-router';

import { renewSession } from '../api/session.js';

/** Goes in after somebody signed in: to where she wanted to go, or to the start. */
export async function enter(router: RegisteredRouter, to?: string): Promise<void> {
  await renewSession();
  await router.invalidate();
  router.history.push(localPath(to));
}

/** The path to go to; only one within the console, whatever the address says. */
export function localPath(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/';
}
