import { isNativeError } from 'node:util/types';

/** What a log keeps of an error. */
export interface DescribedError {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: DescribedError;
}

/** Deeper causes say nothing new. */
const deepestCause = 4;

/**
 * Tells an error without what people wrote or who they are. Only the type, the code, the message and where it was
 * thrown are kept: drivers hang whole rows, statements and responses on their errors. Long digits and
 * quoted values are masked in the message.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!isNativeError(error))
    return { type: typeof error, message: 'something that is not an error was thrown' };
  const code = 'code' in error && isCode(error.code) ? { code: String(error.code) } : {};
  const stack = error.stack === undefined ? {} : { stack: framesOf(error.stack) };
  const cause =
    error.cause === undefined || depth === deepestCause
      ? {}
      : { cause: describeError(error.cause, depth + 1) };
  return { type: error.name, ...code, message: masked(error.message), ...stack, ...cause };
}

function isCode(code: unknown): code is string | number {
  return typeof code === 'number' || (typeof code === 'string' && /^[\w.-]{1,40}$/.test(code));
}

/** The message stands at the top of a stack too, unmasked: only the frames are kept. */
function framesOf(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 12).join('\n');
}

/** Masks what may be somebody's: quoted values (`invalid input syntax for type uuid: "..."`) and long digits. */
function masked(message: string): string {
  return message
    .slice(0, 500)
    .replace(/"[^"\n]*"?/g, (quoted) => (/^"[a-z_][a-z0-9_-]*"$/.test(quoted) ? quoted : '"..."'))
    .replace(/\+?\d[\d ().-]{4,}\d/g, '...');
}
