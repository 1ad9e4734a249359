import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { defer, firstValueFrom, type Observable } from 'rxjs';
import type { z } from 'zod';

import { answerOf } from './answer-schema.js';
import { Idempotency } from './idempotency.js';
import { Versioned } from './versioned.js';

/** Brings the answer of a route of the API into the form that its schema says; a repeated POST gets the first answer. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly idempotency: Idempotency) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const { schema, isSecret } = answerOf(context.getHandler()) ?? { schema: null, isSecret: false };
    const run = async () =>
      shaped(await firstValueFrom(next.handle(), { defaultValue: undefined }), schema, reply);
    return defer(() => this.idempotency.once(http.getRequest<FastifyRequest>(), reply, { run, isSecret }));
  }
}

/** @throws when the answer is not what the schema says, which is a bug of ours */
function shaped(answer: unknown, schema: z.ZodType | null, reply: FastifyReply): unknown {
  if (answer instanceof Versioned) void reply.header('etag', `"${answer.version}"`);
  if (schema === null) return undefined;
  return schema.parse(answer instanceof Versioned ? answer.body : answer);
}
