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

/** A provider's failure to take a message. */
export class SendError extends Error {
  constructor(
    /** The provider's code, such as `21610`, or a word of ours such as `timeout`. */
    readonly code: string,
    readonly outcome: SendOutcome,
    options?: ErrorOptions,
  ) {
    super(`send failed: ${code} (${outcome})`, options);
    this.name = 'SendError';
  }
}
