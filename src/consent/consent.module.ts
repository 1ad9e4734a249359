import { Module } from '@nestjs/common';

import { PeopleModule } from '../people/people.module.js';
import { AddressSuppressions } from './address-suppressions.js';
import { ConsentExpiry } from './consent-expiry.js';
import { ConsentFactsRepository } from './consent-facts.repository.js';
import { ConsentLedgerRepository } from './consent-ledger.repository.js';
import { ConsentRecording } from './consent-recording.service.js';
import { ConsentService } from './consent.service.js';
import { ConsentViews } from './consent-views.js';
import { ConsentsController } from './consents.controller.js';
import { ConsentsPersonPart } from './consents-person-part.js';
import { OptOutsRepository } from './opt-outs.repository.js';
import { Receipts } from './receipts.js';
import { Sharing } from './sharing.js';
import { ConsentTraces, StaffConsents } from './staff-consents.service.js';

/*
 * What people agreed to, and who must not be written to.
 * Here: the append-only ledger and its verification, the rules of recording in it, receipts, sharing with partners, opt-outs by
 * address, opting out and back in, addresses of those who were erased.
 * Not here: which words mean it (`engine/understanding`), and the decision about a message (`messages/gate.rules.ts`).
 */
@Module({
  imports: [PeopleModule],
  controllers: [ConsentsController],
  providers: [
    AddressSuppressions,
    ConsentExpiry,
    ConsentFactsRepository,
    ConsentLedgerRepository,
    ConsentRecording,
    ConsentService,
    ConsentsPersonPart,
    ConsentTraces,
    ConsentViews,
    OptOutsRepository,
    Receipts,
    Sharing,
    StaffConsents,
  ],
  exports: [
    AddressSuppressions,
    ConsentLedgerRepository,
    ConsentRecording,
    ConsentService,
    OptOutsRepository,
    Receipts,
    Sharing,
  ],
})
export class ConsentModule {}
