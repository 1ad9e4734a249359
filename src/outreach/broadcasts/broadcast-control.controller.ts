import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { Versioned } from '../../platform/http/versioned.js';
import { BroadcastControl } from '../sending/broadcast-control.service.js';
import { BroadcastViews } from './broadcast-views.js';
import { BroadcastParams, BroadcastProgressView, BroadcastView, MeantPlan } from './broadcasts.schemas.js';
import { Broadcasts } from './broadcasts.service.js';

/** Broadcasts under way: started, paused, gone on with, cancelled, tried again, and how far they are. */
@ApiTags('broadcasts')
@Controller('api/v1/broadcasts/:id')
export class BroadcastControlController {
  constructor(
    private readonly broadcasts: Broadcasts,
    private readonly views: BroadcastViews,
    private readonly control: BroadcastControl,
  ) {}

  @Post('start')
  @Allow('broadcasts.send')
  @Answers(
    BroadcastView,
    'Starts exactly what was counted, or sets it for its time. Asked twice, it starts once.',
  )
  start(
    @Param({ schema: BroadcastParams }) { id }: BroadcastParams,
    @Body({ schema: MeantPlan }) { hash }: MeantPlan,
    @Caller() caller: Principal,
  ): Promise<Versioned<BroadcastView>> {
    return this.after(this.control.start(caller, id, hash), id, caller);
  }

  @Post('pause')
  @Allow('broadcasts.send')
  @Answers(BroadcastView, 'Lets nothing more go from now on.')
  pause(
    @Param({ schema: BroadcastParams }) { id }: BroadcastParams,
    @Caller() caller: Principal,
  ): Promise<Versioned<BroadcastView>> {
    return this.after(this.control.pause(caller, id), id, caller);
  }

  @Post('resume')
  @Allow('broadcasts.send')
  @Answers(BroadcastView, 'Goes on where it was paused.')
  resume(
    @Param({ schema: BroadcastParams }) { id }: BroadcastParams,
    @Caller() caller: Principal,
  ): Promise<Versioned<BroadcastView>> {
    return this.after(this.control.resume(caller, id), id, caller);
  }

  @Post('cancel')
  @Allow('broadcasts.send')
  @Answers(BroadcastView, 'Ends it for good: whoever has not got it does not get it.')
  cancel(
    @Param({ schema: BroadcastParams }) { id }: BroadcastParams,
    @Caller() caller: Principal,
  ): Promise<Versioned<BroadcastView>> {
    return this.after(this.control.cancel(caller, id), id, caller);
  }

  @Post('retry')
  @Allow('broadcasts.send')
  @Answers(BroadcastView, 'Tries again what has certainly not arrived, and never what may have.')
  retry(
    @Param({ schema: BroadcastParams }) { id }: BroadcastParams,
    @Caller() caller: Principal,
  ): Promise<Versioned<BroadcastView>> {
    return this.after(this.control.retry(caller, id), id, caller);
  }

  @Get('progress')
  @Allow('broadcasts.read')
  @Answers(BroadcastProgressView, 'Says how far it is; the counts of all states together are its audience.')
  progress(
    @Param({ schema: BroadcastParams }) { id }: BroadcastParams,
    @Caller() caller: Principal,
  ): Promise<BroadcastProgressView> {
    return this.control.progress(caller, id);
  }

  private async after(done: Promise<void>, id: string, caller: Principal): Promise<Versioned<BroadcastView>> {
    await done;
    return this.views.versioned(await this.broadcasts.show(caller, id), caller);
  }
}
