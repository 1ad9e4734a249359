import { Module } from '@nestjs/common';

import { FieldChangesRepository } from './field-changes.repository.js';
import { InteractionsRepository } from './interactions.repository.js';
import { PeopleRepository } from './people.repository.js';
import { PlaceTree } from './places/place-tree.js';
import { PlacesRepository } from './places/places.repository.js';
import { TagChangesRepository } from './tag-changes.repository.js';

/*
 * One record per person: who she is, where she is reached, what is kept about her, and the one timeline.
 * Here: people, addresses, fields with their sources, tags, the place tree (places/), interactions, and the rule that keeps
 * test people apart.
 * Not here: whether she may be written to (`consent`, `messages`), and what is said to her (`conversations`).
 */
@Module({
  providers: [
    PeopleRepository,
    FieldChangesRepository,
    InteractionsRepository,
    TagChangesRepository,
    PlaceTree,
    PlacesRepository,
  ],
  exports: [
    PeopleRepository,
    FieldChangesRepository,
    InteractionsRepository,
    TagChangesRepository,
    PlaceTree,
  ],
})
export class PeopleModule {}
