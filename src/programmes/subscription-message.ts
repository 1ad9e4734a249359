import { classOf, messageOf, type DeliveryClass, type Programme } from './programme.js';

/** The kind of fire that drives a subscription whose next message is education; its key is the subscription's id. */
export const subscriptionMessage = 'subscription_message';

/** The same for a reminder: what must not be missed does not wait behind what may. */
export const subscriptionReminder = 'subscription_reminder';

/** Every kind of fire that drives subscriptions; a subscription has one fire of one of them. */
export const subscriptionFires = [subscriptionReminder, subscriptionMessage] as const;

/** The kind of fire for each kind of message. */
const fireKindOf: Readonly<Record<DeliveryClass, (typeof subscriptionFires)[number]>> = {
  reminder: subscriptionReminder,
  education: subscriptionMessage,
};

/** The kind of fire that a message of a programme comes by. */
export function fireKindFor(programme: Programme, message: string): (typeof subscriptionFires)[number] {
  return fireKindOf[classOf(messageOf(programme, message))];
}
