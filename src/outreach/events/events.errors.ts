import { DomainError } from '../../platform/domain-error.js';
import { sentence, type Sentence } from '../../platform/sentence.js';

/** There is no event by that id. */
export function noSuchEvent(): DomainError {
  return new DomainError('not_found', sentence('problems:no_event')`There is no such event.`);
}

/** Another event is texted by the same code. */
export function codeIsTaken(): DomainError {
  return new DomainError(
    'conflict',
    sentence('problems:event_code_taken')`Another event has this code. Choose another.`,
  );
}

/** What was asked for cannot be done with an event in its present state. */
export function notNow(): DomainError {
  return new DomainError(
    'conflict',
    sentence('problems:event_state')`This cannot be done with the event as it stands now.`,
  );
}

/** A value that means nothing, and where it stands. */
export function unfit(path: string, said: Sentence): DomainError {
  return new DomainError('malformed', said, { errors: [{ path, message: said.text, words: said.words }] });
}
