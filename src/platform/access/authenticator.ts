import type { FastifyRequest } from 'fastify';

import type { Principal } from './principal.js';

/**
 * Knows who calls. The staff room provides it, for the whole application, under this class; in a process without it
 * nobody is known, and whatever is not public is refused.
 */
export abstract class Authenticator {
  /** Says who sent a request, by its cookie or its token; null when neither holds. */
  abstract authenticate(request: FastifyRequest): Promise<Principal | null>;

  /** Says whether the session or token that somebody came with still holds, without counting as a use of it. */
  abstract stillHolds(principal: Principal): Promise<boolean>;
}
