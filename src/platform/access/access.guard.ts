import { Injectable, Optional, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Config } from '../config/config.js';
import { DomainError } from '../domain-error.js';
import { isOfApi } from '../http/api-route.js';
import { RateLimits } from '../http/rate-limits.js';
import { rulesOf } from './allow.decorator.js';
import { Authenticator } from './authenticator.js';
import { setCaller } from './caller.decorator.js';
import { refuseForeignPages } from './own-origin.js';
import { may } from './policy.js';
import type { Principal } from './principal.js';
import { sentence } from '../sentence.js';

/** What a caller reads whose role or token does not allow a route. */
export const notAllowed = 'Your account may not do this. Ask an administrator.';

/**
 * Stands before every route of the API: finds out who calls, how often, from whose page, and whether they may.
 * Routes elsewhere are public or guarded by themselves; `RouteRules` sees to that at boot.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly config: Config,
    private readonly limits: RateLimits,
    @Optional() private readonly authenticator?: Authenticator,
  ) {}

  /** @throws DomainError `signed_out`, `forbidden`, `too_many_requests` */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    // Webhooks come by the thousand: nothing is done for them here.
    return isOfApi(request.routeOptions.url) ? this.admit(request, context) : true;
  }

  private async admit(request: FastifyRequest, context: ExecutionContext): Promise<boolean> {
    const principal = (await this.authenticator?.authenticate(request)) ?? null;
    if (principal !== null) setCaller(request, principal);
    await this.limits.count(request, context.switchToHttp().getResponse<FastifyReply>(), principal);
    refuseForeignPages(request, principal, this.config.publicUrl);
    requireRule(principal, context);
    return true;
  }
}

function requireRule(principal: Principal | null, context: ExecutionContext): void {
  const [rule] = rulesOf(context.getClass(), context.getHandler());
  if (rule?.kind === 'public') return;
  if (principal === null)
    throw new DomainError('signed_out', sentence('problems:sign_in_first')`Sign in first.`);
  if (rule === undefined || !may(principal, rule.permission)) {
    throw new DomainError('forbidden', notAllowed);
  }
}
