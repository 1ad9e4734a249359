/** The one queue; its jobs are told apart by their names. */
export const queueName = 'karibu';
