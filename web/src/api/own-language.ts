import { answer, api } from './client.js';
import { changeMe } from './session.js';
import type { Me } from './session.js';

/** Writes the language of the interface into the account of whoever is signed in. */
export async function keepLanguage(language: Me['language']): Promise<void> {
  changeMe({ language });
  await answer(api.PATCH('/api/v1/account', { body: { language } })).catch(rememberHereOnly);
}

/** On this device it is remembered anyway; the account takes it the next time that it is chosen. */
function rememberHereOnly(): void {
  return undefined;
}
