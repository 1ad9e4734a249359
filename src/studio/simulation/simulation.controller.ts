import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { FlowParams } from '../drafts/flow-files.schemas.js';
import { knowsOf, personas, sharersOf } from './personas.js';
import {
  ChatFile,
  PersonaList,
  SaveChat,
  Simulate,
  Simulation,
  TestFlow,
  TestResults,
} from './simulation.schemas.js';
import { SimulationService } from './simulation.service.js';
import { simulationView } from './simulation-view.js';

/** A phone without a phone: plays flows for those who work on them. */
@Controller('api/v1')
export class SimulationController {
  constructor(
    private readonly simulation: SimulationService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get('personas')
  @Allow('flows.simulate')
  @Answers(PersonaList, 'Lists the invented people whom flows can be tried with.')
  personas(): PersonaList {
    const now = Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime());
    const today = now.toZonedDateTimeISO(this.config.defaultTimezone).toPlainDate();
    const items = personas.map((persona) => {
      const { id, name, about, language } = persona;
      return {
        id,
        name,
        about,
        language,
        knows: knowsOf(persona, today),
        sharers: sharersOf(persona, today),
      };
    });
    return { items, next: null };
  }

  @Post('simulations')
  @Allow('flows.simulate')
  @Answers(Simulation, 'Plays a conversation with a draft or with what is live. Nothing is stored or sent.')
  async simulate(@Body({ schema: Simulate }) body: Simulate): Promise<Simulation> {
    return simulationView(await this.simulation.play(body));
  }

  @Post('simulations/chat')
  @Allow('flows.simulate')
  @Answers(ChatFile, 'Writes a played conversation down as a golden conversation, to be kept with the draft.')
  save(@Body({ schema: SaveChat }) body: SaveChat): Promise<ChatFile> {
    return this.simulation.save(body);
  }

  @Post('flows/:name/tests')
  @Allow('flows.read')
  @Answers(TestResults, 'Plays the golden conversations of a draft and tells which went otherwise.')
  test(
    @Param({ schema: FlowParams }) { name }: FlowParams,
    @Body({ schema: TestFlow }) { files }: TestFlow,
  ): Promise<TestResults> {
    return this.simulation.test(name, files);
  }
}
