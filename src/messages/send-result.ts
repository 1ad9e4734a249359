import type { SendError } from '../channels/send-error.js';
import type { ClaimedSend } from './send-claims.service.js';

/** What the provider answered to one try. */
export type SendAnswer =
  | { readonly status: 'accepted'; readonly providerId: string }
  | { readonly status: 'failed'; readonly error: SendError };

/** One try with its answer. */
export interface SendResult {
  readonly claimed: ClaimedSend;
  readonly answer: SendAnswer;
  /** When the answer came. */
  readonly at: Date;
}
