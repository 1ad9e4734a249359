import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { InterfaceLanguage } from '../../i18n/i18n.js';

/** What is kept about people, why, how long, and who gets it. */
export type Register = components['schemas']['Register'];

/** A purpose of the register, with what is kept for it. */
export type RegisterPurpose = Register['purposes'][number];

/** The register in a language, as what shows it reads it. */
export function registerQuery(language: InterfaceLanguage) {
  return {
    queryKey: ['privacy', 'register', language],
    queryFn: () => answer(api.GET('/api/v1/privacy/register', { params: { query: { language } } })),
  };
}

/** Where the register is as a page of its own. */
export function registerPageAddress(language: InterfaceLanguage): string {
  return `/api/v1/privacy/register/page?language=${language}`;
}
