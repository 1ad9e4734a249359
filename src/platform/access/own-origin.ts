import { createHash, timingSafeEqual } from 'node:crypto';

import type { FastifyRequest } from 'fastify';

import { DomainError } from '../domain-error.js';
import { isFromThisMachine } from '../http/this-machine.js';
import type { Principal } from './principal.js';
import { sentence } from '../sentence.js';

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a request that another site had a browser make. One that changes something has to come from a page of ours, by
 * its `Origin`, and with a session also with that session's `X-CSRF-Token`. A token is sent by no browser of itself.
 * @throws DomainError `forbidden`
 */
export function refuseForeignPages(
  request: FastifyRequest,
  principal: Principal | null,
  publicUrl: string,
): void {
  if (readingMethods.has(request.method) || principal?.via === 'token') return;
  const origin = request.headers.origin;
  if (origin === undefined ? principal !== null : !isOwn(origin, request, publicUrl)) {
    throw new DomainError(
      'forbidden',
      sentence('problems:other_origin')`This request did not come from a page of this service.`,
    );
  }
  if (principal !== null && !isSame(request.headers['x-csrf-token'], principal.csrfToken)) {
    throw new DomainError(
      'forbidden',
      sentence('problems:old_page')`The header X-CSRF-Token is missing or old. Load the page again.`,
    );
  }
}

/** Our own is `PUBLIC_URL`; and on this machine, whatever name of it was asked. */
function isOwn(origin: string, request: FastifyRequest, publicUrl: string): boolean {
  if (origin === new URL(publicUrl).origin) return true;
  return isFromThisMachine(request) && origin === `http://${request.headers.host ?? ''}`;
}

/** Takes the same time wherever the two differ. */
function isSame(given: string | string[] | undefined, expected: string | undefined): boolean {
  if (typeof given !== 'string' || expected === undefined) return false;
  const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
