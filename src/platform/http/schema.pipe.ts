import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';

import { DomainError, mistake } from '../domain-error.js';
import { sentence } from '../sentence.js';
import type { Sentence } from '../sentence.js';
import { misfitOf } from './misfit.rules.js';
import { findUnfit } from './unfit.rules.js';

/** How many mistakes of one request are told. */
const toldErrors = 20;

type Issues = Parameters<
  NonNullable<NonNullable<ConstructorParameters<typeof StandardSchemaValidationPipe>[0]>['exceptionFactory']>
>[0];

/** Reads bodies, queries and parameters by their schemas. What does not fit is 400, with each mistake by its path. */
@Injectable()
export class SchemaPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: malformed });
  }

  /** @throws DomainError `malformed`, `unsupported_type` */
  override async transform<Value>(value: Value, metadata: ArgumentMetadata): Promise<Value> {
    if (metadata.schema === undefined) return value;
    // Forms and sheets are handed over as they came in; a route that takes them reads no schema.
    if (Buffer.isBuffer(value))
      throw new DomainError(
        'unsupported_type',
        sentence('problems:send_json')`Send this as application/json.`,
      );
    const unfit = findUnfit(value);
    if (unfit !== null) throw unfitting([{ path: unfit.path, said: unfit.said }]);
    return super.transform(value, metadata);
  }
}

function malformed(issues: Issues): DomainError {
  return unfitting(
    issues.slice(0, toldErrors).map((issue) => ({ path: issue.path ?? [], said: misfitOf(issue) })),
  );
}

interface Misfit {
  readonly path: NonNullable<Issues[number]['path']>;
  readonly said: Sentence | string;
}

function unfitting(misfits: readonly Misfit[]): DomainError {
  const errors = misfits.map(({ path, said }) => {
    const parts = path.map((part) => String(typeof part === 'object' ? part.key : part));
    return mistake(parts.join('.').slice(0, 200), typeof said === 'string' ? said.slice(0, 500) : said);
  });
  return new DomainError('malformed', sentence('problems:unfit')`Some of what was sent does not fit.`, {
    errors,
  });
}
