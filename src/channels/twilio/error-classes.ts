import { outsideWindowCode, SendError, type Remedy, type SendOutcome } from '../send-error.js';

/**
 * What each error code of Twilio's means for a message, by outcome. Codes arrive with the answer to a POST and,
 * hours later, with a delivery report. Source: twilio.com/docs/api/errors
 */
const CODES: Readonly<Record<SendOutcome, readonly number[]>> = {
  retry: [
    14107, // loop guard: 15 replies within 30 s
    20429, // too many requests: never processed
    21611, // queue of the sender is full
    30001, // queue overflow
    30003, // handset unreachable: switched off, mostly
    30008, // unknown reason
    30017, // carrier congestion
    30022, // rate limit of a US registration
    30023, // daily cap
    30027, // daily cap of one carrier
    30450, // temporary block against pumping
    63010, // internal error of the channel
    63012, // internal error of the channel provider
    63017, // rate limit of the channel
    63018, // rate limit of the channel
    63023, // failure of the channel
    63037, // channel busy
    63038, // daily limit of messages
  ],
  permanent: [
    21211, // To is no valid number
    21421, // To is invalid
    21612, // not reachable from this sender
    21614, // no mobile number
    21635, // landline
    30004, // blocked
    30005, // unknown handset
    30006, // landline or unreachable carrier
    63003, // not on WhatsApp
    63024, // cannot receive: terms not accepted, old client
    63032, // excluded by an experiment of WhatsApp's
  ],
  opt_out: [
    21610, // STOP on record at Twilio
    63014, // blocked by the user
    63033, // blocked by the user, older code
  ],
  config: [
    20003, // authentication
    20404, // no such resource
    21212, // From invalid
    21408, // country not permitted
    21603, // From missing
    21606, // From not ours
    21607, // From not usable
    21608, // trial account
    21609, // StatusCallback invalid
    21703, // Messaging Service without senders
    21704, // Messaging Service misconfigured
    21705, // Messaging Service invalid
    30002, // account suspended
    30018, // sender id not registered
    30024, // numeric sender id not provisioned
    30032, // toll-free number not verified
    30034, // number not registered (10DLC)
    30035, // number being configured
    30640, // compliance toolkit
    63001, // channel authentication
    63007, // no such WhatsApp sender
    63008, // channel misconfigured
    63015, // sandbox: recipient has not joined
    63020, // business account not accepted
    63022, // business account locked
    63051, // sender locked
  ],
  content: [
    11751, // media too large
    21602, // body missing
    21604, // To missing
    21605, // body too long
    21617, // body longer than 1,600
    21619, // no content
    21620, // media URL invalid
    21622, // media not possible
    21654, // template
    21655, // template
    21656, // template variables
    21658, // a variable of a template too long
    30007, // filtered as spam: the same text again makes it worse
    30019, // content too large
    30036, // validity period over
    63005, // content refused
    63013, // policy violation
    63016, // outside the 24 hours, free text not allowed
    63021, // content invalid
    63027, // template missing
    63028, // template variables
    63030, // unsupported parameter
    63040, // template rejected
    63041, // template paused
    63042, // template disabled
    63049, // marketing template held back by Meta
  ],
  ambiguous: [
    20500, // internal error
    20503, // service unavailable
    30410, // provider timed out
    30500, // internal error after accepting
  ],
};

const OUTCOME_OF = new Map<number, SendOutcome>(
  Object.entries(CODES).flatMap(([outcome, codes]) =>
    codes.map((code) => [code, outcome as SendOutcome] as const),
  ),
);

/**
 * The outcome of an error code. A code that Twilio adds tomorrow fails its one message and draws no conclusion about
 * the address or the account: `content`.
 */
export function outcomeOf(code: number): SendOutcome {
  return OUTCOME_OF.get(code) ?? 'content';
}

/**
 * The outcome of a refused POST. The HTTP status decides where it says whether the message was taken:
 * 429 never, 5xx and 408 perhaps. Otherwise the code does.
 */
export function outcomeOfAnswer(httpStatus: number, code: number | undefined): SendOutcome {
  if (httpStatus === 429) return 'retry';
  if (httpStatus >= 500 || httpStatus === 408) return 'ambiguous';
  if (code !== undefined && OUTCOME_OF.has(code)) return outcomeOf(code);
  if (httpStatus >= 300 && httpStatus < 400) return 'config';
  return httpStatus === 401 || httpStatus === 403 || httpStatus === 404 ? 'config' : 'content';
}

/** Codes that ask for less at once, of this sender or of all. */
const THROTTLES: ReadonlySet<number> = new Set([20429, 21611, 30001, 30022, 63017, 63018]);

/** Tells whether a code asks for less at once. */
export function isThrottle(code: number): boolean {
  return THROTTLES.has(code);
}

const REMEDIES: ReadonlyMap<number, Remedy> = new Map<number, Remedy>([
  [63003, 'sms'],
  [63024, 'sms'],
  [63032, 'sms'],
  [Number(outsideWindowCode), 'template'],
  [63040, { templateIs: 'rejected' }],
  [63041, { templateIs: 'paused' }],
  [63042, { templateIs: 'disabled' }],
]);

/** What may still bring a message that was refused with a code; undefined where none is known. */
export function remedyOf(code: number): Remedy | undefined {
  return REMEDIES.get(code);
}

/** Codes that blame how a message is shown rather than its words: its form, the form's variables, its media. */
const FORM_FAULTS: ReadonlySet<string> = new Set(
  [11751, 21620, 21622, 21654, 21655, 21656, 21658, 63005, 63013, 63021, 63027, 63028, 63030].map(String),
);

/** Tells whether a send was refused, and so certainly not made, for something that its plain text lacks. */
export function isFormFault(error: unknown): boolean {
  return error instanceof SendError && error.outcome === 'content' && FORM_FAULTS.has(error.code);
}
