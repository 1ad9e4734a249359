import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';
import type { DictionaryContent } from '../dictionary/dictionary-content.js';

/** The words of the dictionary that something about a person uses. */
export interface UsedTerms {
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly interests?: readonly string[] | undefined;
}

/**
 * Checks that the dictionary names every field, role and topic that is used.
 * @throws DomainError `malformed` with each that it does not name
 */
export function requireKnown(used: readonly UsedTerms[], dictionary: DictionaryContent): void {
  const roles = new Set(dictionary.roles);
  const topics = new Set(dictionary.topics);
  const unknown = new Map<string, string>();
  for (const { fields = {}, roles: held = [], interests = [] } of used) {
    for (const key of Object.keys(fields))
      if (dictionary.field(key) === undefined)
        unknown.set(`fields.${key}`, 'The dictionary has no such field.');
    for (const role of held)
      if (!roles.has(role)) unknown.set('roles', `The dictionary has no role "${role}".`);
    for (const topic of interests)
      if (!topics.has(topic)) unknown.set('interests', `The dictionary has no topic "${topic}".`);
  }
  if (unknown.size === 0) return;
  throw new DomainError(
    'malformed',
    sentence('problems:unknown_terms')`Some of what was sent is not in the data dictionary.`,
    { errors: [...unknown].slice(0, 20).map(([path, message]) => ({ path, message })) },
  );
}
