import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

import { Config } from '../config/config.js';
import { isOfApi } from './api-route.js';
import { sheetLimitBytes } from './fastify.js';
import { serverOf } from './server-of.js';

/** The content types of sheets; they are handed to a route as the bytes that came in. */
const sheetTypes = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];

/** Prepares the server for the API: headers of its answers, and what may be sent to it. */
@Injectable()
export class ApiServer implements OnModuleInit {
  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const server = serverOf(this.adapter);
    if (server === null) return;
    const headers = apiHeaders(this.config.publicUrl);
    server.addHook('onRequest', (request, reply, done) => {
      if (isOfApi(request.routeOptions.url)) void reply.headers(headers);
      done();
    });
    server.addContentTypeParser(
      sheetTypes,
      { parseAs: 'buffer', bodyLimit: sheetLimitBytes },
      (_request, body, done) => done(null, body),
    );
  }
}

/** Answers of the API are data: nothing in them is run, framed, guessed at or kept. */
function apiHeaders(publicUrl: string): Record<string, string> {
  return {
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...(publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}
