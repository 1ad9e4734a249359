import type { Dictionary } from '../src/people/dictionary/dictionary.js';
import { DictionaryContent } from '../src/people/dictionary/dictionary-content.js';
import { DictionaryFile } from '../src/people/dictionary/dictionary.schemas.js';
import { FieldChangesRepository } from '../src/people/field-changes.repository.js';
import { FieldWatchers } from '../src/people/field-watchers.js';
import { InteractionsRepository } from '../src/people/interactions.repository.js';
import { PeopleRepository } from '../src/people/people.repository.js';
import { People } from '../src/people/record/people.service.js';
import { RecordStores } from '../src/people/record/record-stores.js';
import { RecordsRepository } from '../src/people/record/records.repository.js';
import { TagChangesRepository } from '../src/people/tag-changes.repository.js';
import type { Clock } from '../src/platform/clock.js';
import type { Config } from '../src/platform/config/config.js';
import type { Database } from '../src/platform/database/database.js';
import { aConfig, FakeClock } from './builders.js';

/** A dictionary with a field of every kind. */
const aDictionary = new DictionaryContent(
  DictionaryFile.parse({
    format: 1,
    roles: ['participant', 'health_worker', 'volunteer', 'donor', 'constituent'],
    relationships: ['spouse', 'child', 'parent', 'health_worker'],
    topics: ['climate_change', 'housing', 'education'],
    purposes: { service: { basis: 'contract' }, health_messages: { guardian_under: 18 } },
    partners: { county: { name: 'County health' } },
    field_sets: [
      {
        set: 'everybody',
        purpose: 'service',
        fields: {
          place: { kind: 'place' },
          birth_date: { kind: 'date', precision: 'year' },
          sex: { kind: 'choice', options: ['female', 'male'] },
          children: { kind: 'number' },
          registered: { kind: 'flag' },
          expecting: { kind: 'yes_no', sensitivity: 'sensitive' },
          due_date: { kind: 'date', sensitivity: 'sensitive' },
          hiv_status: { kind: 'choice', options: ['negative', 'positive'], sensitivity: 'secret' },
          health_worker: { kind: 'phone' },
          note: { kind: 'text' },
        },
      },
    ],
  }),
  { en: { 'roles.donor': 'giver', 'fields.sex.options.female': 'woman' } },
);

/** A dictionary that stands still. */
export function fixedDictionary(content: DictionaryContent = aDictionary): Dictionary {
  return { current: content } as Dictionary;
}

/** The room of people, put together by hand. */
export class PeopleRoom {
  readonly clock: Clock;
  readonly config: Config;
  readonly dictionary: Dictionary;
  readonly peopleRepository = new PeopleRepository();
  readonly records = new RecordsRepository();
  readonly interactions: InteractionsRepository;
  readonly people: People;

  constructor(
    readonly database: Database,
    parts: { clock?: Clock; config?: Config; dictionary?: Dictionary } = {},
  ) {
    this.clock = parts.clock ?? new FakeClock();
    this.config = parts.config ?? aConfig();
    this.dictionary = parts.dictionary ?? fixedDictionary();
    this.interactions = new InteractionsRepository(database);
    const stores = new RecordStores(
      this.peopleRepository,
      new FieldChangesRepository(),
      new TagChangesRepository(),
      this.interactions,
      new FieldWatchers(),
    );
    this.people = new People(this.dictionary, this.records, stores, this.config, this.clock);
  }
}
