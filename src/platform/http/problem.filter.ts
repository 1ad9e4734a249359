import { isNativeError } from 'node:util/types';

import { Catch, HttpException, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import { isTransient } from '../database/transient.js';
import { DomainError } from '../domain-error.js';
import { Log } from '../logging/log.js';
import { answerProblem } from './answer-problem.js';
import { problemOf } from './problem.rules.js';

/** Answers every error as problem+json (RFC 9457); a bug is logged here, once, and told to nobody. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Log('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = problemOf(asKnown(error));
    if (problem.status >= 500) this.log.error('A request failed.', { code: problem.code, error });
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    answerProblem(reply, problem);
  }
}

/** Frameworks tell their errors by a status alone; a database that is away is not the caller's fault, nor a bug. */
function asKnown(error: unknown) {
  if (error instanceof DomainError) return { code: error.code, detail: error.message, extras: error.extras };
  if (error instanceof HttpException) return { status: error.getStatus() };
  if (isTransient(error)) return { code: 'storage_unavailable' };
  const status = isNativeError(error) && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? { status } : {};
}
