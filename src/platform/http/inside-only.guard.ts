import { createHash, timingSafeEqual } from 'node:crypto';

import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { Config } from '../config/config.js';
import { DomainError } from '../domain-error.js';

/** Headers by which a relay on this machine gives itself away: its callers are elsewhere. */
const relayHeaders = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/**
 * Lets in callers on this machine, and others with `Authorization: Bearer METRICS_TOKEN`.
 * "On this machine" is told by the socket, never by a header. A reverse proxy that runs beside the service comes
 * from this machine too, so a relayed request, or one for another host name than this machine's own, needs
 * the token; a proxy that hides both should not pass these routes on at all.
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
      'This page is for callers on the same machine, or with METRICS_TOKEN.',
    );
  }

  private hasToken(request: FastifyRequest): boolean {
    const token = this.config.metricsToken;
    const given = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    return token !== undefined && given !== undefined && isSame(given, token);
  }
}

function isFromThisMachine(request: FastifyRequest): boolean {
  if (relayHeaders.some((name) => request.headers[name] !== undefined)) return false;
  return isLoopbackAddress(request.socket.remoteAddress) && isLoopbackName(request.headers.host);
}

function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && /^(::1$|(::ffff:)?127\.)/.test(address);
}

function isLoopbackName(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(host);
}

/** Takes the same time wherever the two differ, and whatever their lengths. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(one).digest(),
    createHash('sha256').update(other).digest(),
  );
}
