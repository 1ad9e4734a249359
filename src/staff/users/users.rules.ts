import type { Role } from '../../platform/access/policy.js';

/** Says what is wrong with a role and a language together; null when they go together. */
export function languageProblem(role: Role, translates: string | null): string | null {
  if (role === 'translator' && translates === null)
    return 'Choose the language that this translator works on.';
  if (role !== 'translator' && translates !== null)
    return 'Only translators have a language that they work on.';
  return null;
}
