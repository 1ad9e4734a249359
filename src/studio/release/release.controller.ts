import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { PageQuery } from '../../platform/http/page.js';
import type { Page } from '../../platform/http/page.js';
import { FlowParams } from '../drafts/flow-files.schemas.js';
import { Comparisons } from './compare.service.js';
import { PutBackViews } from './put-back-view.service.js';
import { PuttingBack } from './put-back.service.js';
import { ReleaseViews } from './release-view.service.js';
import {
  CompareQuery,
  FlowComparison,
  PutBack,
  PutBackView,
  ReleaseDraft,
  ReleaseOutcome,
  ReleaseView,
  RevisionPage,
  RevisionParams,
  RevisionView,
} from './release.schemas.js';
import type { RevisionRow } from './release.schemas.js';
import { ReleaseService } from './release.service.js';
import { RevisionLists } from './revisions.service.js';

/** What goes live of a flow, and what went live before. */
@Controller('api/v1/flows/:name')
export class ReleaseController {
  constructor(
    private readonly views: ReleaseViews,
    private readonly releases: ReleaseService,
    private readonly revisions: RevisionLists,
    private readonly comparisons: Comparisons,
    private readonly puttingBack: PuttingBack,
    private readonly putBackViews: PutBackViews,
  ) {}

  @Get('release')
  @Allow('flows.read')
  @Answers(
    ReleaseView,
    'Shows what the draft of a flow changes, for whom, and what keeps it from going live.',
  )
  view(@Param({ schema: FlowParams }) { name }: FlowParams): Promise<ReleaseView> {
    return this.views.of(name);
  }

  @Post('release')
  @Allow('flows.publish')
  @Answers(ReleaseOutcome, 'Makes the draft of a flow live, now or at a time.')
  release(
    @Param({ schema: FlowParams }) { name }: FlowParams,
    @Body({ schema: ReleaseDraft }) body: ReleaseDraft,
    @Caller() caller: Principal,
  ): Promise<ReleaseOutcome> {
    return this.releases.release(caller, name, body);
  }

  @Delete('release/schedule')
  @Allow('flows.publish')
  @Answers(null, 'Takes a scheduled release back.')
  unschedule(
    @Param({ schema: FlowParams }) { name }: FlowParams,
    @Caller() caller: Principal,
  ): Promise<void> {
    return this.releases.unschedule(caller, name);
  }

  @Get('revisions')
  @Allow('flows.read')
  @Answers(RevisionPage, 'Lists what was live of a flow, in plain words.')
  list(
    @Param({ schema: FlowParams }) { name }: FlowParams,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<Page<RevisionRow>> {
    return this.revisions.list(name, query);
  }

  @Get('revisions/:id')
  @Allow('flows.read')
  @Answers(RevisionView, 'Shows one version of a flow with its files.')
  one(@Param({ schema: RevisionParams }) { name, id }: RevisionParams): Promise<RevisionView> {
    return this.revisions.one(name, id);
  }

  @Get('revisions/:id/put-back')
  @Allow('flows.read')
  @Answers(PutBackView, 'Shows what putting an earlier version back would change, and for whom.')
  putBackView(@Param({ schema: RevisionParams }) { name, id }: RevisionParams): Promise<PutBackView> {
    return this.putBackViews.of(name, id);
  }

  @Post('revisions/:id/put-back')
  @Allow('flows.publish')
  @Answers(ReleaseOutcome, 'Makes an earlier version live again, as a new release.')
  putBack(
    @Param({ schema: RevisionParams }) { name, id }: RevisionParams,
    @Body({ schema: PutBack }) body: PutBack,
    @Caller() caller: Principal,
  ): Promise<ReleaseOutcome> {
    return this.puttingBack.putBack(caller, name, id, body);
  }

  @Get('compare')
  @Allow('flows.read')
  @Answers(FlowComparison, 'Compares two states of a flow step by step.')
  compare(
    @Param({ schema: FlowParams }) { name }: FlowParams,
    @Query({ schema: CompareQuery }) query: CompareQuery,
  ): Promise<FlowComparison> {
    return this.comparisons.of(name, query);
  }
}
