import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { askedFrom, duplicateScore } from '../../people/matching/duplicate-score.rules.js';
import { matchKeysOf } from '../../people/matching/match-keys.rules.js';
import { foldName } from '../../people/matching/name-sounds.rules.js';
import type { BirthDate } from '../../people/person.js';
import { PlaceTree } from '../../people/places/place-tree.js';
import type { RecordValue } from '../../people/record/record.js';
import type { ImportOptions } from './import-options.js';
import type { RowRemark, RowValues } from './import.js';
import {
  KnownPeopleRepository,
  type AddressHolder,
  type Candidate,
  type RowKeys,
} from './known-people.repository.js';

/** A row with what it would store. */
export interface ReadRow {
  readonly row: number;
  readonly values: RowValues;
}

/** Of whom a row is. */
export interface RowMatch {
  /** `same`: certainly; `perhaps`: somebody has to decide; `nobody`: of nobody who is known. */
  readonly is: 'same' | 'perhaps' | 'nobody';
  readonly personId: string | null;
  readonly remarks: readonly RowRemark[];
}

const nobody: RowMatch = { is: 'nobody', personId: null, remarks: [] };

/**
 * Finds out of whom the rows of a file are: exactly, by the id that an export wrote, a field by which people are known elsewhere, or
 * phone and name together; and else by how much records look alike.
 */
@Injectable()
export class RowMatching {
  constructor(
    private readonly known: KnownPeopleRepository,
    private readonly places: PlaceTree,
  ) {}

  /** Matches a chunk of rows with a statement for each way. */
  async match(
    tx: PoolClient,
    rows: readonly ReadRow[],
    { matchField }: ImportOptions,
    isExactOnly = false,
  ): Promise<ReadonlyMap<number, RowMatch>> {
    const keys = rows.map((one) => keysOf(one, matchField));
    const exact = await this.exact(tx, keys, matchField);
    const matches = new Map(keys.map((one) => [one.row, exact(one)]));
    if (isExactOnly) return matches;
    const open = rows.filter(({ row }) => matches.get(row)?.is === 'nobody');
    for (const [row, match] of await this.alike(tx, open)) {
      const remarks = [...(matches.get(row)?.remarks ?? []), ...match.remarks];
      matches.set(row, { ...match, remarks });
    }
    return matches;
  }

  private async exact(
    tx: PoolClient,
    keys: readonly RowKeys[],
    matchField: string | null,
  ): Promise<(keys: RowKeys) => RowMatch> {
    const ids = keys.flatMap(({ personId }) => personId ?? []);
    const byId = await this.known.byId(tx, ids);
    const values = keys.flatMap(({ external }) => external ?? []);
    const byField =
      matchField === null ? new Map<string, string[]>() : await this.known.byField(tx, matchField, values);
    const holders = grouped(await this.known.holders(tx, keys));
    return (one) => {
      const id = one.personId === null ? undefined : byId.get(one.personId);
      if (id !== undefined) return { is: 'same', personId: id, remarks: [] };
      const unknown = one.personId === null ? [] : [warning('unknown_id')];
      const numbered = one.external === null ? [] : (byField.get(one.external) ?? []);
      const match =
        numbered.length > 0 ? severalMatch(numbered) : matchOfHolders(one, holders.get(one.row) ?? []);
      return { ...match, remarks: [...unknown, ...match.remarks] };
    };
  }

  /** Whoever is most like each row, from the score on at which somebody is asked. */
  private async alike(tx: PoolClient, open: readonly ReadRow[]): Promise<ReadonlyMap<number, RowMatch>> {
    const keyed = open.map(({ row, values }) => ({ row, values, keys: keysOfPerson(values) }));
    const around = this.placesAround();
    const candidates = await this.known.candidates(tx, [...new Set(keyed.flatMap(({ keys }) => keys))]);
    const sharing = byKey(candidates);
    const best = new Map<number, { readonly score: number; readonly personId: string }>();
    for (const { row, values, keys } of keyed) {
      for (const candidate of new Set(keys.flatMap((key) => sharing.get(key) ?? []))) {
        const score = scoreOf(values, candidate, around);
        if (score >= askedFrom && score > (best.get(row)?.score ?? 0))
          best.set(row, { score, personId: candidate.personId });
      }
    }
    return new Map(
      [...best].map(([row, { score, personId }]) => [
        row,
        { is: 'perhaps', personId, remarks: [warning('may_be_known', { score })] },
      ]),
    );
  }

  private placesAround(): (code: string | null) => string[] {
    const parents = new Map(this.places.rows.map(({ code, parent }) => [code, parent]));
    return (code) => {
      const path: string[] = [];
      for (let at = code; at !== null && path.length < 32; at = parents.get(at) ?? null) path.push(at);
      return path;
    };
  }
}

function keysOf({ row, values }: ReadRow, matchField: string | null): RowKeys {
  const { name, addresses, fields, personId = null } = values;
  const external = matchField === null ? undefined : fields[matchField]?.value;
  return {
    row,
    personId,
    nameFolded: name === undefined ? null : foldName(name),
    addresses: addresses.map(({ address }) => address),
    external: external === undefined ? null : shownText(external),
  };
}

/** What a row shares with records of the same person. */
function keysOfPerson(values: RowValues): readonly string[] {
  const { name = null, addresses } = values;
  return matchKeysOf({ name, birthDate: birthDateOf(values), placeCode: placeOf(values), addresses });
}

function byKey(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const sharing = new Map<string, Candidate[]>();
  for (const candidate of candidates)
    for (const key of candidate.keys) {
      const others = sharing.get(key);
      if (others === undefined) sharing.set(key, [candidate]);
      else others.push(candidate);
    }
  return sharing;
}

/** As the database compares it. */
function shownText(value: RecordValue['value']): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 200);
}

function birthDateOf({ fields: { birth_date: born } }: RowValues): BirthDate | null {
  return typeof born?.value === 'string' ? { date: born.value, precision: born.precision ?? 'day' } : null;
}

function placeOf({ fields: { place } }: RowValues): string | null {
  return typeof place?.value === 'string' ? place.value : null;
}

function grouped(holders: readonly AddressHolder[]): ReadonlyMap<number, readonly AddressHolder[]> {
  const groups = new Map<number, AddressHolder[]>();
  for (const holder of holders) groups.set(holder.row, [...(groups.get(holder.row) ?? []), holder]);
  return groups;
}

/** Whoever has the number and the name is she; of a number without a name, whoever alone has it. Others share her phone. */
function matchOfHolders({ nameFolded }: RowKeys, holders: readonly AddressHolder[]): RowMatch {
  if (holders.length === 0) return nobody;
  const named = holders.filter((holder) => nameFolded !== null && holder.nameFolded === nameFolded);
  if (named.length > 0) return severalMatch(named.map(({ personId }) => personId));
  const [sole] = holders;
  const mayBeHers = nameFolded === null || sole?.nameFolded === null;
  if (holders.length === 1 && sole !== undefined && mayBeHers)
    return { is: 'same', personId: sole.personId, remarks: [] };
  if (nameFolded === null) return severalMatch(holders.map(({ personId }) => personId));
  return { ...nobody, remarks: [warning('phone_shared', { people: holders.length })] };
}

function severalMatch(ids: readonly string[]): RowMatch {
  const [personId = null] = ids;
  return ids.length === 1
    ? { is: 'same', personId, remarks: [] }
    : { is: 'perhaps', personId, remarks: [warning('several_known', { people: ids.length })] };
}

function scoreOf(values: RowValues, candidate: Candidate, around: (code: string | null) => string[]): number {
  return duplicateScore(
    {
      name: values.name ?? null,
      birthDate: birthDateOf(values),
      places: around(placeOf(values)),
      addresses: values.addresses.map(({ address }) => address),
      householdId: null,
    },
    {
      name: candidate.name,
      birthDate: candidate.birthDate,
      places: around(candidate.placeCode),
      addresses: candidate.addresses,
      householdId: null,
    },
  ).score;
}

function warning(code: string, params?: RowRemark['params']): RowRemark {
  return { column: null, severity: 'warning', code, ...(params !== undefined && { params }) };
}
