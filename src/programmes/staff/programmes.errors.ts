import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';
import type { Taken } from './enrolling.js';

/** No file of such a programme stands in the folder. */
export function noSuchProgramme(): DomainError {
  return new DomainError('not_found', sentence('problems:no_programme')`There is no such programme.`);
}

/** She is not in a programme by that id, or it is over. */
export function noSuchSubscription(): DomainError {
  return new DomainError(
    'not_found',
    sentence('problems:no_subscription')`There is no such programme of this person, or it is over.`,
  );
}

/** A pause that would be over before it began. */
export function pauseIsOver(): DomainError {
  return new DomainError(
    'malformed',
    sentence('problems:pause_over')`A pause ends on a moment that is ahead. Choose a later day.`,
  );
}

/** Somebody may be in the programme once only. */
export function onlyOnce(): DomainError {
  return new DomainError(
    'malformed',
    sentence(
      'problems:only_once',
    )`Somebody can be in this programme once only, so leave out which one it is.`,
  );
}

/** Says why somebody could not be taken in. */
export function notTaken({ reason }: Extract<Taken, { status: 'declined' }>): DomainError {
  switch (reason) {
    case 'no_date':
      return new DomainError(
        'refused',
        sentence(
          'problems:enrol_no_date',
        )`The date that this programme counts from is not known for this person, or only its year is. Give the day or the month, and try again.`,
        { reason },
      );
    case 'unreachable':
      return new DomainError(
        'refused',
        sentence(
          'problems:enrol_unreachable',
        )`This person has no number that we can write to. Add one first.`,
        { reason },
      );
    case 'over':
      return new DomainError(
        'refused',
        sentence('problems:enrol_over')`By this date every message of the programme is in the past.`,
        { reason },
      );
    case 'life_event':
      return new DomainError(
        'refused',
        sentence(
          'problems:enrol_life_event',
        )`Something has happened to this person that ends this programme.`,
        { reason },
      );
    case 'unknown_programme':
      return noSuchProgramme();
  }
}
