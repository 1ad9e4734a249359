// Records of every kind that a rule of retention is about, as old as a test wants them.
import fc from 'fast-check';

import type { Sender } from '../src/channels/channel.js';
import type { Database } from '../src/platform/database/database.js';
import { newId } from '../src/platform/ids.js';
import { insertConversation, monday } from './builders.js';

const dayMs = 24 * 60 * 60 * 1_000;

/** So many days before the tests happen. */
export const daysAgo = (days: number): Date => new Date(monday.getTime() - days * dayMs);

/** Somebody with what is kept about her; each number is an age in days. */
export interface OldPerson {
  readonly made: number;
  readonly heard: number;
  readonly isHeld: 'role' | 'case' | 'programme' | 'request' | 'guardian' | null;
  readonly fields: readonly number[];
  readonly received: readonly number[];
  readonly written: readonly { readonly age: number; readonly state: string }[];
  readonly noted: readonly number[];
  readonly closedCases: readonly number[];
  readonly calls: readonly number[];
}

/** A file that came or went. */
export interface OldFile {
  readonly age: number;
  readonly rows: number;
  readonly state: string;
  readonly partner: string | null;
}

const age = fc.integer({ min: 0, max: 3_500 });
const ages = fc.array(age, { maxLength: 3 });

/** People of every age and in every state. */
export const oldPerson: fc.Arbitrary<OldPerson> = fc.record({
  made: age,
  heard: age,
  isHeld: fc.constantFrom('role', 'case', 'programme', 'request', 'guardian', null, null, null, null),
  fields: fc.array(age, { maxLength: 1 }),
  received: ages,
  written: fc.array(fc.record({ age, state: fc.constantFrom('sent', 'queued', 'delivered', 'failed') }), {
    maxLength: 3,
  }),
  noted: ages,
  closedCases: ages,
  calls: ages,
});

/** Files of every age and in every state. */
export const oldFile: fc.Arbitrary<OldFile> = fc.record({
  age,
  rows: fc.integer({ min: 0, max: 4 }),
  state: fc.constantFrom('mapping', 'checked', 'committed', 'undone', 'committing'),
  partner: fc.constantFrom('county', null, null),
});

/** Writes somebody with words of hers wherever words can stand, and gives her id. */
export async function insertOldPerson(
  { pool }: Database,
  sender: Sender,
  person: OldPerson,
  words = 'some words',
): Promise<string> {
  const id = newId();
  const made = daysAgo(person.made);
  await pool.query(
    `INSERT INTO people (id, name, created_at, updated_at, created_by_kind, created_by_id) VALUES ($1, 'Asha', $2, $2, 'system', 'test')`,
    [id, made],
  );
  const conversation = await insertConversation(pool, sender, {
    personId: id,
    lastInboundAt: daysAgo(person.heard),
  });
  const note = (at: Date, kind: string, data: object, message: string | null = null) =>
    pool.query(
      `INSERT INTO interactions (id, person_id, conversation_id, kind, at, actor_kind, actor_id, message_id, data)
       VALUES ($1, $2, $3, $4, $5, 'person', 'herself', $6, $7)`,
      [newId(), id, message === null ? null : conversation, kind, at, message, JSON.stringify(data)],
    );
  for (const days of person.fields) {
    const at = daysAgo(days);
    await pool.query(
      `INSERT INTO person_fields (person_id, key, value, original, source, updated_at, recorded_by_kind, recorded_by_id)
       VALUES ($1, 'note', $2, $3, 'flow:visit', $4, 'person', 'herself')`,
      [id, JSON.stringify(words), words, at],
    );
    await note(at, 'field_changed', { key: 'note', before: null, after: words });
  }
  for (const days of person.received) {
    const message = newId();
    await pool.query(
      `INSERT INTO inbound_messages (id, conversation_id, body, received_at, state) VALUES ($1, $2, $3, $4, 'processed')`,
      [message, conversation, words, daysAgo(days)],
    );
    await note(daysAgo(days), 'message_received', { body: words }, message);
  }
  for (const { age: days, state } of person.written)
    await pool.query(
      `INSERT INTO outbound_messages (id, conversation_id, sender_id, person_id, body, language, segments, kind, because, state,
         created_at, not_before) VALUES ($1, $2, $3, $4, $5, 'en', 1, 'reply', 'test', $6, $7, $7)`,
      [newId(), conversation, sender.id, id, words, state, daysAgo(days)],
    );
  for (const days of person.noted) await note(daysAgo(days), 'note_added', { text: words });
  const open = person.isHeld === 'case' ? [null] : [];
  for (const days of [...person.closedCases, ...open])
    await pool.query(
      `INSERT INTO cases (id, reference, conversation_id, person_id, topic, priority, summary, state, because, opened_at, due_at, closed_at)
       VALUES ($1, $8, $2, $3, 'help', 'normal', $4, $5, 'test', $6, $6, $7)`,
      [
        newId(),
        conversation,
        id,
        words,
        days === null ? 'open' : 'closed',
        made,
        days === null ? null : daysAgo(days),
        newId(),
      ],
    );
  for (const days of person.calls)
    await pool.query(
      `INSERT INTO webhook_calls (id, conversation_id, session_id, run_id, node, request, state, result, requested_at, ended_at)
       VALUES ($1, $2, $1, $1, 'ask', $3, 'answered', $3, $4, $4)`,
      [newId(), conversation, JSON.stringify({ url: words }), daysAgo(days)],
    );
  await hold(pool, id, conversation, person.isHeld);
  return id;
}

async function hold(
  pool: Database['pool'],
  id: string,
  conversation: string,
  by: OldPerson['isHeld'],
): Promise<void> {
  if (by === 'role')
    await pool.query(
      `INSERT INTO person_roles (person_id, role, since, source, recorded_by_kind, recorded_by_id)
       VALUES ($1, 'donor', '2010-01-01', 'test', 'system', 'test')`,
      [id],
    );
  if (by === 'programme')
    await pool.query(
      `INSERT INTO subscriptions (id, person_id, conversation_id, programme, anchor, anchor_precision, started_at)
       VALUES ($1, $2, $3, 'antenatal', '2016-01-01', 'day', '2016-01-01')`,
      [newId(), id, conversation],
    );
  if (by === 'request')
    await pool.query(
      `INSERT INTO privacy_requests (id, person_id, kind, state, how, requested_at, due_at, recorded_by_kind, recorded_by_id)
       VALUES ($1, $2, 'access', 'open', 'staff', $3, $3, 'staff', 'test')`,
      [newId(), id, monday],
    );
  if (by === 'guardian') {
    const child = newId();
    await pool.query(
      `INSERT INTO people (id, created_at, updated_at, created_by_kind, created_by_id) VALUES ($1, $2, $2, 'system', 'test')`,
      [child, monday],
    );
    await pool.query(
      `INSERT INTO relationships (person_id, other_id, kind, since, source, recorded_by_kind, recorded_by_id)
       VALUES ($1, $2, 'guardian', '2020-01-01', 'test', 'system', 'test')`,
      [id, child],
    );
  }
}

/** Writes an import and an export of one age, each about somebody; gives the id of the import. */
export async function insertOldFiles(
  { pool }: Database,
  { age: days, rows, state, partner }: OldFile,
  personId: string,
  words = 'some words',
): Promise<string> {
  const id = newId();
  const at = daysAgo(days);
  await pool.query(
    `INSERT INTO imports (id, file_name, file_hash, format, found, mapping, state, created_by_kind, created_by_id, created_at, updated_at)
     VALUES ($1, 'people.csv', '\\x00', 'csv', '{"headings":["name"]}', '{"columns":[{"to":"name","by":"heading"}]}', $2, 'staff',
       'test', $3, $3)`,
    [id, state, at],
  );
  for (let row = 2; row < rows + 2; row += 1)
    await pool.query(
      `INSERT INTO import_rows (import_id, row, cells, values, before, person_id) VALUES ($1, $2, ARRAY[$3::text], $4, $4, $5)`,
      [id, row, words, JSON.stringify({ name: words }), personId],
    );
  const exported = newId();
  await pool.query(
    `INSERT INTO exports (id, kind, partner, selection, columns, rows, reason, at, actor_kind, actor_id)
     VALUES ($1, 'people', $2, '{}', '{name}', 1, $3, $4, 'staff', 'test')`,
    [exported, partner, words, at],
  );
  await pool.query('INSERT INTO exported_people (export_id, person_id) VALUES ($1, $2)', [
    exported,
    personId,
  ]);
  return id;
}
