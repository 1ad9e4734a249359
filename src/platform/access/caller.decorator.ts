import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import type { Principal } from './principal.js';

const callers = new WeakMap<FastifyRequest, Principal>();

/** Hands a route who calls it: a `Principal` on routes with `@Allow`, and on public ones a `Principal` or null. */
export const Caller = createParamDecorator((_nothing: undefined, context: ExecutionContext) =>
  callerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Who sent a request, once the guard has found out. */
export function callerOf(request: FastifyRequest): Principal | null {
  return callers.get(request) ?? null;
}

/** Keeps who sent a request. */
export function setCaller(request: FastifyRequest, principal: Principal): void {
  callers.set(request, principal);
}
