import type { PoolClient } from 'pg';

import type { Address } from '../address.js';
import { matchKeysOf, type KeyedPerson } from '../matching/match-keys.rules.js';
import { foldName } from '../matching/name-sounds.rules.js';
import type { DatePrecision } from '../../engine/understanding/date-precision.js';

/** By what a person is searched, put in order, and found a second time. */
export interface PersonKeys {
  readonly nameFolded: string | null;
  readonly matchKeys: readonly string[];
}

/** The keys of one person. */
export function keysOf(person: KeyedPerson): PersonKeys {
  const { name } = person;
  return { nameFolded: name === null ? null : foldName(name), matchKeys: matchKeysOf(person) };
}

interface KeyRow {
  readonly id: string;
  readonly name: string | null;
  readonly placeCode: string | null;
  readonly birthDate: string | null;
  readonly precision: DatePrecision | null;
  readonly addresses: readonly Address[] | null;
}

/**
 * Brings the keys of people in step with their names, dates of birth, places and addresses; to be called in the transaction
 * that changed one of these. The place of a person is the field `place` where that is a code of the tree.
 * SQL, because a batch of turns and an import change hundreds of people at once.
 */
export async function refreshKeys(tx: PoolClient, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  const { rows } = await tx.query<KeyRow>({
    name: 'people-key-parts',
    text: `SELECT p.id, p.name, pl.code AS "placeCode", b.value_text AS "birthDate", b.precision, a.addresses
     FROM people p
     LEFT JOIN person_fields f ON f.person_id = p.id AND f.key = 'place'
     LEFT JOIN places pl ON pl.code = f.value_text
     LEFT JOIN person_fields b ON b.person_id = p.id AND b.key = 'birth_date'
     CROSS JOIN LATERAL (
       SELECT json_agg(json_build_object('channel', channel, 'address', address) ORDER BY address) AS addresses
       FROM person_addresses WHERE person_id = p.id
     ) a
     WHERE p.id = ANY($1::uuid[]) ORDER BY p.id`,
    values: [personIds],
  });
  const keys = rows.map((row) => keysOf(keyed(row)));
  await tx.query({
    name: 'people-keys',
    text: `UPDATE people p SET name_folded = k.name_folded, place_code = k.place_code, match_keys = k.match_keys
     FROM (
       SELECT id, name_folded, place_code, ARRAY(SELECT jsonb_array_elements_text(match_keys)) AS match_keys
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[]) AS new (id, name_folded, place_code, match_keys)
     ) k
     WHERE p.id = k.id AND (p.name_folded, p.place_code, p.match_keys)
       IS DISTINCT FROM (k.name_folded, k.place_code, k.match_keys)`,
    values: [
      rows.map(({ id }) => id),
      keys.map(({ nameFolded }) => nameFolded),
      rows.map(({ placeCode }) => placeCode),
      keys.map(({ matchKeys }) => JSON.stringify(matchKeys)),
    ],
  });
}

function keyed({ name, placeCode, birthDate, precision, addresses }: KeyRow): KeyedPerson {
  return {
    name,
    placeCode,
    birthDate: birthDate === null ? null : { date: birthDate, precision: precision ?? 'day' },
    addresses: addresses ?? [],
  };
}
