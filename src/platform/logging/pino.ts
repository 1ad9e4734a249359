import { isNativeError } from 'node:util/types';

import type { Params } from 'nestjs-pino';
import { destination, type DestinationStream } from 'pino';

import type { LogLevel } from '../config/config.js';
import { describeError } from './describe-error.js';

/** Keys that no record may hold, whatever was passed in by mistake. */
const removed = [
  'address',
  'from',
  'to',
  'body',
  'text',
  'name',
  'phone',
  'token',
  'authorization',
  'password',
  'url',
];

/**
 * The options of nestjs-pino. Records are JSON, a line each, on standard output: level, time, part, sentence, facts.
 * Requests are logged by the server itself (`http/request-log.ts`), so no middleware runs on any route.
 * @param to where records go, for tests
 */
export function pinoOptions(level: LogLevel, to: DestinationStream = destination(1)): Params {
  return {
    pinoHttp: [
      {
        level,
        base: null,
        redact: { paths: removed.flatMap((key) => [key, `*.${key}`]), remove: true },
        serializers: { err: (error: unknown) => (isNativeError(error) ? describeError(error) : error) },
        // Otherwise the library describes errors first, with all that we leave out.
        wrapSerializers: false,
      },
      to,
    ],
    forRoutes: [],
    renameContext: 'part',
  };
}
