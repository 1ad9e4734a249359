import { isNativeError } from 'node:util/types';

import type { Params } from 'nestjs-pino';
import { destination, type DestinationStream } from 'pino';

import type { LogLevel } from '../config/config.js';
import { newId } from '../ids.js';
import { describeError } from './describe-error.js';

/** Routes without a line for each request: they come often, and hold what must not be logged. */
const quietRoutes = /^\/(webhooks|health|metrics)(\/|\?|$)/;

/** Keys that no record may hold, whatever was passed in by mistake. */
const removed = ['address', 'from', 'to', 'body', 'text', 'name', 'phone', 'token', 'authorization', 'password', 'url'];

/** What of a request is logged: no headers, no query, no address. */
interface LoggedRequest {
  readonly id: unknown;
  readonly method: string;
  readonly path: string;
}

/**
 * The options of nestjs-pino. Records are JSON, a line each, on standard output: level, time, part, sentence, facts.
 * @param to where records go, for tests
 */
export function pinoOptions(level: LogLevel, to: DestinationStream = destination(1)): Params {
  return {
    pinoHttp: [
      {
        level,
        base: null,
        redact: { paths: removed.flatMap((key) => [key, `*.${key}`]), remove: true },
        serializers: { req: loggedRequest, res: loggedResponse, err: (error: unknown) => described(error) },
        // Otherwise the library describes errors and requests first, with all that we leave out.
        wrapSerializers: false,
        genReqId: () => newId(),
        // pino-http would print each request's headers beside every other line; the id is enough.
        quietReqLogger: true,
        autoLogging: { ignore: (request) => quietRoutes.test(request.url ?? '') },
        customSuccessMessage: () => 'A request was answered.',
        customErrorMessage: () => 'A request failed.',
      },
      to,
    ],
    renameContext: 'part',
  };
}

function loggedRequest(request: { id?: unknown; method?: string; url?: string }): LoggedRequest {
  const [path] = (request.url ?? '').split('?');
  return { id: request.id, method: request.method ?? '', path: path ?? '' };
}

function loggedResponse(response: { statusCode?: number }): { status: number | undefined } {
  return { status: response.statusCode };
}

/** Errors that came through `Log` are described already. */
function described(error: unknown): unknown {
  return isNativeError(error) ? describeError(error) : error;
}
