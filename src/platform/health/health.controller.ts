import { Controller, Get, Header, HttpStatus, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import { Public } from '../access/allow.decorator.js';
import { InsideOnly } from '../http/inside-only.guard.js';
import { registry } from './metrics.js';
import { ReadinessChecks, type Readiness } from './readiness.js';

/** Liveness, readiness and metrics, for whatever watches over the service. */
@Controller()
@Public('What watches over the service holds no account; `/metrics` has a guard of its own.')
export class HealthController {
  constructor(private readonly readiness: ReadinessChecks) {}

  /** Answers as long as the process can answer at all; whether its database is there is another question. */
  @Get('health/live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** 200 when all checks pass, 503 with the ones that do not. */
  @Get('health/ready')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyAnswer> {
    const { isReady, checks } = await this.readiness.run();
    reply.status(isReady ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    return { status: isReady ? 'ready' : 'not_ready', checks };
  }

  /** Prometheus text. */
  @Get('metrics')
  @UseGuards(InsideOnly)
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.header('content-type', registry.contentType);
    return registry.metrics();
  }
}

interface ReadyAnswer {
  readonly status: 'ready' | 'not_ready';
  readonly checks: Readiness['checks'];
}
