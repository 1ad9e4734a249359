import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';

/** No such event is kept, or none of anybody whom the caller may see. */
export function noSuchLifeEvent(): DomainError {
  return new DomainError('not_found', sentence('problems:no_life_event')`There is no such entry.`);
}

/** It was taken back already. */
export function takenBackBefore(): DomainError {
  return new DomainError('conflict', sentence('problems:life_event_undone')`This was taken back before.`);
}

/** A day that has not come yet. */
export function notYet(): DomainError {
  const said = sentence('problems:day_ahead')`This day has not come yet.`;
  return new DomainError('malformed', said, {
    errors: [{ path: 'day', message: said.text, words: said.words }],
  });
}
