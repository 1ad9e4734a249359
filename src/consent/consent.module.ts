import { Module } from '@nestjs/common';

import { PeopleModule } from '../people/people.module.js';
import { ConsentLedgerRepository } from './consent-ledger.repository.js';
import { ConsentService } from './consent.service.js';
import { OptOutsRepository } from './opt-outs.repository.js';

/*
 * What people agreed to, and who must not be written to.
 * Here: the append-only ledger and its verification, opt-outs by address, opting out and back in.
 * Not here: which words mean it (`engine/understanding`), and the decision about a message (`messages/gate.rules.ts`).
 */
@Module({
  imports: [PeopleModule],
  providers: [ConsentLedgerRepository, OptOutsRepository, ConsentService],
  exports: [ConsentLedgerRepository, OptOutsRepository, ConsentService],
})
export class ConsentModule {}
