import { DomainError, mistake } from '../../platform/domain-error.js';
import { sentence, type Sentence } from '../../platform/sentence.js';
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
  const unknown = new Map<string, Sentence>();
  for (const { fields = {}, roles: held = [], interests = [] } of used) {
    for (const key of Object.keys(fields))
      if (dictionary.field(key) === undefined) unknown.set(`fields.${key}`, noSuchField());
    for (const role of held) if (!roles.has(role)) unknown.set('roles', noSuchRole(role));
    for (const topic of interests) if (!topics.has(topic)) unknown.set('interests', noSuchTopic(topic));
  }
  if (unknown.size === 0) return;
  throw new DomainError(
    'malformed',
    sentence('problems:unknown_terms')`Some of what was sent is not in the data dictionary.`,
    { errors: [...unknown].slice(0, 20).map(([path, said]) => mistake(path, said)) },
  );
}

/** The dictionary does not name a field. */
export function noSuchField(): Sentence {
  return sentence('problems:unknown_field')`The data dictionary has no such field.`;
}

function noSuchRole(role: string): Sentence {
  return sentence('problems:unknown_role')`The data dictionary has no role "${{ role }}".`;
}

function noSuchTopic(topic: string): Sentence {
  return sentence('problems:unknown_topic')`The data dictionary has no topic "${{ topic }}".`;
}
