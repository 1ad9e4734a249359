import rateLimit from '@fastify/rate-limit';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { callerOf } from '../access/caller.decorator.js';
import type { Principal } from '../access/principal.js';
import { DomainError } from '../domain-error.js';
import { callerAddress } from './this-machine.js';
import { serverOf } from './server-of.js';
import { sentence } from '../sentence.js';

type Limiter = ReturnType<FastifyInstance['createRateLimit']>;

/**
 * How often the API may be called: counted per session or token, and for callers that are not known per network
 * address. Each process counts its own.
 */
@Injectable()
export class RateLimits implements OnModuleInit {
  /** Requests a minute; may be set before the first request. */
  readonly perMinute = { credential: 600, address: 60 };
  private limiters: { credential: Limiter; address: Limiter } | undefined;

  constructor(private readonly adapter: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = serverOf(this.adapter);
    if (server === null) return;
    // Nothing is counted by itself: webhooks are never held up. It is loaded when the server is made ready.
    void server.register(rateLimit, { global: false });
  }

  /**
   * Counts a request.
   * @throws DomainError `too_many_requests`, with the seconds to wait
   */
  async count(request: FastifyRequest, reply: FastifyReply, principal: Principal | null): Promise<void> {
    const { credential, address } = (this.limiters ??= this.makeLimiters(request.server));
    const limit = await (principal === null ? address(request) : credential(request));
    if (limit.isAllowed || !limit.isExceeded) return;
    void reply.header('x-ratelimit-limit', limit.max);
    throw new DomainError(
      'too_many_requests',
      sentence('problems:too_many')`Too many requests. Try again in ${{ seconds: limit.ttlInSeconds }} s.`,
      {
        retryAfterSeconds: limit.ttlInSeconds,
      },
    );
  }

  private makeLimiters(server: FastifyInstance): { credential: Limiter; address: Limiter } {
    const limiter = (max: number, keyGenerator: (request: FastifyRequest) => string) =>
      server.createRateLimit({ max, timeWindow: 60_000, keyGenerator });
    return {
      credential: limiter(
        this.perMinute.credential,
        (request) => `c ${callerOf(request)?.credentialId ?? ''}`,
      ),
      address: limiter(this.perMinute.address, (request) => `a ${callerAddress(request)}`),
    };
  }
}
