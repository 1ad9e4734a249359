import type { Principal } from '../../platform/access/principal.js';
import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';

type Caller = Pick<Principal, 'role' | 'translates'>;

/** Whether somebody works on a language: translators on theirs alone, the others on all. */
export function worksOn({ role, translates }: Caller, language: string): boolean {
  return role !== 'translator' || translates === language;
}

/**
 * Keeps a translator to the one language. Any other does not exist for them, so that nothing is learned by asking.
 * @throws DomainError `not_found`
 */
export function requireWorkOn(caller: Caller, language: string): void {
  if (!worksOn(caller, language)) throw noSuchLanguage(language);
}

/** Says that a language is not spoken here. */
export function noSuchLanguage(language: string): DomainError {
  return new DomainError(
    'not_found',
    sentence('problems:no_language')`There are no texts in the language "${{ language }}".`,
  );
}
