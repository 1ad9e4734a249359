import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { DomainError } from '../domain-error.js';
import { sentence } from '../sentence.js';
import type { Sentence } from '../sentence.js';

/** A body with the version of what it shows: answered with `ETag: "<version>"`. */
export class Versioned<Body> {
  constructor(
    readonly version: number,
    readonly body: Body,
  ) {}
}

/**
 * Hands a route the version that the caller saw last (`If-Match: "3"`), which it must not overwrite a later one of.
 * @throws DomainError `precondition_required` without the header, `malformed` with another form of it
 */
export const IfMatch = createParamDecorator(
  (_nothing: undefined, context: ExecutionContext) =>
    readVersion(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
  [
    (target, key, index) => {
      const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
      if (key === undefined || descriptor === undefined || index < 0) return;
      const header = { name: 'If-Match', description: 'The ETag that was seen last.', required: true };
      ApiHeader({ ...header, schema: { type: 'string', pattern: '^"\\d{1,9}"$' } })(target, key, descriptor);
    },
  ],
);

function readVersion(header: string | undefined): number {
  if (header === undefined) {
    throw new DomainError(
      'precondition_required',
      sentence(
        'problems:if_match_missing',
      )`The header If-Match is missing: it names the version that you have seen.`,
    );
  }
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined)
    throw new DomainError(
      'malformed',
      sentence('problems:if_match_form')`If-Match is a version in quotes, such as "3".`,
    );
  return Number(version);
}

/** Says that somebody else was faster, and shows what is there now. */
export function versionConflict(said: Sentence, current: unknown): DomainError {
  return new DomainError('version_conflict', said, { current });
}
