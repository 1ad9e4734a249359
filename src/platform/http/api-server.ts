import { Injectable, Optional, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';

import { Authenticator } from '../access/authenticator.js';
import { Config } from '../config/config.js';
import { answerProblem } from './answer-problem.js';
import { isOfApi } from './api-route.js';
import { bodyLimitBytes, sheetLimitBytes } from './fastify.js';
import { problemOf } from './problem.rules.js';
import { serverOf } from './server-of.js';

/** The content types of sheets; they are handed to a route as the bytes that came in. */
const sheetTypes = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];

/** Prepares the server for the API: headers of its answers, and what may be sent to it. */
@Injectable()
export class ApiServer implements OnModuleInit {
  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly config: Config,
    @Optional() private readonly authenticator?: Authenticator,
  ) {}

  onModuleInit(): void {
    const server = serverOf(this.adapter);
    if (server === null) return;
    const headers = apiHeaders(this.config.publicUrl);
    server.addHook('onRequest', (request, reply, done) => {
      if (isOfApi(request.routeOptions.url)) void reply.headers(headers);
      done();
    });
    server.addHook('onRequest', async (request, reply) => {
      if (!isOfApi(request.routeOptions.url) || !mayBeLarge(request) || (await this.isKnown(request)))
        return undefined;
      answerProblem(reply, signInFirst);
      return reply;
    });
    server.addContentTypeParser(
      sheetTypes,
      { parseAs: 'buffer', bodyLimit: sheetLimitBytes },
      (_request, body, done) => done(null, body),
    );
  }

  private async isKnown(request: FastifyRequest): Promise<boolean> {
    return ((await this.authenticator?.authenticate(request)) ?? null) !== null;
  }
}

/** What a stranger is answered who sends more than signing in takes. */
const signInFirst = problemOf({ code: 'signed_out', detail: 'Sign in first.' });

/** Reading much of what somebody sends is work, which nobody has done here without an account. */
function mayBeLarge({ headers }: FastifyRequest): boolean {
  return (
    headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > bodyLimitBytes
  );
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
