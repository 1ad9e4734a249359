import { Injectable } from '@nestjs/common';

import { InteractionsRepository } from '../interactions.repository.js';
import { PeopleRepository } from '../people.repository.js';
import { AddressesRepository } from './addresses.repository.js';
import { RecordsRepository } from './records.repository.js';

/** What is written when an address changes. */
@Injectable()
export class AddressStores {
  constructor(
    readonly people: PeopleRepository,
    readonly addresses: AddressesRepository,
    readonly records: RecordsRepository,
    readonly interactions: InteractionsRepository,
  ) {}
}
