import { Module } from '@nestjs/common';

import { ConsentModule } from '../consent/consent.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AccessExportsRepository } from './access/access-exports.repository.js';
import { AccessFiles } from './access/access-files.service.js';
import { ErasureRunner } from './erasure/erasure-runner.js';
import { ErasureStores } from './erasure/erasure-stores.js';
import { ErasureRepository } from './erasure/erasure.repository.js';
import { Erasure } from './erasure/erasure.service.js';
import { PrivacyRequestsRepository } from './privacy-requests.repository.js';
import { PrivacyRequests } from './privacy-requests.service.js';
import { RedactionRepository } from './redaction/redaction.repository.js';
import { Redaction } from './redaction/redaction.service.js';
import { RightRecalledHandler } from './right-recalled.js';
import { RightRequestedHandler } from './right-requested.js';

/*
 * What people can ask for by right: to get what is kept, to have it put right, to be shared with nobody, to be forgotten.
 * Here: requests, who has to look at them and until when; forgetting somebody (erasure/), a copy for herself (access/), the words
 * of a single message (redaction/).
 * Not here: what each room keeps about somebody (its `PersonPart`), the words that people ask with (`engine`), and the texts that
 * answer them (`flows/`).
 */
@Module({
  imports: [PeopleModule, ConsentModule, MessagesModule],
  providers: [
    AccessExportsRepository,
    AccessFiles,
    Erasure,
    ErasureRepository,
    ErasureRunner,
    ErasureStores,
    PrivacyRequests,
    PrivacyRequestsRepository,
    Redaction,
    RedactionRepository,
    RightRecalledHandler,
    RightRequestedHandler,
  ],
  exports: [AccessFiles, ErasureRunner, PrivacyRequests, Redaction],
})
export class PrivacyModule {}
