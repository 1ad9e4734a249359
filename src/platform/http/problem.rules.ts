/** An answer that says what went wrong: RFC 9457, with a stable code of ours. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: string;
  /** For the caller to read; never with personal data or anything of the inside. */
  readonly detail?: string;
  /** Which parts of the request are wrong, and how. */
  readonly errors?: unknown;
  /** Sent as the header `Retry-After`. */
  readonly retryAfterSeconds?: number;
  /** Whatever else the code brings along, such as `current`. */
  readonly [extra: string]: unknown;
}

/** What is known of an error: a code of ours, or a status of the framework's. */
export interface KnownError {
  readonly code?: string;
  readonly detail?: string;
  readonly status?: number;
  readonly extras?: Readonly<Record<string, unknown>>;
}

/**
 * The codes of `DomainError` that callers can meet; of several with one status the first is what the framework's own errors
 * get. A code that is not here is a bug of ours: 500.
 */
const statusOfCode: Readonly<Record<string, number>> = {
  malformed: 400,
  signed_out: 401,
  wrong_credentials: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  version_conflict: 409,
  gone: 410,
  payload_too_large: 413,
  unsupported_type: 415,
  refused: 422,
  mixed_addresses: 422,
  locked: 423,
  precondition_required: 428,
  too_many_requests: 429,
  storage_unavailable: 503,
  queue_unavailable: 503,
};

const titles: Readonly<Record<number, string>> = {
  400: 'The request is malformed',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflicts with what is there',
  410: 'No longer there',
  413: 'The request is too large',
  415: 'The content type is not accepted',
  422: 'Refused',
  423: 'Locked for a while',
  428: 'Say which version you have seen',
  429: 'Too many requests',
  500: 'Something went wrong',
  503: 'Not available just now',
};

const codeOfStatus = new Map(
  Object.entries(statusOfCode)
    .map(([code, status]) => [status, code])
    .reverse() as [number, string][],
);

/** Says how an error is answered: by its code, else by its status, else as a bug without any detail. */
export function problemOf({ code, detail, status, extras }: KnownError): Problem {
  const known = code === undefined ? undefined : statusOfCode[code];
  if (code !== undefined && known !== undefined) return problem(known, code, detail, extras);
  if (code === undefined && status !== undefined && status >= 400 && status < 600 && status !== 500) {
    return problem(status, codeOfStatus.get(status) ?? `status_${status}`);
  }
  return problem(500, 'internal');
}

function problem(
  status: number,
  code: string,
  detail?: string,
  extras?: Readonly<Record<string, unknown>>,
): Problem {
  return {
    ...(status === 503 ? { retryAfterSeconds: 5 } : {}),
    ...extras,
    type: 'about:blank',
    title: titles[status] ?? titles[status < 500 ? 400 : 500] ?? 'Something went wrong',
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
  };
}
