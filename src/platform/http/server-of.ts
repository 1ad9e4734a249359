import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

/** The HTTP server of an application; null where it runs without one, as at the command line. */
export function serverOf(host: HttpAdapterHost): FastifyInstance | null {
  const adapter = host.httpAdapter as HttpAdapterHost['httpAdapter'] | null | undefined;
  return adapter?.getInstance<FastifyInstance>() ?? null;
}
