import 'reflect-metadata';

import { applyDecorators, HttpCode, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

import { AnswerInterceptor } from './answer.interceptor.js';
import { setAnswer } from './answer-schema.js';

/** What else there is to say about an answer. */
interface AnswerOptions {
  /** Default: 200, or 204 for nothing. */
  readonly status?: number;
  /** It holds a secret that is shown once: it is not kept for a repeated request. */
  readonly isSecret?: boolean;
}

/**
 * Says what a route of the API answers: a body by its schema (null: nothing, 204), and in one sentence what the route
 * does. Fields that the schema does not name are left out of the answer.
 * @example
 *   \@Answers(FlowList, 'Lists the flows with how they are doing.')
 */
export function Answers(schema: z.ZodType | null, does: string, more: AnswerOptions = {}): MethodDecorator {
  const code = more.status ?? (schema === null ? 204 : 200);
  return applyDecorators(
    HttpCode(code),
    ApiOperation({ summary: does }),
    ApiResponse({
      status: code,
      description: 'Done.',
      ...(schema === null ? {} : { standardSchema: schema }),
    }),
    setAnswer({ schema, isSecret: more.isSecret ?? false }),
    UseInterceptors(AnswerInterceptor),
  );
}

/** Says that a route answers with a file, a stream or a redirect of these content types, and what it does. */
export function AnswersWith(contentTypes: readonly string[], does: string, status = 200): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    ApiOperation({ summary: does }),
    ApiProduces(...contentTypes),
    ApiResponse({ status, description: 'Done.', schema: { type: 'string' } }),
    setAnswer({ schema: null, isSecret: false }),
  );
}
