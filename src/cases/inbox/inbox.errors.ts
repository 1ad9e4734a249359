import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';

/** There is no such conversation, or it is not for this reader to see. */
export function noSuchConversation(): DomainError {
  return new DomainError(
    'not_found',
    sentence('problems:no_conversation')`There is no such conversation with anybody.`,
  );
}

/** Who a conversation is with at the moment. */
export interface Holder {
  readonly id: string;
  /** Null when the account is gone. */
  readonly name: string | null;
}

/** Somebody else answers her at the moment. */
export function heldByAnother({ id, name }: Holder): DomainError {
  const said =
    name === null
      ? sentence(
          'problems:inbox_held_by_gone',
        )`Somebody who is no longer here has taken this conversation over. Take it from them first.`
      : sentence(
          'problems:inbox_held_by',
        )`${{ name }} has taken this conversation over and answers her at the moment.`;
  return new DomainError('conflict', said, { heldBy: { id, name } });
}

/** There is nothing to give back. */
export function notHeld(): DomainError {
  return new DomainError(
    'conflict',
    sentence(
      'problems:inbox_not_held',
    )`Nobody has taken this conversation over, so there is nothing to give back.`,
  );
}

/** The flow that she is in has no such step. */
export function noSuchStep(step: string): DomainError {
  return new DomainError(
    'refused',
    sentence(
      'problems:inbox_no_step',
    )`What she is in has no step "${{ step }}". Give it back where it was, or choose another step.`,
    { errors: [{ path: 'step', message: 'There is no such step.' }] },
  );
}

/** What staff wrote may not be sent. @param reasons of the gate */
export function mayNotReply(reasons: readonly string[]): DomainError {
  return new DomainError('refused', whyNot(reasons), { reasons: [...reasons] });
}

function whyNot(reasons: readonly string[]) {
  if (reasons.includes('opted_out'))
    return sentence(
      'problems:inbox_opted_out',
    )`She has asked for no more messages, so nothing was sent. Phone her, or wait until she writes START.`;
  if (reasons.includes('outside_window'))
    return sentence(
      'problems:inbox_window',
    )`WhatsApp lets you answer within 24 hours of what she wrote last, so nothing was sent. Phone her, or write to her by SMS.`;
  if (reasons.includes('one_way_address'))
    return sentence('problems:inbox_one_way')`No message can be sent to this address, so nothing was sent.`;
  if (reasons.includes('test_person_on_real_sender'))
    return sentence(
      'problems:inbox_test_person',
    )`This is a test person, to whom real numbers do not write, so nothing was sent.`;
  if (reasons.includes('real_person_on_simulator'))
    return sentence(
      'problems:inbox_no_sender',
    )`Only the test phone is set up, so nothing was sent. Whoever runs Karibu connects a real number.`;
  if (reasons.includes('gate_error'))
    return sentence(
      'problems:inbox_not_checked',
    )`It could not be checked whether this message may be sent, so nothing was sent. Try again in a minute.`;
  return sentence(
    'problems:inbox_not_sent',
  )`This message may not be sent, so nothing was sent. The page of the person says what stands in the way.`;
}
