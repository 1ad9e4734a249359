import { Module } from '@nestjs/common';
import { ConversationsModule } from '../../conversations/conversations.module.js';
import { TakenFilesRepository } from '../../conversations/definitions/taken-files.repository.js';
import { DraftsRepository } from '../drafts/drafts.repository.js';
import { WhoNames } from '../drafts/who.js';
import { ConsentApprovals } from './consent-approvals.js';
import { ReleaseNotes } from './release-notes.js';
import { ReleaseParts } from './release-parts.js';
import { Releasing } from './releasing.js';
import { ScheduledReleaseFires } from './scheduled-release-fires.js';
import { ScheduledReleasesRepository } from './scheduled-releases.repository.js';
import { Schedulers } from './schedulers.js';

/*
 * How a draft goes live, in every process: a scheduled release is made by whichever worker has its fire.
 * Here: the release itself, what is written down about it, its schedule.
 * Not here: routes and pages, which a worker does not serve.
 */
@Module({
  imports: [ConversationsModule],
  providers: [
    DraftsRepository,
    ReleaseNotes,
    ReleaseParts,
    Releasing,
    ScheduledReleaseFires,
    ScheduledReleasesRepository,
    ConsentApprovals,
    Schedulers,
    TakenFilesRepository,
    WhoNames,
  ],
  exports: [
    ConsentApprovals,
    DraftsRepository,
    ReleaseNotes,
    Releasing,
    ScheduledReleasesRepository,
    TakenFilesRepository,
    WhoNames,
  ],
})
export class ReleasePartsModule {}
