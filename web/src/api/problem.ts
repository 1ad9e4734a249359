import type { Wording } from '../i18n/say.js';

/** One field of what was sent, and what is wrong with it. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
  readonly words?: Wording;
}

/**
 * What the service said instead of an answer (problem+json), or that it could not be reached (code `offline`, status 0).
 * `more` holds what came beside the usual members, such as `current` of a `version_conflict` or `reasons` of `refused`.
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string | null,
    readonly errors: readonly FieldProblem[] = [],
    readonly more: Readonly<Record<string, unknown>> = {},
    /** What `detail` says, for other languages. */
    readonly words: Wording | null = null,
  ) {
    super(detail ?? code);
  }
}

/** Reads what a response that is no answer says. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => ({}));
  const { code, detail, words, errors, type: _type, title: _title, status: _status, ...more } = body as Body;
  const wait = response.headers.get('Retry-After');
  return new Problem(
    response.status,
    code ?? (response.status >= 500 ? 'broken' : 'unknown'),
    detail ?? null,
    errors ?? [],
    wait === null ? more : { ...more, retryAfterS: Number(wait) },
    words ?? null,
  );
}

interface Body {
  readonly [more: string]: unknown;
  readonly code?: string;
  readonly detail?: string;
  readonly words?: Wording;
  readonly errors?: FieldProblem[];
}

/** Whether something went wrong in this way. */
export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code);
}
