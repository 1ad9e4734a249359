import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { Authenticator } from '../platform/access/authenticator.js';
import type { Principal } from '../platform/access/principal.js';
import { principalOf } from './principal-of.js';
import { sessionIdOf } from './sessions/session-cookie.js';
import { Sessions } from './sessions/sessions.js';
import { Tokens } from './tokens/tokens.js';
import { scopeOf } from './users/turf.js';
import { UsersRepository } from './users/users.repository.js';

/** Knows callers by the cookie of their session or by their token; a token that is given decides. */
@Injectable()
export class StaffAuthenticator extends Authenticator {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: Tokens,
    private readonly users: UsersRepository,
  ) {
    super();
  }

  async authenticate(request: FastifyRequest): Promise<Principal | null> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.byToken(/^Bearer (\S+)$/i.exec(authorization)?.[1]);
    const id = sessionIdOf(request);
    const session = id === undefined ? null : await this.sessions.use(id);
    if (session === null) return null;
    const { user, publicId, csrfToken } = session;
    return { ...principalOf(user), via: 'session', credentialId: publicId, csrfToken };
  }

  /** A token goes on when its owner gets another role or turf, but it no longer shows them the same. */
  async stillHolds({ via, userId, credentialId, role, scope }: Principal): Promise<boolean> {
    const user = await this.users.find(userId);
    if (user?.role !== role || JSON.stringify(scopeOf(user.turf)) !== JSON.stringify(scope)) return false;
    return via === 'session'
      ? this.sessions.holds(userId, credentialId)
      : this.tokens.holds(userId, credentialId);
  }

  private async byToken(given: string | undefined): Promise<Principal | null> {
    const token = given === undefined ? null : await this.tokens.use(given);
    if (token === null) return null;
    return { ...principalOf(token.user), via: 'token', credentialId: token.id, scopes: token.scopes };
  }
}
