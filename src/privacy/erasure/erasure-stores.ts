import { Injectable } from '@nestjs/common';

import { AddressSuppressions } from '../../consent/address-suppressions.js';
import { OptOutsRepository } from '../../consent/opt-outs.repository.js';
import { OutboxService } from '../../messages/outbox.service.js';
import { ProviderCopies } from '../../messages/provider-copies.js';
import { PersonParts } from '../../people/matching/person-parts.js';
import { PeopleRepository } from '../../people/people.repository.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import { Changes } from '../../platform/http/changes.js';
import { PrivacyRequestsRepository } from '../privacy-requests.repository.js';
import { ErasureRepository } from './erasure.repository.js';

/** Everything that an erasure reads and writes. */
@Injectable()
export class ErasureStores {
  constructor(
    readonly requests: PrivacyRequestsRepository,
    readonly erasure: ErasureRepository,
    readonly parts: PersonParts,
    readonly people: PeopleRepository,
    readonly suppressions: AddressSuppressions,
    readonly optOuts: OptOutsRepository,
    readonly outbox: OutboxService,
    readonly copies: ProviderCopies,
    readonly audit: AuditLog,
    readonly changes: Changes,
  ) {}
}
