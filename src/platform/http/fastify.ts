import { FastifyAdapter } from '@nestjs/platform-fastify';

/** A webhook of Twilio's is a few kilobytes; nothing larger than this is read at all. */
export const bodyLimitBytes = 64 * 1024;

/**
 * Makes the HTTP server. It believes no `X-Forwarded-*` header: addresses are the socket's, and what webhooks are
 * signed for is `PUBLIC_URL`. Ids of requests are ours (see the log), never the caller's.
 */
export function createFastify(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: bodyLimitBytes,
    trustProxy: false,
    requestIdHeader: false,
    // Request logs are pino-http's, which knows the routes that must stay out of them.
    logger: false,
    // A client that never finishes its headers or body is let go; a provider gives up after 15 s anyway.
    requestTimeout: 15_000,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 200 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });
}
