import type { FastifyReply } from 'fastify';

import type { Problem } from './problem.rules.js';

/** Answers a request with what is wrong. */
export function answerProblem(reply: FastifyReply, problem: Problem): void {
  const { retryAfterSeconds, ...body } = problem;
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(body);
}
