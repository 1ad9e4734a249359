import type { RegisteredRouter } from '@tanstack/react-router';
import i18next from 'i18next';

import { keepLanguage } from '../api/own-language.js';
import { renewSession } from '../api/session.js';
import type { InterfaceLanguage } from '../i18n/i18n.js';

/** Goes in after somebody signed in: to where she wanted to go, or to the start. */
export async function enter(router: RegisteredRouter, to?: string): Promise<void> {
  await renewSession();
  await router.invalidate();
  router.history.push(localPath(to));
}

/** Goes in with an account that was just made; it keeps the language that its owner has read so far. */
export async function enterForTheFirstTime(router: RegisteredRouter): Promise<void> {
  await renewSession();
  await keepLanguage(i18next.language as InterfaceLanguage);
  await router.invalidate();
  router.history.push('/');
}

/** The path to go to; only one within the console, whatever the address says. */
export function localPath(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/';
}
