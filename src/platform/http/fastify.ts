import { FastifyAdapter } from '@nestjs/platform-fastify';

import { newId } from '../ids.js';
import { logRequest } from './request-log.js';

/** A webhook of Twilio's is a few kilobytes; nothing larger than this is read at all. */
export const bodyLimitBytes = 64 * 1024;

/**
 * Makes the HTTP server. It believes no `X-Forwarded-*` header: addresses are the socket's, and what webhooks are
 * signed for is `PUBLIC_URL`. Each request gets an id of ours; one that the caller sends is not taken over.
 */
export function createFastify(): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: bodyLimitBytes,
    trustProxy: false,
    genReqId: () => newId(),
    requestIdHeader: false,
    // Requests are logged below, by their routes alone.
    logger: false,
    // A client that never finishes its request is let go; a provider gives up after 15 s anyway.
    requestTimeout: 15_000,
    // Longer than proxies keep theirs, so that no request meets a connection that is just being closed.
    keepAliveTimeout: 65_000,
  });
  adapter.getInstance().addHook('onResponse', (request, reply, done) => {
    logRequest(request, reply);
    done();
  });
  return adapter;
}
