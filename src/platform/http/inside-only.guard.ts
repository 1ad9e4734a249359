import { createHash, timingSafeEqual } from 'node:crypto';

import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { Config } from '../config/config.js';
import { DomainError } from '../domain-error.js';
import { isFromThisMachine } from './this-machine.js';
import { sentence } from '../sentence.js';

/**
 * Lets in callers on this machine, and others with `Authorization: Bearer METRICS_TOKEN`.
 * A relayed request needs the token; a proxy that hides that it is one should not pass these routes on at all.
 */
@Injectable()
export class InsideOnly implements CanActivate {
  constructor(private readonly config: Config) {}

  /** @throws DomainError `forbidden` */
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (isFromThisMachine(request) || this.hasToken(request)) return true;
    throw new DomainError(
      'forbidden',
      sentence('problems:inside_only')`This page is for callers on the same machine, or with METRICS_TOKEN.`,
    );
  }

  private hasToken(request: FastifyRequest): boolean {
    const token = this.config.metricsToken;
    const given = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    return token !== undefined && given !== undefined && isSame(given, token);
  }
}

/** Takes the same time wherever the two differ, and whatever their lengths. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(one).digest(),
    createHash('sha256').update(other).digest(),
  );
}
