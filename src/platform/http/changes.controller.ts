import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Allow } from '../access/allow.decorator.js';
import { Caller } from '../access/caller.decorator.js';
import type { Principal } from '../access/principal.js';
import { AnswersWith } from './answers.decorator.js';
import { ChangeStreams } from './change-streams.js';

/** The one stream of changes. */
@Controller('api/v1/changes')
export class ChangesController {
  constructor(private readonly streams: ChangeStreams) {}

  /** Each caller hears of what they may read. */
  @Get()
  @Allow('account.own')
  @AnswersWith(
    ['text/event-stream'],
    'Streams what others change, as server-sent events `change` and `missed`; `replaced` ends the oldest of too many.',
  )
  async watch(
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // Who asks for the headers alone does not stay.
    if (request.method === 'HEAD') return void reply.type('text/event-stream').send();
    reply.hijack();
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      // Once the stream ends nothing more comes over it: kept open, it would hold up the end of the service.
      connection: 'close',
      // A proxy that gathers what it passes on would keep it to itself.
      'x-accel-buffering': 'no',
    });
    await this.streams.open(caller, reply.raw);
  }
}
