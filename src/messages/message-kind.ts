/**
 * Why a message is sent, which decides what it may pass: a reply answers what she just wrote; a confirmation is the one
 * answer to an opt-out; a notification is an urgent word to somebody else, such as a health worker; a follow-up goes on with
 * a conversation that she began; a reminder is what she has agreed to get; a broadcast goes to many.
 */
export type MessageKind = 'reply' | 'confirmation' | 'notification' | 'follow_up' | 'reminder' | 'broadcast';

/** The place of each kind in the order of sending: what somebody waits for, then what goes on, then reminders, then broadcasts. */
export const sendingRank: Readonly<Record<MessageKind, number>> = {
  confirmation: 0,
  reply: 0,
  notification: 0,
  follow_up: 1,
  reminder: 2,
  broadcast: 3,
};

/** Tells whether a kind answers a message that she has just sent. */
export function isAnswer(kind: MessageKind): boolean {
  return kind === 'reply' || kind === 'confirmation';
}

/** Tells whether a kind is sent at once, by night and in a pause too. */
export function isUrgent(kind: MessageKind): boolean {
  return isAnswer(kind) || kind === 'notification';
}

/** Tells whether a kind needs a purpose that she has agreed to: whatever she has not begun herself. */
export function needsConsent(kind: MessageKind): boolean {
  return kind === 'reminder' || kind === 'broadcast';
}

/** Tells whether a message that got lost is to be sent once more: all but a broadcast, which may be missed. */
export function mustArrive(kind: MessageKind): boolean {
  return kind !== 'broadcast';
}
