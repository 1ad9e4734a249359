import type { DiscoveryService } from '@nestjs/core';

import { CasesPersonPart } from '../src/cases/cases-person-part.js';
import { ConsentsPersonPart } from '../src/consent/consents-person-part.js';
import { ConversationsPersonPart } from '../src/conversations/conversations-person-part.js';
import { MessagesPersonPart } from '../src/messages/messages-person-part.js';
import {
  BroadcastRecipientsPart,
  BroadcastRowsPart,
} from '../src/outreach/broadcasts/broadcasts-person-parts.js';
import { EventGuestsPersonPart } from '../src/outreach/events/event-guests-person-part.js';
import { DuplicateFinder } from '../src/people/matching/duplicate-finder.js';
import { DuplicatePairsRepository } from '../src/people/matching/duplicate-pairs.repository.js';
import { DuplicateReview } from '../src/people/matching/duplicate-review.service.js';
import { Duplicates } from '../src/people/matching/duplicates.service.js';
import { MergeStores } from '../src/people/matching/merge-stores.js';
import { Merging } from '../src/people/matching/merging.service.js';
import { MergesRepository } from '../src/people/matching/merges.repository.js';
import { NearRecordsRepository } from '../src/people/matching/near-records.repository.js';
import { PairedPeople } from '../src/people/matching/paired-people.js';
import { PersonParts } from '../src/people/matching/person-parts.js';
import { peopleParts } from '../src/people/matching/parts/people-parts.js';
import { PlaceTree } from '../src/people/places/place-tree.js';
import { PlacesRepository } from '../src/people/places/places.repository.js';
import { RecordReader } from '../src/people/record/record-reader.js';
import { AuditLog } from '../src/platform/access/audit-log.js';
import type { Database } from '../src/platform/database/database.js';
import type { Jobs } from '../src/platform/queue/jobs.js';
import { LifeEventsPersonPart } from '../src/programmes/life-events/life-events-person-part.js';
import { SubscriptionsPersonPart } from '../src/programmes/subscriptions-person-part.js';
import { PeopleRoom } from './people-room.js';

const everyPart = [
  ...peopleParts,
  BroadcastRecipientsPart,
  BroadcastRowsPart,
  CasesPersonPart,
  ConsentsPersonPart,
  ConversationsPersonPart,
  EventGuestsPersonPart,
  LifeEventsPersonPart,
  MessagesPersonPart,
  SubscriptionsPersonPart,
];

/** The registry of the parts of a person, of all rooms or of some instances. */
export function personParts(instances: readonly object[] = everyPart.map((Part) => new Part())): PersonParts {
  const discovery = { getProviders: () => instances.map((instance) => ({ instance })) };
  const parts = new PersonParts(discovery as unknown as DiscoveryService);
  parts.onModuleInit();
  return parts;
}

/** What merges people, put together by hand. */
export class MergingRoom extends PeopleRoom {
  readonly parts = personParts();
  readonly merging: Merging;

  constructor(database: Database, given: ConstructorParameters<typeof PeopleRoom>[1] = {}) {
    super(database, given);
    const stores = new MergeStores(
      new MergesRepository(),
      this.peopleRepository,
      this.records,
      this.interactions,
    );
    this.merging = new Merging(database, this.parts, stores, new AuditLog(this.clock), this.clock);
  }
}

/** What finds people who are recorded twice, put together by hand. */
export class FinderRoom extends MergingRoom {
  readonly duplicates = new Duplicates(new NearRecordsRepository());
  readonly review: DuplicateReview;
  readonly finder: DuplicateFinder;

  constructor(database: Database, given: ConstructorParameters<typeof PeopleRoom>[1] = {}) {
    super(database, given);
    const { dictionary, config, clock } = this;
    const pairs = new DuplicatePairsRepository();
    const places = new PlaceTree(database, new PlacesRepository(), config, clock);
    const people = new PairedPeople(dictionary, new RecordReader(dictionary, places, config, clock));
    this.review = new DuplicateReview(database, pairs, this.duplicates, people, new AuditLog(clock), clock);
    this.finder = new DuplicateFinder(database, {} as Jobs, this.duplicates, pairs, clock);
  }
}
