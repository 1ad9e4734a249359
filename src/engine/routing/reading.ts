import type { Json } from '../json.js';
import type { SentOption } from '../session.js';
import type { DatePrecision } from '../understanding/date-precision.js';

/** What an answer to a question turned out to be. */
export type Reading =
  | {
      readonly status: 'answer';
      readonly value: Json;
      readonly precision?: DatePrecision;
      /** It was a code, which nobody else knows. */
      readonly isProof?: true;
    }
  /** She does not know. */
  | { readonly status: 'unsure' }
  /** It can mean several things: these. */
  | {
      readonly status: 'ambiguous';
      readonly options: readonly SentOption[];
      /** None of them is what she wrote, only near it. */
      readonly isGuess?: boolean;
    }
  | { readonly status: 'not_understood' };

export const notUnderstood: Reading = { status: 'not_understood' };
