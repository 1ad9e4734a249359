import { SendError, type SendOutcome } from '../send-error.js';
import { isThrottle, outcomeOfAnswer, remedyOf } from './error-classes.js';

/** Errors of the network that can only come before a single byte of the request has left. */
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/**
 * Turns what the SDK threw into the outcome of the send. Only an answer, or the certainty that nothing was sent, gives
 * anything but `ambiguous`. The SDK's errors name the recipient, and the transport's hold the whole request with its
 * credentials, so the cause that is kept is a bare one.
 */
export function sendErrorOf(error: unknown): SendError {
  const { status, code } = readError(error);
  const cause = new Error(`${nameOf(error)} ${code ?? status ?? ''}`.trim());
  if (status !== undefined) {
    const known = typeof code === 'number' ? code : 0;
    const outcome = outcomeOfAnswer(status, known === 0 ? undefined : known);
    return new SendError(String(code ?? `http_${status}`), outcome, {
      cause,
      isThrottled: status === 429 || isThrottle(known),
      remedy: remedyOf(known),
    });
  }
  return new SendError(wordFor(code), transportOutcome(error, code), { cause });
}

interface ReadError {
  /** The HTTP status of an answer; absent when there was none. */
  readonly status?: number;
  /** Twilio's code (a number) or the system's (a word). */
  readonly code?: number | string;
}

function readError(error: unknown): ReadError {
  if (typeof error !== 'object' || error === null) return {};
  const { status, code } = error as { status?: unknown; code?: unknown };
  return {
    ...(typeof status === 'number' && { status }),
    ...((typeof code === 'number' || typeof code === 'string') && { code }),
  };
}

function transportOutcome(error: unknown, code: ReadError['code']): SendOutcome {
  if (typeof code === 'string' && NEVER_CONNECTED.has(code)) return 'retry';
  return code === 'ETIMEDOUT' && timedOutConnecting(error) ? 'retry' : 'ambiguous';
}

/** Tells a connection that never came about from one that fell silent; the transport wraps the system's errors. */
function timedOutConnecting(error: unknown): boolean {
  const { cause = error } = error as { cause?: unknown };
  const { errors = [cause] } = cause as { errors?: unknown[] };
  return errors.every((attempt) => (attempt as { syscall?: unknown } | null)?.syscall === 'connect');
}

function nameOf(error: unknown): string {
  const name: unknown = (error as { name?: unknown } | null)?.name;
  return typeof name === 'string' ? name : typeof error;
}

function wordFor(code: ReadError['code']): string {
  if (code === 'ECONNABORTED') return 'timeout';
  return code === undefined ? 'unreadable_answer' : String(code).toLowerCase();
}
