import type { FastifyReply, FastifyRequest } from 'fastify';

import { Log } from '../logging/log.js';

/** Routes without a line for each request: they come by the thousand, or every few seconds. */
const quietRoutes = /^\/(webhooks|health|metrics)(\/|$)/;

const log = new Log('http');

/**
 * Logs an answered request: its route as it is declared (`/people/:id`), never its path, query, headers or address,
 * any of which may say who somebody is.
 */
export function logRequest(request: FastifyRequest, reply: FastifyReply): void {
  const route = request.routeOptions.url ?? 'unknown';
  if (quietRoutes.test(route)) return;
  const { id: requestId, method } = request;
  log.info('A request was answered.', {
    requestId,
    method,
    route,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
  });
}
