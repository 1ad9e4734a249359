import { Logger } from '@nestjs/common';

import type { OpenedService } from '../open-service.js';
import { Dictionary } from '../people/dictionary/dictionary.js';
import { DictionaryRepository } from '../people/dictionary/dictionary.repository.js';
import { FieldChangesRepository } from '../people/field-changes.repository.js';
import { FieldWatchers } from '../people/field-watchers.js';
import { InteractionsRepository } from '../people/interactions.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { PlaceTree } from '../people/places/place-tree.js';
import { PlacesRepository } from '../people/places/places.repository.js';
import { People } from '../people/record/people.service.js';
import { PersonEdits } from '../people/record/person-edits.service.js';
import { RecordReader } from '../people/record/record-reader.js';
import { RecordStores } from '../people/record/record-stores.js';
import { RecordsRepository } from '../people/record/records.repository.js';
import { TagChangesRepository } from '../people/tag-changes.repository.js';
import { AuditLog } from '../platform/access/audit-log.js';
import { SystemClock } from '../platform/clock.js';
import { withService } from './open-rooms.js';

/** What commands about people work with. */
export interface PeopleRooms extends OpenedService {
  readonly people: People;
  readonly edits: PersonEdits;
  readonly reader: RecordReader;
  readonly dictionary: Dictionary;
}

/** Gives the work the room of people, without starting the rest of the service. */
export function withPeople<T>(work: (rooms: PeopleRooms) => Promise<T>): Promise<T> {
  return withService(async (service) => {
    const { database, opened } = service;
    // What a command prints may be read by another program.
    Logger.overrideLogger(['error']);
    const isBesideService = opened.isAttached || service.config.databaseUrl !== undefined;
    // Beside a running service this command takes up nothing from files that somebody may still be writing.
    const config = { ...service.config, role: isBesideService ? ('web' as const) : ('all' as const) };
    const clock = new SystemClock();
    const dictionary = new Dictionary(database, new DictionaryRepository(), config, clock);
    const places = new PlaceTree(database, new PlacesRepository(), config, clock);
    await dictionary.onModuleInit();
    await places.onModuleInit();
    const stores = new RecordStores(
      new PeopleRepository(),
      new FieldChangesRepository(),
      new TagChangesRepository(),
      new InteractionsRepository(database),
      new FieldWatchers(),
    );
    const people = new People(dictionary, new RecordsRepository(), stores, config, clock);
    const reader = new RecordReader(dictionary, places, config, clock);
    const repository = new PeopleRepository();
    const audit = new AuditLog(clock);
    const edits = new PersonEdits(database, people, repository, reader, dictionary, audit);
    try {
      return await work({ ...service, people, edits, reader, dictionary });
    } finally {
      await dictionary.onApplicationShutdown();
      await places.onApplicationShutdown();
    }
  });
}
