import { Module } from '@nestjs/common';

import { DictionaryController } from './dictionary/dictionary.controller.js';
import { HouseholdsController } from './households/households.controller.js';
import { DuplicatesController } from './matching/duplicates.controller.js';
import { MergesController } from './matching/merges.controller.js';
import { PeopleModule } from './people.module.js';
import { PeoplePerPlaceRepository } from './places/people-per-place.repository.js';
import { PlacesController } from './places/places.controller.js';
import { PeopleController } from './record/people.controller.js';
import { PersonPartsController } from './record/person-parts.controller.js';
import { TimelineController } from './timeline/timeline.controller.js';
import { LeaversViews } from './views/leavers-views.js';
import { PeopleViewsController } from './views/people-views.controller.js';
import { PeopleViewsRepository } from './views/people-views.repository.js';
import { PeopleListViews } from './views/people-views.service.js';

/*
 * The routes of the room `people`: lists and views of them, records, addresses, relationships, households, places, timelines,
 * dictionary.
 * Here: controllers, and what serves nobody but them, for processes that serve.
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
    PeopleViewsController,
    PersonPartsController,
    TimelineController,
  ],
  providers: [LeaversViews, PeopleListViews, PeoplePerPlaceRepository, PeopleViewsRepository],
})
export class PeopleApiModule {}
