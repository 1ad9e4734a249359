import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, Public } from '../../platform/access/allow.decorator.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { FlowParams } from '../drafts/flow-files.schemas.js';
import { MakeTrial, TrialLink, TrialPath, TrialSimulation, TrialView, TryOut } from './simulation.schemas.js';
import { TrialsService } from './trials.service.js';

/** Links to try a draft on a phone of one's own. */
@Controller('api/v1')
export class TrialsController {
  constructor(private readonly trials: TrialsService) {}

  @Post('flows/:name/trials')
  @Allow('flows.edit')
  @Answers(TrialLink, 'Makes a link that opens the saved draft as a phone in any browser for a day.', {
    isSecret: true,
  })
  make(
    @Param({ schema: FlowParams }) { name }: FlowParams,
    @Body({ schema: MakeTrial }) body: MakeTrial,
  ): Promise<TrialLink> {
    return this.trials.make(name, body);
  }

  @Get('trials/:token')
  @Public('whoever was given the link tries the draft, and its token is signed')
  @Answers(TrialView, 'Tells what a link to try a draft opens.')
  view(@Param({ schema: TrialPath }) { token }: TrialPath): Promise<TrialView> {
    return this.trials.view(token);
  }

  @Post('trials/:token/simulations')
  @Public('whoever was given the link tries the draft, and its token is signed')
  @Answers(TrialSimulation, 'Plays a conversation with the draft of a link.')
  play(
    @Param({ schema: TrialPath }) { token }: TrialPath,
    @Body({ schema: TryOut }) body: TryOut,
  ): Promise<TrialSimulation> {
    return this.trials.play(token, body);
  }
}
