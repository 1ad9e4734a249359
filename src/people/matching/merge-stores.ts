import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { InteractionsRepository } from '../interactions.repository.js';
import { PeopleRepository } from '../people.repository.js';
import { refreshKeys } from '../record/keys.js';
import { RecordsRepository } from '../record/records.repository.js';
import { MergesRepository } from './merges.repository.js';

/** What is read and written when records are merged. */
@Injectable()
export class MergeStores {
  constructor(
    readonly merges: MergesRepository,
    readonly people: PeopleRepository,
    readonly records: RecordsRepository,
    readonly interactions: InteractionsRepository,
  ) {}

  refreshKeys(tx: PoolClient, personIds: readonly string[]): Promise<void> {
    return refreshKeys(tx, personIds);
  }
}
