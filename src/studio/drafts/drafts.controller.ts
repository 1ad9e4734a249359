import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Answers } from '../../platform/http/answers.decorator.js';
import { PageQuery, readCursor } from '../../platform/http/page.js';
import type { Page } from '../../platform/http/page.js';
import { IfMatch } from '../../platform/http/versioned.js';
import type { Versioned } from '../../platform/http/versioned.js';
import {
  DraftSaved,
  DraftSavePage,
  FileComparison,
  FlowView,
  PresenceView,
  Rebased,
  RebaseDraft,
  SaveDraft,
  SayPresence,
  TakeFile,
} from './drafts.schemas.js';
import type { DraftSaveRow } from './drafts.schemas.js';
import { DraftsService } from './drafts.service.js';
import type { SavedDraft } from './drafts.service.js';
import { FlowParams } from './flow-files.schemas.js';
import { FlowViews } from './flow-views.service.js';
import { Merging } from './merging.service.js';
import { Presence } from './presence.js';
import { SaveHistory } from './save-history.service.js';

/** One flow: what is live, what is being changed, and who is at it. */
@Controller('api/v1/flows/:name')
export class DraftsController {
  constructor(
    private readonly views: FlowViews,
    private readonly drafts: DraftsService,
    private readonly history: SaveHistory,
    private readonly merging: Merging,
    private readonly presence: Presence,
  ) {}

  @Get()
  @Allow('flows.read')
  @Answers(FlowView, 'Shows a flow: what is live, its draft, how its file stands, who has it open.')
  open(@Param({ schema: FlowParams }) { name }: FlowParams): Promise<Versioned<FlowView>> {
    return this.views.of(name);
  }

  @Put('draft')
  @Allow('flows.edit')
  @Answers(DraftSaved, 'Saves the draft of a flow.')
  async save(
    @Param({ schema: FlowParams }) { name }: FlowParams,
    @IfMatch() version: number,
    @Body({ schema: SaveDraft }) body: SaveDraft,
    @Caller() caller: Principal,
  ): Promise<DraftSaved> {
    return savedDraft(await this.drafts.save(caller, name, { ...body, version }));
  }

  @Delete('draft')
  @Allow('flows.edit')
  @Answers(null, 'Throws the draft of a flow away.')
  discard(
    @Param({ schema: FlowParams }) { name }: FlowParams,
    @IfMatch() version: number,
    @Caller() caller: Principal,
  ): Promise<void> {
    return this.drafts.discard(caller, name, version);
  }

  @Get('draft/saves')
  @Allow('flows.read')
  @Answers(DraftSavePage, 'Lists the saves of a draft with what each changed, in words.')
  saves(
    @Param({ schema: FlowParams }) { name }: FlowParams,
    @Query({ schema: PageQuery }) { limit, cursor }: PageQuery,
  ): Promise<Page<DraftSaveRow>> {
    const before =
      cursor === undefined ? undefined : readCursor(cursor, z.number().int().min(0).max(2_000_000_000));
    return this.history.of(name, limit, before);
  }

  @Post('draft/rebase')
  @Allow('flows.edit')
  @Answers(Rebased, 'Brings the draft of a flow up to date with what is live.')
  rebase(
    @Param({ schema: FlowParams }) { name }: FlowParams,
    @IfMatch() version: number,
    @Body({ schema: RebaseDraft }) { files }: RebaseDraft,
    @Caller() caller: Principal,
  ): Promise<Rebased> {
    return this.merging.rebase(caller, name, version, files);
  }

  @Get('file')
  @Allow('flows.edit')
  @Answers(FileComparison, 'Shows the file of the folder beside the draft, and both merged.')
  file(@Param({ schema: FlowParams }) { name }: FlowParams): Promise<FileComparison> {
    return this.merging.compareWithFile(name);
  }

  @Post('file/take')
  @Allow('flows.edit')
  @Answers(DraftSaved, 'Makes the file of the folder, or what was made of both, the draft.')
  async takeFile(
    @Param({ schema: FlowParams }) { name }: FlowParams,
    @IfMatch() version: number,
    @Body({ schema: TakeFile }) body: TakeFile,
    @Caller() caller: Principal,
  ): Promise<DraftSaved> {
    return savedDraft(await this.merging.takeFile(caller, name, version, body));
  }

  @Post('presence')
  @Allow('flows.read')
  @Answers(PresenceView, 'Says where the caller is in a flow, and hears who else is there.')
  async say(
    @Param({ schema: FlowParams }) { name }: FlowParams,
    @Body({ schema: SayPresence }) body: SayPresence,
    @Caller() caller: Principal,
  ): Promise<PresenceView> {
    return { people: await this.presence.say(caller, name, body) };
  }
}

function savedDraft({ version, updatedAt }: SavedDraft): DraftSaved {
  return { version, updatedAt: updatedAt.toISOString() };
}
