import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';

import type { Scope } from '../../platform/access/scope.js';
import { Database } from '../../platform/database/database.js';
import { wasStopped } from '../../platform/database/error-code.js';
import { estimatedRows } from '../../platform/database/estimated-rows.js';
import { inScope, peopleOfTurf } from '../in-scope.js';
import { PeopleFilter } from './people-filter.js';
import { partsAfter, type ListPart, type ListPosition } from './people-orders.js';
import { searchCondition, searchOf, type PeopleSearch } from './people-search.js';

/** Which people are meant. */
export interface PeopleSelection {
  readonly q?: string | undefined;
  /** In the expression language of segments. */
  readonly expression?: string | undefined;
  /** Whether the expression may ask for sensitive fields. */
  readonly seesSensitive: boolean;
  readonly scope: Scope;
}

/** A person in a list. */
export interface ListedPerson {
  readonly id: string;
  readonly name: string | null;
  readonly nameFolded: string | null;
  readonly language: string | null;
  readonly place: { readonly code: string; readonly name: string } | null;
  readonly roles: readonly string[];
  readonly tags: readonly string[];
  readonly address: { readonly channel: string; readonly address: string } | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly lastHeardAt: Date | null;
}

/** How many people there are; an estimate where counting would take too long. */
export interface PeopleCount {
  readonly count: number;
  readonly isEstimate: boolean;
}

/** A part of a list of people. */
export interface ListedPeople {
  readonly people: readonly ListedPerson[];
  /** Finding whom an expression means would have taken too long, so that nobody is listed. */
  readonly isTooSlow: boolean;
}

/** Whoever is meant, as long as these are no more, is looked up first and put in order afterwards. */
const few = 5_000;

/**
 * Lists and counts people.
 * SQL, because a page is read by the order of an index, and a segment is one condition. Which way is quick depends on how many
 * are meant: of few, the index of the order would be read to its end; of many, all would be gathered for one page.
 */
@Injectable()
export class PeopleListRepository {
  constructor(
    private readonly database: Database,
    private readonly filter: PeopleFilter,
  ) {}

  /** A page of people, `limit` at most. Throws as `PeopleFilter.condition`. */
  async page(selection: PeopleSelection, position: ListPosition, limit: number): Promise<ListedPeople> {
    const { pool, lookups } = this.database;
    // The indexes answer whatever has no expression; with one, anybody could ask for what reads every record.
    if (selection.expression === undefined)
      return { people: await this.found(pool, selection, position, limit), isTooSlow: false };
    try {
      return { people: await this.found(lookups, selection, position, limit), isTooSlow: false };
    } catch (error) {
      if (!wasStopped(error)) throw error;
      return { people: [], isTooSlow: true };
    }
  }

  private async found(
    db: Pool,
    selection: PeopleSelection,
    position: ListPosition,
    limit: number,
  ): Promise<ListedPerson[]> {
    const search = searchOf(selection.q ?? '');
    const inTurf = await this.fewOfTurf(db, selection.scope);
    let meant: readonly string[] | null | undefined;
    const listed: ListedPerson[] = [];
    for (const part of partsAfter(position, search?.by === 'words' ? search.words : null)) {
      if (listed.length >= limit) break;
      const isFound = part.isFound === true && selection.expression === undefined;
      if (inTurf === null && !isFound && meant === undefined)
        meant = await this.fewMeant(db, selection, search);
      const isFromSearch = inTurf === null && !isFound && meant !== null;
      const among = isFromSearch ? (meant ?? null) : inTurf;
      // What the index of the order says already is not asked once more: the other index would seem the better one.
      const isMeant = isFromSearch || isFound;
      listed.push(
        ...(await this.rows(db, selection, { search, among, isMeant, part }, limit - listed.length)),
      );
    }
    return listed;
  }

  /** Counts people for as long as it is quick, else estimates them. Throws as `PeopleFilter.condition`. */
  async count(selection: PeopleSelection): Promise<PeopleCount> {
    const { lookups } = this.database;
    const values: unknown[] = [];
    const narrow = this.narrowing(selection, searchOf(selection.q ?? ''), values);
    // Alone, a turf is gathered by its indexes; beside something that narrows, it is asked of those who are left.
    const turf =
      narrow.length === 0 ? wholeTurf(selection.scope, values) : inScope(selection.scope, 'p', values);
    const from = `FROM people p WHERE ${[turf, ...narrow].join(' AND ')}`;
    try {
      const { rows } = await lookups.query<{ count: number }>(
        `SELECT count(*)::int AS count ${from}`,
        values,
      );
      return { count: rows[0]?.count ?? 0, isEstimate: false };
    } catch (error) {
      if (!wasStopped(error)) throw error;
      return { count: await estimatedRows(lookups, `SELECT p.id ${from}`, values), isEstimate: true };
    }
  }

  /** The ids of everybody in a turf, when they are few; null for many, and without a turf. */
  private async fewOfTurf(db: Pool, scope: Scope): Promise<readonly string[] | null> {
    if (scope.kind === 'system') return null;
    const values: unknown[] = [];
    return this.few(db, peopleOfTurf(scope, values), values);
  }

  /** The ids of those whom a search and a filter mean, when they are few; null for many, and where nothing narrows the list. */
  private async fewMeant(
    db: Pool,
    selection: PeopleSelection,
    search: PeopleSearch | null,
  ): Promise<readonly string[] | null> {
    const values: unknown[] = [];
    const narrow = this.narrowing(selection, search, values);
    return narrow.length === 0
      ? null
      : this.few(db, `SELECT p.id FROM people p WHERE ${narrow.join(' AND ')}`, values);
  }

  private async few(db: Pool, wanted: string, values: unknown[]): Promise<readonly string[] | null> {
    const { rows } = await db.query<{ id: string }>(
      `SELECT id FROM (${wanted}) AS meant LIMIT ${few + 1}`,
      values,
    );
    return rows.length > few ? null : rows.map(({ id }) => id);
  }

  private narrowing(
    { expression, seesSensitive }: PeopleSelection,
    search: PeopleSearch | null,
    values: unknown[],
  ): readonly string[] {
    return [
      ...(search === null ? [] : [searchCondition(search, values)]),
      ...(expression === undefined ? [] : [`(${this.filter.condition(expression, values, seesSensitive)})`]),
    ];
  }

  private async rows(
    db: Pool,
    selection: PeopleSelection,
    { search, among, isMeant, part }: PartOfPage,
    limit: number,
  ): Promise<ListedPerson[]> {
    const values: unknown[] = [];
    // Joined, since the index of the order would be searched once for each of them if it were a condition.
    const from =
      among === null
        ? 'people p'
        : `unnest($${values.push(among)}::uuid[]) AS few (id) JOIN people p USING (id)`;
    const where = [
      inScope(selection.scope, 'p', values),
      ...(isMeant ? [] : this.narrowing(selection, search, values)),
      part.condition(values),
    ].join(' AND ');
    const { rows } = await db.query<ListedPerson>(
      `WITH page AS MATERIALIZED (SELECT p.id FROM ${from} WHERE ${where} ORDER BY ${part.order} LIMIT ${limit})
       SELECT p.id, p.name, p.name_folded AS "nameFolded", p.language, p.tags,
         p.created_at AS "createdAt", p.updated_at AS "updatedAt",
         CASE WHEN pl.code IS NOT NULL THEN json_build_object('code', pl.code, 'name', pl.name) END AS place,
         ARRAY(SELECT role FROM person_roles r WHERE r.person_id = p.id AND (r.until IS NULL OR r.until > current_date)
           ORDER BY role) AS roles,
         (SELECT json_build_object('channel', channel, 'address', address) FROM person_addresses a
           WHERE a.person_id = p.id ORDER BY created_at, channel, address LIMIT 1) AS address,
         (SELECT max(last_inbound_at) FROM conversations c WHERE c.person_id = p.id) AS "lastHeardAt"
       FROM page JOIN people p USING (id) LEFT JOIN places pl ON pl.code = p.place_code
       ORDER BY ${part.order}`,
      values,
    );
    return rows;
  }
}

/** A part of a list that is read now. */
interface PartOfPage {
  readonly search: PeopleSearch | null;
  /** Those among whom they are, where these are few. */
  readonly among: readonly string[] | null;
  /** Whether it is known already that they are whom the search and the filter mean. */
  readonly isMeant: boolean;
  readonly part: ListPart;
}

/** That a person (alias `p`) is in a scope, for statements that read all of them. */
function wholeTurf(scope: Scope, values: unknown[]): string {
  const isOwn = 'p.merged_into_id IS NULL';
  return scope.kind === 'system' ? isOwn : `${isOwn} AND p.id IN (${peopleOfTurf(scope, values)})`;
}
