import { DomainError } from '../platform/domain-error.js';
import { sentence } from '../platform/sentence.js';

/** Nobody is there by that id, or nobody whom the caller may see. */
export function noSuchPerson(): DomainError {
  return new DomainError('not_found', sentence('problems:no_person')`There is no such person.`);
}
