import { answer, api } from './client.js';
import { changeMe } from './session.js';
import type { Me } from './session.js';

/** Writes the language of the interface into the account of whoever is signed in. */
export async function keepLanguage(language: Me['language']): Promise<void> {
  changeMe({ language });
  // It reaches the account although the page is left at once.
  await answer(api.PATCH('/api/v1/account', { body: { language }, keepalive: true })).catch(rememberHereOnly);
}

/** On this device it is remembered anyway; the account takes it the next time that it is chosen. */
function rememberHereOnly(): void {
  return undefined;
}
