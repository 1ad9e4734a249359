import { DomainError } from '../../platform/domain-error.js';
import { textOf, type Sentence } from '../../platform/sentence.js';

/** A place in a file, and what is wrong there. */
export interface SheetFault {
  /** Such as `row 7`. */
  readonly path: string;
  readonly said: Sentence;
}

/** Says why a file is not taken, and where: nothing of it is kept. */
export function unreadableSheet(
  said: Sentence,
  faults: readonly SheetFault[] = [],
  cause?: unknown,
): DomainError {
  return new DomainError('malformed', said, {
    ...(cause === undefined ? {} : { cause }),
    errors: faults.map((fault) => ({
      path: fault.path,
      message: textOf(fault.said),
      words: fault.said.words,
    })),
  });
}
