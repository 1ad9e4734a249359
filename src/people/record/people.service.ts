import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Temporal } from 'temporal-polyfill';

import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { newId } from '../../platform/ids.js';
import { Dictionary } from '../dictionary/dictionary.js';
import type { NewInteraction } from '../interactions.repository.js';
import { noSuchPerson } from '../people.errors.js';
import type { FieldChange, NewPerson } from '../person.js';
import { differenceOf } from './record-difference.rules.js';
import { requireKnown } from './record-terms.rules.js';
import type { NewRecord, PersonChange, RecordChange, RecordDifference } from './record.js';
import { RecordStores } from './record-stores.js';
import { RecordsRepository, type Writing } from './records.repository.js';

/** Her own columns that are kept with the fields of a flow. */
const spokenKeys = ['name', 'language', 'timezone'] as const;

/**
 * Records people and changes their records, for staff, imports and other systems: what is written and what the timeline
 * tells of it stand in one transaction.
 */
@Injectable()
export class People {
  constructor(
    private readonly dictionary: Dictionary,
    private readonly repository: RecordsRepository,
    private readonly stores: RecordStores,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Records one person.
   * @throws DomainError `malformed` for roles, topics or fields that the dictionary does not name; `mixed_addresses`
   */
  async create(tx: PoolClient, record: NewRecord, by: Actor): Promise<{ readonly id: string }> {
    const [id = ''] = await this.createMany(tx, [record], by);
    return { id };
  }

  /** Records many people with a handful of statements; gives their ids in the same order. Throws as `create`. */
  async createMany(tx: PoolClient, records: readonly NewRecord[], by: Actor): Promise<readonly string[]> {
    if (records.length === 0) return [];
    requireKnown(records, this.dictionary.current);
    const writing = this.writing(by);
    const placed = records.flatMap(({ fields }) => textOr(fields?.place?.value) ?? []);
    const places = await this.repository.knownPlaces(tx, [...new Set(placed)]);
    const rows = records.map((record) => ({ record, id: record.id ?? newId() }));
    await this.stores.people.create(
      tx,
      rows.map(({ record, id }) => newPerson(record, id, places, writing)),
    );
    const ofEach = <T>(list: (record: NewRecord) => readonly T[]) =>
      rows.flatMap(({ record, id }) =>
        list(record).map((one) => ({ personId: id, source: record.source, one })),
      );
    const told = ofEach(({ fields }) => Object.entries(fields ?? {})).map(
      ({ personId, source, one: [key, value] }) => ({
        ...value,
        personId,
        source,
        key,
        actor: by,
        at: writing.at,
      }),
    );
    await this.stores.fields.keep(tx, told);
    const roles = ofEach(({ roles: held }) => [...new Set(held)]);
    await this.repository.addRoles(
      tx,
      roles.map(({ one: role, ...row }) => ({ ...row, role })),
      writing,
    );
    const interests = ofEach(({ interests: held }) => [...new Set(held)]);
    await this.repository.stateInterests(
      tx,
      interests.map(({ one: topic, ...row }) => ({ ...row, topic })),
      writing,
    );
    await this.stores.interactions.insert(
      tx,
      rows.map(({ record, id }) => entry(id, 'person_created', { source: record.source }, writing)),
    );
    await this.stores.watchers.tell(tx, told);
    return rows.map(({ id }) => id);
  }

  /**
   * Changes the record of one person, and says what really changed.
   * @throws DomainError `not_found`; `malformed` for roles, topics or fields that the dictionary does not name
   */
  async change(tx: PoolClient, personId: string, change: RecordChange, by: Actor): Promise<RecordDifference> {
    const [difference] = await this.changeMany(tx, [{ personId, change }], by);
    if (difference === undefined) throw noSuchPerson();
    return difference;
  }

  /**
   * Changes many records with a handful of statements, each person once. Throws as `change`.
   * @returns what really changed, in the same order
   */
  async changeMany(
    tx: PoolClient,
    changes: readonly PersonChange[],
    by: Actor,
  ): Promise<readonly RecordDifference[]> {
    if (changes.length === 0) return [];
    requireKnown(
      changes.map(({ change }) => termsOf(change)),
      this.dictionary.current,
    );
    const writing = this.writing(by);
    const states = await this.repository.lock(tx, changes);
    const differences = changes.map(({ personId, change }) => {
      const state = states.get(personId);
      if (state === undefined) throw noSuchPerson();
      return differenceOf(state, change, writing.today);
    });
    await this.write(
      tx,
      differences.filter(({ events }) => events.length > 0),
      writing,
    );
    return differences;
  }

  private async write(
    tx: PoolClient,
    differences: readonly RecordDifference[],
    writing: Writing,
  ): Promise<void> {
    if (differences.length === 0) return;
    const { at, by } = writing;
    await this.stores.fields.apply(
      tx,
      differences.flatMap((one) => fieldChanges(one, writing)),
    );
    await this.stores.tags.apply(
      tx,
      differences
        .filter(({ tags }) => tags.added.length + tags.removed.length > 0)
        .map(({ personId, tags }) => ({ personId, ...tags, at })),
    );
    await this.repository.prefer(tx, differences);
    const added = differences.flatMap(({ personId, source, roles }) =>
      roles.added.map((role) => ({ personId, source, role })),
    );
    await this.repository.addRoles(tx, added, writing);
    await this.repository.endRoles(tx, differences, writing);
    const stated = differences.flatMap(({ personId, source, interests }) =>
      interests.added.map((topic) => ({ personId, source, topic })),
    );
    await this.repository.stateInterests(tx, stated, writing);
    await this.repository.removeInterests(tx, differences);
    const moved = differences.filter((one) => fieldChanges(one, writing).length === 0);
    await this.repository.touch(
      tx,
      moved.map(({ personId }) => personId),
      at,
    );
    await this.stores.interactions.insert(
      tx,
      differences.flatMap(({ personId, source, events }) =>
        events.map(({ kind, data }) => entry(personId, kind, { ...data, source }, { at, by })),
      ),
    );
    await this.stores.watchers.tell(
      tx,
      differences.flatMap((one) => fieldChanges(one, writing)),
    );
  }

  private writing(by: Actor): Writing {
    const at = this.clock.now();
    const here = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(
      this.config.defaultTimezone,
    );
    return { by, at, today: here.toPlainDate().toString() };
  }
}

function newPerson(
  record: NewRecord,
  id: string,
  places: ReadonlySet<string>,
  { by: actor, at }: Writing,
): NewPerson {
  const { name, language, timezone, preferredHour, preferredChannel, tags, addresses = [], fields } = record;
  const place = textOr(fields?.place?.value);
  const born = textOr(fields?.birth_date?.value);
  return {
    id,
    actor,
    at,
    addresses,
    ...(name !== undefined && { name }),
    ...(language !== undefined && { language }),
    ...(timezone !== undefined && { timezone }),
    ...(preferredHour !== undefined && { preferredHour }),
    ...(preferredChannel !== undefined && { preferredChannel }),
    ...(tags !== undefined && { tags: [...new Set(tags)] }),
    ...(place !== undefined && places.has(place) && { placeCode: place }),
    ...(born !== undefined && {
      birthDate: { date: born, precision: fields?.birth_date?.precision ?? 'day' },
    }),
  };
}

function fieldChanges(
  { personId, source, own, fields }: RecordDifference,
  { by, at }: Writing,
): FieldChange[] {
  const common = { personId, source, actor: by, at };
  const spoken = spokenKeys.flatMap((key) => {
    const value = own[key];
    return value === undefined ? [] : [{ ...common, key, value }];
  });
  const kept = Object.entries(fields).map(([key, value]) => ({
    ...common,
    key,
    ...(value ?? { value: null }),
  }));
  return [...spoken, ...kept];
}

function entry(
  personId: string,
  kind: string,
  data: NonNullable<NewInteraction['data']>,
  { by, at }: Pick<Writing, 'by' | 'at'>,
): NewInteraction {
  return { personId, conversationId: null, kind, at, actor: by, data };
}

function termsOf({ fields, roles, interests }: RecordChange) {
  // What is taken away need not be known any more: a field that the dictionary has dropped can still be forgotten.
  const kept = Object.entries(fields ?? {}).filter(([, value]) => value !== null);
  return { fields: Object.fromEntries(kept), roles: roles?.add ?? [], interests: interests?.add ?? [] };
}

function textOr(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
