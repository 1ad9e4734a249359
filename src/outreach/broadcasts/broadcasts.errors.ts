import { DomainError } from '../../platform/domain-error.js';
import { versionConflict } from '../../platform/http/versioned.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** There is no broadcast by that id, or it is not the caller's to see. */
export function noSuchBroadcast(): DomainError {
  return new DomainError('not_found', sentence('problems:no_broadcast')`There is no such campaign.`);
}

/** Somebody was faster. */
export function broadcastChanged(current: unknown): DomainError {
  return versionConflict(
    sentence('problems:broadcast_changed')`Somebody has changed this campaign since you opened it.`,
    current,
  );
}

/** What was started is not changed any more. */
export function notADraft(): DomainError {
  return new DomainError(
    'conflict',
    sentence(
      'problems:broadcast_started',
    )`This campaign was started, so it cannot be changed any more. Copy it, and change the copy.`,
  );
}

/** What somebody means is not what was counted last. */
export function planIsStale(): DomainError {
  return new DomainError(
    'conflict',
    sentence(
      'problems:broadcast_plan_stale',
    )`Something has changed since this was counted. Count again, and read the new numbers.`,
  );
}

/** A rule that is kept for the sake of people. */
export function refused(said: Sentence): DomainError {
  return new DomainError('refused', said);
}
