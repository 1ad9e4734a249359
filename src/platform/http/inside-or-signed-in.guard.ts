import { Injectable, Optional, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { Authenticator } from '../access/authenticator.js';
import { Config } from '../config/config.js';
import { InsideOnly } from './inside-only.guard.js';

/** Lets in whoever `InsideOnly` does, and everybody who is signed in. */
@Injectable()
export class InsideOrSignedIn implements CanActivate {
  private readonly inside: InsideOnly;

  constructor(
    config: Config,
    @Optional() private readonly authenticator?: Authenticator,
  ) {
    this.inside = new InsideOnly(config);
  }

  /** @throws DomainError `forbidden` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const principal = await this.authenticator?.authenticate(request);
    return (principal !== undefined && principal !== null) || this.inside.canActivate(context);
  }
}
