/**
 * Why a message is sent, which decides what it may pass: a reply answers what she just wrote; a confirmation is the one
 * answer to an opt-out; a reminder belongs to a programme; a broadcast goes to many.
 */
export type MessageKind = 'reply' | 'confirmation' | 'reminder' | 'broadcast';

/** The place of each kind in the order of sending: answers, then reminders, then broadcasts. */
export const sendingRank: Readonly<Record<MessageKind, number>> = {
  confirmation: 0,
  reply: 0,
  reminder: 1,
  broadcast: 2,
};

/** Tells whether a kind answers a message that she has just sent. */
export function isAnswer(kind: MessageKind): boolean {
  return sendingRank[kind] === 0;
}

/** Tells whether a message that got lost is to be sent once more: all but a broadcast, which may be missed. */
export function mustArrive(kind: MessageKind): boolean {
  return kind !== 'broadcast';
}
