// People of all kinds for the tests of segments: a vocabulary, a place tree, and rows of every table that segments ask.
import type { Pool } from 'pg';

import { PlaceIndex, type PlaceRow } from '../src/engine/understanding/place-index.js';
import { newId } from '../src/platform/ids.js';
import type { FieldKind, Vocabulary } from '../src/segments/language/vocabulary.js';
import { placeWordsOf } from '../src/segments/place-words.js';

/** Two countries with places in them. */
const placeRows: readonly PlaceRow[] = [
  { code: 'us', name: 'United States', otherNames: [], level: 'country', parent: null },
  { code: 'oregon', name: 'Oregon', otherNames: [], level: 'state', parent: 'us' },
  { code: 'portland', name: 'Portland', otherNames: [], level: 'city', parent: 'oregon' },
  { code: 'salem', name: 'Salem', otherNames: [], level: 'city', parent: 'oregon' },
  { code: 'idaho', name: 'Idaho', otherNames: [], level: 'state', parent: 'us' },
  { code: 'boise', name: 'Boise', otherNames: [], level: 'city', parent: 'idaho' },
];

const fields: Readonly<
  Record<string, { kind: FieldKind; options?: readonly string[]; isSensitive?: boolean }>
> = {
  nickname: { kind: 'text' },
  children: { kind: 'number' },
  due_date: { kind: 'date' },
  birth_date: { kind: 'date' },
  registered: { kind: 'flag' },
  work: { kind: 'choice', options: ['farmer', 'teacher', 'fisher'] },
  birth_place: { kind: 'place' },
  hiv_status: { kind: 'choice', options: ['positive', 'negative'], isSensitive: true },
};

/** The words that expressions of the tests may use. */
export function aVocabulary(changes: Partial<Vocabulary> = {}): Vocabulary {
  return {
    field: (key) => {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      return field && { options: [], isSensitive: false, ...field };
    },
    fieldKeys: Object.keys(fields),
    roles: ['constituent', 'donor', 'health_worker'],
    topics: ['climate_change', 'housing'],
    purposes: ['health_messages', 'campaigns'],
    places: placeWordsOf(placeRows, new PlaceIndex(placeRows)),
    nameOf: (key) =>
      key
        .replace(/\.name$/, '')
        .split('.')
        .at(-1)
        ?.replaceAll('_', ' ') ?? key,
    maySeeSensitive: true,
    ...changes,
  };
}

/** What a test says about one person; whatever it leaves out she does not have. */
export interface SegmentPerson {
  readonly name?: string | null;
  readonly language?: string | null;
  readonly timezone?: string | null;
  readonly isTest?: boolean;
  readonly place?: string | null;
  readonly tags?: readonly string[];
  readonly roles?: readonly { role: string; until: string | null }[];
  readonly topics?: readonly string[];
  readonly channels?: readonly ('sms' | 'whatsapp')[];
  readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
  /** In the order in which they were said. */
  readonly consents?: readonly { purpose: string; action: string; expiresAt: Date | null }[];
  readonly programmes?: readonly { programme: string; state: string; anchor: string }[];
  readonly noted?: readonly { kind: string; at: Date; event?: string }[];
  readonly lastWroteAt?: Date | null;
  readonly messages?: readonly { because: string; at: Date; state: string }[];
}

/** Writes the place tree. */
export async function plantPlaces(pool: Pool): Promise<void> {
  for (const { code, name, level, parent } of placeRows) {
    await pool.query('INSERT INTO places (code, name, level, parent_code) VALUES ($1, $2, $3, $4)', [
      code,
      name,
      level,
      parent,
    ]);
  }
}

/** Writes somebody into every table that segments ask, past the services: tests need histories of any kind. */
export async function insertPerson(pool: Pool, person: SegmentPerson, at: Date): Promise<string> {
  const id = newId();
  const insert = (table: string, row: Readonly<Record<string, unknown>>) => {
    const columns = Object.keys(row);
    const places = columns.map((_, index) => `$${index + 1}`);
    return pool.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(row),
    );
  };
  const recorded = { recorded_by_kind: 'system', recorded_by_id: 'test' };
  await insert('people', {
    id,
    name: person.name ?? null,
    language: person.language ?? null,
    timezone: person.timezone ?? null,
    tags: person.tags ?? [],
    place_code: person.place ?? null,
    is_test: person.isTest ?? false,
    created_by_kind: 'system',
    created_by_id: 'test',
  });
  const address = `simulator:${id}`;
  for (const channel of person.channels ?? [])
    await insert('person_addresses', { person_id: id, channel, address });
  for (const { role, until } of person.roles ?? [])
    await insert('person_roles', {
      person_id: id,
      role,
      since: '2020-01-01',
      until,
      source: 'test',
      ...recorded,
    });
  for (const topic of person.topics ?? [])
    await insert('person_interests', { person_id: id, topic, how: 'stated', source: 'test', updated_at: at });
  for (const [key, value] of Object.entries(person.fields ?? {}))
    await insert('person_fields', {
      person_id: id,
      key,
      value: JSON.stringify(value),
      source: 'test',
      ...recorded,
    });
  for (const [index, { purpose, action, expiresAt }] of (person.consents ?? []).entries())
    await insert('consent_entries', {
      id: newId(),
      person_id: id,
      sequence: index + 1,
      purpose,
      action,
      expires_at: expiresAt,
      method: 'text',
      language: 'en',
      version: '1',
      at,
      commitment: Buffer.alloc(32),
      previous_hash: Buffer.alloc(0),
      hash: Buffer.alloc(32),
      ...recorded,
    });
  for (const { kind, at: noted, event } of person.noted ?? [])
    await insert('interactions', {
      id: newId(),
      person_id: id,
      kind,
      at: noted,
      actor_kind: 'staff',
      actor_id: 'test',
      data: JSON.stringify(event === undefined ? {} : { event }),
    });
  await insertConversation(person, { id, address, at }, insert);
  return id;
}

async function insertConversation(
  person: SegmentPerson,
  { id, address, at }: { id: string; address: string; at: Date },
  insert: (table: string, row: Readonly<Record<string, unknown>>) => Promise<unknown>,
): Promise<void> {
  const sender = newId();
  const conversation = newId();
  await insert('senders', { id: sender, channel: 'sms', provider: 'simulator', account: '', address });
  await insert('conversations', {
    id: conversation,
    sender_id: sender,
    channel: 'sms',
    address,
    person_id: id,
    last_inbound_at: person.lastWroteAt ?? null,
  });
  for (const { programme, state, anchor } of person.programmes ?? [])
    await insert('subscriptions', {
      id: newId(),
      person_id: id,
      conversation_id: conversation,
      programme,
      state,
      anchor,
      anchor_precision: 'day',
      started_at: at,
    });
  for (const { because, at: created, state } of person.messages ?? [])
    await insert('outbound_messages', {
      id: newId(),
      conversation_id: conversation,
      sender_id: sender,
      person_id: id,
      body: 'Hello',
      language: 'en',
      segments: 1,
      kind: 'reply',
      because,
      state,
      created_at: created,
      not_before: created,
    });
}
