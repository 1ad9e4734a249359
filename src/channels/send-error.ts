import type { TemplateStatus } from './channel.js';

/**
 * What a failed send means for the message:
 * - `retry`      certainly not sent, worth another try later
 * - `permanent`  this address cannot be reached on this channel
 * - `opt_out`    the provider says that she opted out
 * - `config`     our account, sender or settings are at fault: nothing else will pass either
 * - `content`    this text cannot be sent
 * - `ambiguous`  it may or may not have been sent: never resent blindly
 */
export type SendOutcome = 'retry' | 'permanent' | 'opt_out' | 'config' | 'content' | 'ambiguous';

/**
 * What may still bring a message that was refused: `sms`, since she is not on WhatsApp; `template`, since free text comes too late;
 * or whatever else there is, since its template may not be used.
 */
export type Remedy =
  'sms' | 'template' | { readonly templateIs: Extract<TemplateStatus, 'rejected' | 'paused' | 'disabled'> };

/** The code of a message that came after WhatsApp's window for free text. Source: twilio.com/docs/api/errors/63016 */
export const outsideWindowCode = '63016';

interface SendErrorOptions extends ErrorOptions {
  readonly isThrottled?: boolean;
  readonly remedy?: Remedy | undefined;
}

/** A provider's failure to take a message. */
export class SendError extends Error {
  /** The provider asks for less at once: the whole sender goes slower. */
  readonly isThrottled: boolean;
  /** Undefined: none is known. */
  readonly remedy: Remedy | undefined;

  constructor(
    /** The provider's code, such as `21610`, or a word of ours such as `timeout`. */
    readonly code: string,
    readonly outcome: SendOutcome,
    { isThrottled = false, remedy, ...options }: SendErrorOptions = {},
  ) {
    super(`send failed: ${code} (${outcome})`, options);
    this.name = 'SendError';
    this.isThrottled = isThrottled;
    this.remedy = remedy;
  }
}
