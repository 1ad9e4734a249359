import { Injectable } from '@nestjs/common';

import { CasesRepository } from '../../cases/cases.repository.js';
import { OutboxService } from '../../messages/outbox.service.js';
import { SenderWake } from '../../messages/sender-wake.js';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import { Changes } from '../../platform/http/changes.js';

/** Where it is written what follows from a missed visit. */
@Injectable()
export class MissedVisitStores {
  constructor(
    readonly outbox: OutboxService,
    readonly cases: CasesRepository,
    readonly interactions: InteractionsRepository,
    readonly changes: Changes,
    readonly wake: SenderWake,
  ) {}
}
