import { Module } from '@nestjs/common';
import { ConversationsModule } from '../../conversations/conversations.module.js';
import { DraftsRepository } from '../drafts/drafts.repository.js';
import { WhoNames } from '../drafts/who.js';
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
    Schedulers,
    WhoNames,
  ],
  exports: [DraftsRepository, ReleaseNotes, Releasing, ScheduledReleasesRepository, WhoNames],
})
export class ReleasePartsModule {}
