import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';

/** The two are one record already. */
export function mergeWithHerself(): DomainError {
  return new DomainError(
    'refused',
    sentence('problems:merge_herself')`These two are one record already. Choose two records.`,
  );
}

/** A test person and a real one: whoever is texted for real has no simulator address. */
export function mergeOfTestPerson(): DomainError {
  return new DomainError(
    'refused',
    sentence(
      'problems:merge_test_person',
    )`One of the two is a test person. Test people are merged with test people only.`,
  );
}

export function noSuchMerge(): DomainError {
  return new DomainError('not_found', sentence('problems:no_merge')`There is no such merge.`);
}

export function mergeUndoneAlready(): DomainError {
  return new DomainError('conflict', sentence('problems:merge_undone')`This merge has been undone already.`);
}

/** The kept record was merged into another since. */
export function laterMergeFirst(): DomainError {
  return new DomainError(
    'conflict',
    sentence(
      'problems:later_merge_first',
    )`This record was merged into another one since. Undo the later merge first.`,
  );
}

/** One of the two was erased: nothing is left to be put back. */
export function mergeErased(): DomainError {
  return new DomainError(
    'refused',
    sentence(
      'problems:merge_erased',
    )`One of the two was erased for good, so they cannot be merged or taken apart.`,
  );
}

export function noSuchPair(): DomainError {
  return new DomainError('not_found', sentence('problems:no_pair')`Nobody has found these two to be alike.`);
}
