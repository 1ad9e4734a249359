import { Injectable } from '@nestjs/common';

import { FieldChangesRepository } from '../field-changes.repository.js';
import { InteractionsRepository } from '../interactions.repository.js';
import { PeopleRepository } from '../people.repository.js';
import { FieldWatchers } from '../field-watchers.js';
import { TagChangesRepository } from '../tag-changes.repository.js';

/** The stores that turns write to as well. */
@Injectable()
export class RecordStores {
  constructor(
    readonly people: PeopleRepository,
    readonly fields: FieldChangesRepository,
    readonly tags: TagChangesRepository,
    readonly interactions: InteractionsRepository,
    readonly watchers: FieldWatchers,
  ) {}
}
