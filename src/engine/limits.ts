/** Nodes that one turn may pass: more means that the flow goes in a circle. */
export const maxNodesPerTurn = 100;

/** Messages of ours in one turn: more means a circle too, and each costs money. */
export const maxMessagesPerTurn = 20;

/** Messages of hers that one session may see: more means two machines talk to each other. */
export const maxTurnsPerSession = 200;

/** Signals that one session may take without a word of hers: more means a flow that goes round by itself. */
export const maxSignalsInARow = 100;

/** Runs that one session may begin: more means that flows run each other without an end. */
export const maxRunsPerSession = 100;

/** Runs that may wait for one another at the same time. */
export const maxRunsOnStack = 8;

/** Years that a run may wait for a moment: a later one is a slip of the pen. */
export const maxWaitYears = 10;

/** Characters of JSON that are kept of what another system answered: a session is small. */
export const maxExtraLength = 4_000;

/** Fields of the JSON that is sent to another system. */
export const maxCallFields = 30;

/** Characters of what a case is about. */
export const maxSummaryLength = 500;

/** What one of several subscriptions is called, in characters: a name, as staff write it too. */
export const maxInstanceLength = 40;

/** How long an answer that was asked for is waited for before a human takes over whether an opt-out was meant. */
export const unsureOptOutMinutes = 48 * 60;

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

/** Levels of a file's lists and objects inside one another. */
export const maxFileDepth = 50;

/** Problems of one file that are told at once. */
export const maxProblems = 50;

/** Sent when a text outside any flow was answered less than this long ago: nothing. */
export const acknowledgementIntervalMs = 24 * 60 * 60 * 1000;
