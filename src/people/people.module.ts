import { Module } from '@nestjs/common';

import { FieldChangesRepository } from './field-changes.repository.js';
import { InteractionsRepository } from './interactions.repository.js';
import { PeopleRepository } from './people.repository.js';

/*
 * One record per person: who she is, where she is reached, what is kept about her, and the one timeline.
 * Here: people, addresses, fields with their sources, interactions, and the rule that keeps test people apart.
 * Not here: whether she may be written to (`consent`, `messages`), and what is said to her (`conversations`).
 */
@Module({
  providers: [PeopleRepository, FieldChangesRepository, InteractionsRepository],
  exports: [PeopleRepository, FieldChangesRepository, InteractionsRepository],
})
export class PeopleModule {}
