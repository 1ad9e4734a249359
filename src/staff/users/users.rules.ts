import type { Role } from '../../platform/access/policy.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** Says what is wrong with a role and a language together; null when they go together. */
export function languageProblem(role: Role, translates: string | null): Sentence | null {
  if (role === 'translator' && translates === null)
    return sentence('problems:translator_language')`Choose the language that this translator works on.`;
  if (role !== 'translator' && translates !== null)
    return sentence('problems:only_translators')`Only translators have a language that they work on.`;
  return null;
}
