import compress from '@fastify/compress';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { newId } from '../ids.js';
import { answerProblem } from './answer-problem.js';
import { isOfApi } from './api-route.js';
import { problemOf } from './problem.rules.js';
import { logRequest } from './request-log.js';
import { letGoOfSlowRequests, longestRequestMs } from './slow-requests.js';

/** A webhook of Twilio's is a few kilobytes; nothing larger than this is read at all. */
export const bodyLimitBytes = 64 * 1024;

/** The API takes whole flows with their texts. */
const apiBodyLimitBytes = 4 * 1024 * 1024;

/**
 * Answers of the API from four kilobytes on are compressed. Whatever holds a secret is far smaller, so that nobody learns
 * one from the length of an answer.
 */
const compression = { encodings: ['gzip' as const], customTypes: /json/, threshold: 4_096 };

/** The largest sheet that is read. */
export const sheetLimitBytes = 5 * 1024 * 1024;

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
    // What is wrong with an address is found before there is a route, and a filter, to answer for it.
    frameworkErrors: (_error: Error, _request: FastifyRequest, reply: FastifyReply) =>
      answerProblem(reply, problemOf({ status: 400 })),
    // Requests are logged below, by their routes alone.
    logger: false,
    requestTimeout: longestRequestMs,
    http: { headersTimeout: 15_000 },
    // Longer than proxies keep theirs, so that no request meets a connection that is just being closed.
    keepAliveTimeout: 65_000,
  });
  const server = adapter.getInstance();
  server.addHook('onRoute', (route) => {
    // Webhooks come by the thousand: nothing is prepared for them.
    route.compress = isOfApi(route.url) ? compression : false;
    if (!isOfApi(route.url)) return;
    const { bodyLimitBytes: own } = (route.config ?? {}) as { readonly bodyLimitBytes?: number };
    route.bodyLimit = own ?? apiBodyLimitBytes;
  });
  letGoOfSlowRequests(server);
  // It is loaded when the adapter is made ready, which is before there are routes.
  void server.register(compress, { global: false });
  server.addHook('onResponse', (request, reply, done) => {
    logRequest(request, reply);
    done();
  });
  return adapter;
}
