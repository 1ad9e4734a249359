import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { InstallationFlows } from '../../conversations/definitions/installation-flows.js';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { pageFrom, PageQuery, readCursor } from '../../platform/http/page.js';
import type { Page } from '../../platform/http/page.js';
import { Stages } from '../simulation/stages.js';
import { CheckBudgets } from './check-budgets.js';
import {
  CheckFiles,
  FlowCheck,
  FlowMade,
  FlowPage,
  FlowsQuery,
  FlowTemplatePage,
  NewFlow,
} from './drafts.schemas.js';
import type { FlowRow, FlowTemplate } from './drafts.schemas.js';
import { FlowParams } from './flow-files.schemas.js';
import { FlowLists } from './flow-list.service.js';
import { flowTemplates } from './flow-templates.js';
import { NewFlows } from './new-flows.service.js';

/** The flows of the installation: the list, new ones, and what is wrong with files that nobody saved. */
@Controller('api/v1')
export class FlowsController {
  constructor(
    private readonly lists: FlowLists,
    private readonly newFlows: NewFlows,
    private readonly flows: InstallationFlows,
    private readonly stages: Stages,
    private readonly budgets: CheckBudgets,
  ) {}

  @Get('flows')
  @Allow('flows.read')
  @Answers(FlowPage, 'Lists the flows with how they are doing.')
  list(@Query({ schema: FlowsQuery }) query: FlowsQuery): Promise<Page<FlowRow>> {
    return this.lists.list(query);
  }

  @Get('flow-templates')
  @Allow('flows.edit')
  @Answers(FlowTemplatePage, 'Lists the flows of the library that ships.')
  async templates(@Query({ schema: PageQuery }) { limit, cursor }: PageQuery): Promise<Page<FlowTemplate>> {
    const after = cursor === undefined ? '' : readCursor(cursor, z.string().max(100));
    const templates = (await flowTemplates()).filter(({ name }) => name > after);
    return pageFrom(templates, limit, ({ name }) => name);
  }

  @Post('flows')
  @Allow('flows.edit')
  @Answers(FlowMade, 'Makes a flow, as a draft.', { status: 201 })
  make(@Body({ schema: NewFlow }) body: NewFlow, @Caller() caller: Principal): Promise<FlowMade> {
    return this.newFlows.make(caller, body);
  }

  @Post('flows/:name/check')
  @Allow('flows.read')
  @Answers(FlowCheck, 'Says what is wrong with files, where it is and how to mend it. Nothing is saved.')
  async check(
    @Param({ schema: FlowParams }) { name }: FlowParams,
    @Body({ schema: CheckFiles }) { files }: CheckFiles,
    @Caller() caller: Principal,
  ): Promise<FlowCheck> {
    const local = await this.flows.localSurroundings();
    return this.budgets.spend(caller.userId, () => this.stages.check(name, files, local));
  }
}
