import { DomainError } from '../platform/domain-error.js';
import { sentence } from '../platform/sentence.js';

/** There is none by that id, or none that the caller may see. */
export function noSuchRequest(): DomainError {
  return new DomainError('not_found', sentence('problems:no_privacy_request')`There is no such request.`);
}

/** It has ended, or what it asks for has begun. */
export function requestOver(): DomainError {
  return new DomainError(
    'conflict',
    sentence(
      'problems:privacy_request_over',
    )`The request has ended, or what it asks for has begun. It cannot be changed any more.`,
  );
}

/** What ends an erasure is the erasure itself. */
export function erasureNotDone(): DomainError {
  return new DomainError(
    'refused',
    sentence(
      'problems:erasure_not_done',
    )`The request is done when everything is deleted. Begin with deleting the person.`,
  );
}

/** Whoever is refused has a right to know why. */
export function refusalWithoutReason(): DomainError {
  return new DomainError(
    'malformed',
    sentence('problems:privacy_refusal_reason')`Write why the request is refused.`,
  );
}

/** There is none by that id, or none that the caller may see. */
export function noSuchMessage(): DomainError {
  return new DomainError('not_found', sentence('problems:no_message')`There is no such message.`);
}
