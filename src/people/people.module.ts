import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';

import { Dictionary } from './dictionary/dictionary.js';
import { DictionaryRepository } from './dictionary/dictionary.repository.js';
import { FieldChangesRepository } from './field-changes.repository.js';
import { FieldWatchers } from './field-watchers.js';
import { ListIntakes } from './list-intakes.js';
import { HouseholdTerms } from './households/household-terms.js';
import { HouseholdsRepository } from './households/households.repository.js';
import { Households } from './households/households.service.js';
import { InteractionsRepository } from './interactions.repository.js';
import { DuplicatePairsRepository } from './matching/duplicate-pairs.repository.js';
import { DuplicateReview } from './matching/duplicate-review.service.js';
import { Duplicates } from './matching/duplicates.service.js';
import { MergeOutcomes } from './matching/merge-outcomes.service.js';
import { MergeStores } from './matching/merge-stores.js';
import { MergesRepository } from './matching/merges.repository.js';
import { Merging } from './matching/merging.service.js';
import { NearRecordsRepository } from './matching/near-records.repository.js';
import { PairedPeople } from './matching/paired-people.js';
import { peopleParts } from './matching/parts/people-parts.js';
import { PersonParts } from './matching/person-parts.js';
import { PeopleRepository } from './people.repository.js';
import { PlaceTree } from './places/place-tree.js';
import { PlacesRepository } from './places/places.repository.js';
import { AddressStores } from './record/address-stores.js';
import { AddressesRepository } from './record/addresses.repository.js';
import { Addresses } from './record/addresses.service.js';
import { PeopleFilter } from './record/people-filter.js';
import { PeopleListRepository } from './record/people-list.repository.js';
import { People } from './record/people.service.js';
import { PersonEdits } from './record/person-edits.service.js';
import { PersonViewRepository } from './record/person-view.repository.js';
import { PersonViews } from './record/person-views.js';
import { RecordReader } from './record/record-reader.js';
import { RecordStores } from './record/record-stores.js';
import { RecordsRepository } from './record/records.repository.js';
import { Relationships } from './record/relationships.service.js';
import { TagChangesRepository } from './tag-changes.repository.js';
import { ToldRepository } from './told.repository.js';
import { TimelineStores } from './timeline/timeline-stores.js';
import { TimelineRepository } from './timeline/timeline.repository.js';
import { Timeline } from './timeline/timeline.service.js';

/*
 * One record per person: who she is, where she is reached, what is kept about her, and the one timeline.
 * Here: people and their records (record/), households/, the data dictionary (dictionary/), the place tree (places/), the
 * timeline, duplicates and merging (matching/), and the rule that keeps test people apart.
 * Not here: whether she may be written to (`consent`, `messages`), and what is said to her (`conversations`).
 */
@Module({
  imports: [DiscoveryModule],
  providers: [
    ...peopleParts,
    Addresses,
    AddressesRepository,
    AddressStores,
    Dictionary,
    DictionaryRepository,
    FieldChangesRepository,
    FieldWatchers,
    Households,
    HouseholdsRepository,
    HouseholdTerms,
    InteractionsRepository,
    ListIntakes,
    DuplicatePairsRepository,
    DuplicateReview,
    Duplicates,
    MergeOutcomes,
    MergesRepository,
    MergeStores,
    Merging,
    NearRecordsRepository,
    PairedPeople,
    People,
    PeopleFilter,
    PeopleListRepository,
    PeopleRepository,
    PersonEdits,
    PersonParts,
    PersonViewRepository,
    PersonViews,
    PlaceTree,
    PlacesRepository,
    RecordReader,
    RecordsRepository,
    RecordStores,
    Relationships,
    TagChangesRepository,
    Timeline,
    TimelineRepository,
    TimelineStores,
    ToldRepository,
  ],
  exports: [
    Addresses,
    AddressesRepository,
    Dictionary,
    FieldChangesRepository,
    FieldWatchers,
    Households,
    HouseholdsRepository,
    InteractionsRepository,
    ListIntakes,
    DuplicatePairsRepository,
    DuplicateReview,
    Duplicates,
    MergeOutcomes,
    Merging,
    People,
    PeopleFilter,
    PeopleListRepository,
    PeopleRepository,
    PersonEdits,
    PersonParts,
    PersonViews,
    PlacesRepository,
    PlaceTree,
    RecordReader,
    RecordsRepository,
    Relationships,
    TagChangesRepository,
    Timeline,
    ToldRepository,
  ],
})
export class PeopleModule {}
