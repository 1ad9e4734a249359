import { Module } from '@nestjs/common';
import { ConversationsModule } from '../../conversations/conversations.module.js';
import { RevisionsRepository } from '../release/revisions.repository.js';
import { ReleasePartsModule } from '../release/release-parts.module.js';
import { SimulationModule } from '../simulation/simulation.module.js';
import { CheckBudgets } from './check-budgets.js';
import { ConflictSayer } from './conflicts.js';
import { DraftsController } from './drafts.controller.js';
import { DraftNotes } from './draft-notes.js';
import { DraftStarts } from './draft-starts.js';
import { DraftsService } from './drafts.service.js';
import { FileStands } from './file-stand.service.js';
import { FlowLists } from './flow-list.service.js';
import { FlowsController } from './flows.controller.js';
import { FlowViews } from './flow-views.service.js';
import { GoldenTests } from './golden-tests.js';
import { Merging } from './merging.service.js';
import { NewFlows } from './new-flows.service.js';
import { OpenFlows } from './opened-flow.js';
import { Presence } from './presence.js';
import { SaveHistory } from './save-history.service.js';
import { WaitingPeople } from './waiting-people.repository.js';

/*
 * What people change about flows before it is live.
 * Here: drafts and their saves, the list of flows, the check with its mends, merging with what is live and with the files of
 * the folder, who has a flow open.
 * Not here: what goes live (`release/`), and what a flow is (`conversations/definitions`).
 */
@Module({
  imports: [ConversationsModule, ReleasePartsModule, SimulationModule],
  controllers: [FlowsController, DraftsController],
  providers: [
    CheckBudgets,
    ConflictSayer,
    DraftNotes,
    DraftsService,
    DraftStarts,
    FileStands,
    FlowLists,
    FlowViews,
    GoldenTests,
    Merging,
    NewFlows,
    OpenFlows,
    Presence,
    RevisionsRepository,
    SaveHistory,
    WaitingPeople,
  ],
  exports: [ConflictSayer, DraftsService, GoldenTests, RevisionsRepository, SaveHistory],
})
export class DraftsModule {}
