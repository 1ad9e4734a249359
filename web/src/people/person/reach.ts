/** The relationship of somebody whose messages go to the other's phone. */
export const reach = 'reached_through';
