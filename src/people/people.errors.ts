import { DomainError } from '../platform/domain-error.js';
import { sentence } from '../platform/sentence.js';

/** That a record was erased, for whoever looks after what happened. */
export interface Erasure {
  readonly at: Date;
  /** Null for what went by itself, and for an account that is gone. */
  readonly by: string | null;
}

/** Nobody is there by that id any more. */
export function personErased({ at, by }: Erasure): DomainError {
  const day = at.toISOString().slice(0, 10);
  return new DomainError(
    'not_found',
    by === null
      ? sentence('problems:person_erased')`The record of this person was deleted for good on ${{ day }}.`
      : sentence(
          'problems:person_erased_by',
        )`The record of this person was deleted for good on ${{ day }}, by ${{ name: by }}.`,
  );
}

/** Nobody is there by that id, or nobody whom the caller may see. */
export function noSuchPerson(): DomainError {
  return new DomainError('not_found', sentence('problems:no_person')`There is no such person.`);
}
