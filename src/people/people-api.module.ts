import { Module } from '@nestjs/common';

import { DictionaryController } from './dictionary/dictionary.controller.js';
import { HouseholdsController } from './households/households.controller.js';
import { DuplicatesController } from './matching/duplicates.controller.js';
import { MergesController } from './matching/merges.controller.js';
import { PeopleModule } from './people.module.js';
import { PlacesController } from './places/places.controller.js';
import { PeopleController } from './record/people.controller.js';
import { PersonPartsController } from './record/person-parts.controller.js';
import { TimelineController } from './timeline/timeline.controller.js';

/*
 * The routes of the room `people`: lists, records, addresses, relationships, households, places, timelines, dictionary.
 * Here: controllers only, for processes that serve.
 * Not here: anything that a worker needs.
 */
@Module({
  imports: [PeopleModule],
  controllers: [
    DictionaryController,
    DuplicatesController,
    HouseholdsController,
    MergesController,
    PlacesController,
    PeopleController,
    PersonPartsController,
    TimelineController,
  ],
})
export class PeopleApiModule {}
