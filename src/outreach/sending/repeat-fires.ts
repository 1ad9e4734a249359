/** The kind of fire that has the next of a series made; its key is the id of the one before. */
export const broadcastRepeat = 'broadcast_repeat';
/** The kind of fire that starts one that was made so, once it is counted; its key is its id. */
export const broadcastRepeated = 'broadcast_repeated';
