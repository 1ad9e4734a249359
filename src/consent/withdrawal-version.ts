import type { CurrentConsent } from './consent-entry.js';

/**
 * Writes the version of a withdrawal: the word list that understood her, and the opt-out that it came with.
 * Opting in again finds by it exactly what that opt-out withdrew.
 */
export function versionUnder(version: string, optOutId: string): string {
  return `${version}#${optOutId}`;
}

/** Tells whether a purpose stands withdrawn by an opt-out, and nothing has changed it since. */
export function isWithdrawnUnder({ action, version }: CurrentConsent, optOutId: string): boolean {
  return action === 'withdrawn' && version.endsWith(`#${optOutId}`);
}
