import { Module } from '@nestjs/common';
import { ConversationsModule } from '../../conversations/conversations.module.js';
import { DraftsModule } from '../drafts/drafts.module.js';
import { ApprovalViews } from './approval-views.js';
import { Comparisons } from './compare.service.js';
import { PutBackViews } from './put-back-view.service.js';
import { PuttingBack } from './put-back.service.js';
import { ReleaseController } from './release.controller.js';
import { ReleasePartsModule } from './release-parts.module.js';
import { ReleaseOutcomes } from './release-outcomes.js';
import { ReleaseService } from './release.service.js';
import { ReleaseViews } from './release-view.service.js';
import { ScheduleViews } from './schedule-views.js';
import { RevisionLists } from './revisions.service.js';
import { Scheduling } from './scheduling.js';

/*
 * What goes live, when, and what went live before.
 * Here: the page before a release, releases now and later, versions, comparing them, putting one back.
 * Not here: how a revision becomes the live one (`conversations/publishing`).
 */
@Module({
  imports: [ConversationsModule, DraftsModule, ReleasePartsModule],
  controllers: [ReleaseController],
  providers: [
    ApprovalViews,
    Comparisons,
    PutBackViews,
    PuttingBack,
    ReleaseOutcomes,
    ReleaseService,
    ReleaseViews,
    RevisionLists,
    ScheduleViews,
    Scheduling,
  ],
})
export class ReleaseModule {}
