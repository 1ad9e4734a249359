import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Scope } from '../../platform/access/scope.js';
import {
  askedFrom,
  duplicateScore,
  type ComparedRecord,
  type DuplicateScore,
} from './duplicate-score.rules.js';
import { matchKeysOf, type KeyedPerson } from './match-keys.rules.js';
import { NearRecordsRepository, type NearSubject, type StoredComparison } from './near-records.repository.js';

/** Somebody who may be recorded already. */
export interface Newcomer extends KeyedPerson {
  /** What she is called in the answer, such as the number of a row. */
  readonly ref: string;
  /** Her own record, where she has one: it is no duplicate of itself. */
  readonly id?: string | undefined;
  readonly isTest?: boolean | undefined;
}

/** A record that may be of the same person, and why. */
export interface DuplicateCandidate extends DuplicateScore {
  readonly id: string;
}

/** Candidates for one person at most. */
const mostCandidates = 5;

/** Finds records that may be of one person. */
@Injectable()
export class Duplicates {
  constructor(private readonly near: NearRecordsRepository) {}

  /** For each newcomer who they may be, the likeliest first; who is like nobody is missing. */
  async forRecords(
    db: Pool | PoolClient,
    newcomers: readonly Newcomer[],
    scope: Scope,
  ): Promise<ReadonlyMap<string, readonly DuplicateCandidate[]>> {
    const subjects = newcomers.map((newcomer) => ({
      ref: newcomer.ref,
      id: newcomer.id,
      isTest: newcomer.isTest ?? false,
      matchKeys: matchKeysOf(newcomer),
      compared: {
        name: newcomer.name,
        birthDate: newcomer.birthDate,
        placeCode: newcomer.placeCode,
        addresses: newcomer.addresses.map(({ address }) => address),
        householdId: null,
      },
    }));
    return this.candidates(db, subjects, scope);
  }

  /** For each of some people whose record may be a second one of hers; who is like nobody is missing. */
  async forPeople(
    db: Pool | PoolClient,
    ids: readonly string[],
    scope: Scope,
  ): Promise<ReadonlyMap<string, readonly DuplicateCandidate[]>> {
    const records = await this.near.byIds(db, ids, scope);
    const subjects = records.map((record) => ({ ...record, ref: record.id, compared: record }));
    return this.candidates(db, subjects, scope);
  }

  private async candidates(
    db: Pool | PoolClient,
    subjects: readonly (NearSubject & { readonly compared: Uncompared })[],
    scope: Scope,
  ): Promise<ReadonlyMap<string, readonly DuplicateCandidate[]>> {
    const rows = await this.near.nearest(db, subjects, scope);
    const codes = [...rows, ...subjects.map(({ compared }) => compared)].flatMap(
      ({ placeCode }) => placeCode ?? [],
    );
    const around = await this.near.placesAround(db, [...new Set(codes)]);
    const of = new Map(subjects.map(({ ref, compared }) => [ref, comparedRecord(compared, around)]));
    const found = new Map<string, DuplicateCandidate[]>();
    for (const row of rows) {
      const subject = of.get(row.ref);
      if (subject === undefined) continue;
      const { score, reasons } = duplicateScore(subject, comparedRecord(row, around));
      if (score >= askedFrom)
        found.set(row.ref, [...(found.get(row.ref) ?? []), { id: row.id, score, reasons }]);
    }
    return new Map([...found].map(([ref, candidates]) => [ref, likeliest(candidates)]));
  }
}

type Uncompared = Pick<StoredComparison, 'name' | 'birthDate' | 'placeCode' | 'addresses' | 'householdId'>;

function comparedRecord(
  { placeCode, ...record }: Uncompared,
  around: ReadonlyMap<string, readonly string[]>,
): ComparedRecord {
  return { ...record, places: placeCode === null ? [] : (around.get(placeCode) ?? []) };
}

function likeliest(candidates: readonly DuplicateCandidate[]): DuplicateCandidate[] {
  return [...candidates]
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .slice(0, mostCandidates);
}
