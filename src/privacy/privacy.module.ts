import { Module } from '@nestjs/common';

import { ConsentModule } from '../consent/consent.module.js';
import { ExchangeModule } from '../exchange/exchange.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AccessExportsRepository } from './access/access-exports.repository.js';
import { AccessFiles } from './access/access-files.service.js';
import { AffectedChoices } from './affected/affected-choices.service.js';
import { AffectedRepository } from './affected/affected.repository.js';
import { Affected } from './affected/affected.service.js';
import { ErasureRunner } from './erasure/erasure-runner.js';
import { ErasureStores } from './erasure/erasure-stores.js';
import { ErasureRepository } from './erasure/erasure.repository.js';
import { Erasure } from './erasure/erasure.service.js';
import { NoticesRepository } from './notices/notices.repository.js';
import { DeleteNotices } from './notices/notices.service.js';
import { PrivacyRequestsRepository } from './privacy-requests.repository.js';
import { PrivacyRequests } from './privacy-requests.service.js';
import { RedactionRepository } from './redaction/redaction.repository.js';
import { Redaction } from './redaction/redaction.service.js';
import { RegisterRepository } from './register/register.repository.js';
import { Register } from './register/register.service.js';
import { RetainedFields } from './retention/retained-fields.js';
import { RetainedKinds } from './retention/retained-kinds.js';
import { RetainedMessages } from './retention/retained-messages.js';
import { RetainedPeople } from './retention/retained-people.js';
import { RetentionCopies } from './retention/retention-copies.js';
import { RetentionRunner } from './retention/retention-runner.js';
import { RetentionRunsRepository } from './retention/retention-runs.repository.js';
import { RetentionSteps } from './retention/retention-steps.js';
import { RetentionWork } from './retention/retention-work.js';
import { Retention } from './retention/retention.service.js';
import { UnusedFields } from './retention/unused-fields.js';
import { RightRecalledHandler } from './right-recalled.js';
import { RightRequestedHandler } from './right-requested.js';

/*
 * What people can ask for by right: to get what is kept, to have it put right, to be shared with nobody, to be forgotten.
 * Here: requests, who has to look at them and until when; forgetting somebody (erasure/), a copy for herself (access/), the words
 * of a single message (redaction/), what is deleted when its time is over (retention/), the register of processing (register/), whom
 * a breach concerns (affected/), what partners have to delete (notices/).
 * Not here: what each room keeps about somebody (its `PersonPart`), the words that people ask with (`engine`), and the texts that
 * answer them (`flows/`).
 */
@Module({
  imports: [PeopleModule, ConsentModule, MessagesModule, ExchangeModule],
  providers: [
    AccessExportsRepository,
    AccessFiles,
    Affected,
    AffectedChoices,
    AffectedRepository,
    DeleteNotices,
    Erasure,
    ErasureRepository,
    ErasureRunner,
    ErasureStores,
    NoticesRepository,
    PrivacyRequests,
    PrivacyRequestsRepository,
    Redaction,
    RedactionRepository,
    Register,
    RegisterRepository,
    RetainedFields,
    RetainedKinds,
    RetainedMessages,
    RetainedPeople,
    Retention,
    RetentionCopies,
    RetentionRunner,
    RetentionRunsRepository,
    RetentionSteps,
    RetentionWork,
    RightRecalledHandler,
    RightRequestedHandler,
    UnusedFields,
  ],
  exports: [
    AccessFiles,
    Affected,
    AffectedChoices,
    DeleteNotices,
    ErasureRunner,
    PrivacyRequests,
    Redaction,
    Register,
    Retention,
    RetentionRunner,
  ],
})
export class PrivacyModule {}
