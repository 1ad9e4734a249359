import { DomainError } from '../platform/domain-error.js';
import { sentence, type Sentence } from '../platform/sentence.js';
import { optOutOutcomes } from './cases.rules.js';

/** There is no such case, or it is not for this reader to see. */
export function noSuchCase(reference: string): DomainError {
  return new DomainError('not_found', sentence('problems:no_case')`There is no case ${{ reference }}.`);
}

/** Somebody else was quicker. */
export function closedBefore(reference: string, closedAt: Date): DomainError {
  const when = closedAt.toISOString().slice(0, 16).replace('T', ' ');
  return new DomainError(
    'conflict',
    sentence('problems:case_closed')`The case ${{ reference }} was closed already, at ${{ when }} UTC.`,
  );
}

/** Whether she gets messages from now on is not for us to guess. */
export function noWordOnOptOut(): DomainError {
  return new DomainError(
    'refused',
    sentence(
      'problems:case_opt_out',
    )`She may have wanted no more messages. Say what she wants, ${{ outcomes: { joined: 'or', of: optOutOutcomes } }}: "keep" sends her messages again, "stop" opts her out.`,
  );
}

/** What staff write about a case. */
export const caseTexts = {
  owner: sentence('problems:case_text.owner')`who looks after it`,
  note: sentence('problems:case_text.note')`what there is to note`,
  outcome: sentence('problems:case_text.outcome')`what became of it`,
} as const;

/** Takes what staff wrote, without the spaces round it. @throws DomainError `malformed` when it is empty or too long */
export function requireWritten(what: Sentence, written: string, maxLength: number): string {
  const text = written.trim();
  if (text === '')
    throw new DomainError('malformed', sentence('problems:case_unwritten')`Write ${{ what }}.`);
  if (text.length > maxLength)
    throw new DomainError(
      'malformed',
      sentence('problems:case_too_long')`Write ${{ what }} in at most ${{ most: maxLength }} characters.`,
    );
  return text;
}
