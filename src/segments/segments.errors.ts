import { DomainError } from '../platform/domain-error.js';
import { versionConflict } from '../platform/http/versioned.js';
import { sentence } from '../platform/sentence.js';
import type { Segment } from './segment.js';

/** There is no segment by that id. */
export function noSuchSegment(): DomainError {
  return new DomainError('not_found', sentence('problems:no_segment')`There is no such segment.`);
}

/** A name means one segment. */
export function nameTaken(name: string): DomainError {
  const said = sentence(
    'problems:segment_name',
  )`There is a segment "${{ name }}" already: choose another name.`;
  return new DomainError('conflict', said, { errors: [{ path: 'name', message: said.text }] });
}

/** Somebody was faster. */
export function segmentChanged(current: Segment): DomainError {
  return versionConflict(
    sentence('problems:segment_changed')`Somebody has changed this segment since you opened it.`,
    current,
  );
}
