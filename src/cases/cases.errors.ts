import { DomainError } from '../platform/domain-error.js';
import { optOutOutcomes } from './cases.rules.js';

/** There is no such case, or it is not for this reader to see. */
export function noSuchCase(reference: string): DomainError {
  return new DomainError('not_found', `There is no case ${reference}.`);
}

/** Somebody else was quicker. */
export function closedBefore(reference: string, closedAt: Date): DomainError {
  const when = closedAt.toISOString().slice(0, 16).replace('T', ' ');
  return new DomainError('conflict', `The case ${reference} was closed already, at ${when} UTC.`);
}

/** Whether she gets messages from now on is not for us to guess. */
export function noWordOnOptOut(): DomainError {
  return new DomainError(
    'refused',
    `She may have wanted no more messages. Say what she wants, ${optOutOutcomes.join(' or ')}: ` +
      '"keep" sends her messages again, "stop" opts her out.',
  );
}

/** Takes what staff wrote, without the spaces round it. @throws DomainError `malformed` when it is empty or too long */
export function requireWritten(what: string, written: string, maxLength: number): string {
  const text = written.trim();
  if (text === '') throw new DomainError('malformed', `Write ${what}.`);
  if (text.length > maxLength)
    throw new DomainError('malformed', `Write ${what} in at most ${maxLength} characters.`);
  return text;
}
