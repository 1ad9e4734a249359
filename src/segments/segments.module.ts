import { Module } from '@nestjs/common';

import { PeopleModule } from '../people/people.module.js';
import { PersonFactsRepository } from './evaluate/person-facts.repository.js';
import { Explaining } from './explaining.service.js';
import { KnownNames } from './known-names.js';
import { SegmentFilter } from './segment-filter.js';
import { SegmentPeopleRepository } from './segment-people.repository.js';
import { SegmentReading } from './segment-reading.js';
import { SegmentWords } from './segment-words.js';
import { SegmentsRepository } from './segments.repository.js';
import { SegmentsService } from './segments.service.js';

/*
 * Descriptions of people in the expression language of flows: who fulfils one, in words, in numbers, and why.
 * Here: what such an expression may say (language/), its SQL (sql/), what it says about one person (evaluate/), segments
 * under a name, and the filter of the people list.
 * Not here: the routes (`segments-api.module.ts`), the grammar (`engine/expressions`), and what is sent to whom.
 */
@Module({
  imports: [PeopleModule],
  providers: [
    Explaining,
    KnownNames,
    PersonFactsRepository,
    SegmentFilter,
    SegmentPeopleRepository,
    SegmentReading,
    SegmentWords,
    SegmentsRepository,
    SegmentsService,
  ],
  exports: [Explaining, SegmentReading, SegmentWords, SegmentsRepository, SegmentsService],
})
export class SegmentsModule {}
