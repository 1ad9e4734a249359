import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { actionAt } from './consent-entry.js';
import { ConsentLedgerRepository } from './consent-ledger.repository.js';
import { sharingPurpose } from './sharing.rules.js';

/** Tells whose data may be given to a partner. What was given stands with the exports. */
@Injectable()
export class Sharing {
  constructor(private readonly ledger: ConsentLedgerRepository) {}

  /** Those of the people who agree, at this moment, that this partner gets their data. */
  async mayShare(
    db: Pool | PoolClient,
    partner: string,
    personIds: readonly string[],
    at: Date,
  ): Promise<Set<string>> {
    const current = await this.ledger.current(db, personIds);
    const purpose = sharingPurpose(partner);
    return new Set(
      [...current].flatMap(([personId, purposes]) => {
        const consent = purposes.get(purpose);
        return consent !== undefined && actionAt(consent, at) === 'granted' ? [personId] : [];
      }),
    );
  }
}
