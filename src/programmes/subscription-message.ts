/** The kind of fire that drives a subscription; its key is the subscription's id. */
export const subscriptionMessage = 'subscription_message';
