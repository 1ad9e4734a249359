/** Nodes that one turn may pass: more means that the flow goes in a circle. */
export const maxNodesPerTurn = 100;

/** Messages of hers that one session may see: more means two machines talk to each other. */
export const maxTurnsPerSession = 200;

/** Characters of an answer that are kept. */
export const maxAnswerLength = 640;

/** Characters of one message: Twilio refuses longer ones (error 21617). */
export const maxTextLength = 1_600;

/** Misunderstandings of one question before it is left, unless the flow says otherwise. */
export const defaultRetries = 3;

/** Steps of one flow. */
export const maxSteps = 500;

/** Bytes of one flow file. */
export const maxFileBytes = 512 * 1024;

/** Sent when a text outside any flow was answered less than this long ago: nothing. */
export const acknowledgementIntervalMs = 24 * 60 * 60 * 1000;
