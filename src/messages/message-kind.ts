/**
 * Why a message is sent, which decides what it may pass: a reply answers what she just wrote; a confirmation is the one
 * answer to an opt-out; a staff reply is a human's answer in a conversation; a notification is an urgent word to somebody
 * else, such as a health worker; an emergency warns of danger, such as a flood; a follow-up goes on with a conversation that
 * she began; a reminder is what she has agreed to get; a permission request asks once whether she agrees to something; a
 * broadcast goes to many.
 */
export type MessageKind = keyof typeof sendingRank;

/** The place of each kind in the order of sending: what somebody waits for, then what goes on, then reminders, then broadcasts. */
export const sendingRank = {
  confirmation: 0,
  reply: 0,
  staff_reply: 0,
  notification: 0,
  emergency: 1,
  follow_up: 1,
  reminder: 2,
  permission_request: 3,
  broadcast: 3,
} as const;

/** Every kind of message. */
export const messageKinds = Object.keys(sendingRank) as [MessageKind, ...MessageKind[]];

/** Tells whether a kind answers a message that she has just sent. */
export function isAnswer(kind: MessageKind): boolean {
  return kind === 'reply' || kind === 'confirmation';
}

/** Tells whether a kind is sent at once: by night, in a pause, and while a human has the conversation. */
export function isUrgent(kind: MessageKind): boolean {
  return isAnswer(kind) || kind === 'staff_reply' || kind === 'notification' || kind === 'emergency';
}

/** Tells whether a kind is begun by us: nobody has just written and waits for it. */
export function isInitiative(kind: MessageKind): boolean {
  return !isAnswer(kind) && kind !== 'staff_reply';
}

/** Tells whether a kind needs a purpose that she has agreed to: whatever she has not begun herself. */
export function needsConsent(kind: MessageKind): boolean {
  return kind === 'reminder' || kind === 'broadcast' || kind === 'emergency';
}

/** Tells whether a kind goes only to a phone that is hers, or of somebody through whom she is reached. */
export function needsHerPhone(kind: MessageKind): boolean {
  return needsConsent(kind) || kind === 'permission_request';
}

/**
 * Tells whether a message says all there is to say by itself, so that it may go another way than its conversation: what a flow
 * asks is answered where the flow runs.
 */
export function standsAlone({
  kind,
  because,
}: {
  readonly kind: MessageKind;
  readonly because: string;
}): boolean {
  return kind === 'notification' || (needsHerPhone(kind) && !because.startsWith('flow:'));
}

/** Tells whether a kind is counted, and held back where somebody has had enough. */
export function isUnasked(kind: MessageKind): boolean {
  return kind === 'reminder' || kind === 'broadcast' || kind === 'permission_request';
}

/** Tells whether a message that got lost is to be sent once more: all but what goes to many, which may be missed. */
export function mustArrive(kind: MessageKind): boolean {
  return kind !== 'broadcast' && kind !== 'permission_request';
}
