import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';

/** The preview that somebody agreed to is not what would happen any more. */
export function retentionChanged(): DomainError {
  return new DomainError(
    'conflict',
    sentence(
      'problems:retention_changed',
    )`The rules are others than those that were shown, or a new day has begun. Look at what would be deleted once more.`,
  );
}

/** One run after the other. */
export function retentionRunning(): DomainError {
  return new DomainError(
    'conflict',
    sentence('problems:retention_running')`The rules are being carried out already. Wait until that is done.`,
  );
}
