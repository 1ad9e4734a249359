import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { ConsentMethod } from './consent-entry.js';

/** What is known of somebody beside the ledger, when a consent of hers is to be entered. */
export interface ConsenterFacts {
  readonly personId: string;
  /** An address of hers is opted out, with whichever sender. */
  readonly isOptedOut: boolean;
  /** An ISO date; null when it is not known. */
  readonly birthDate: string | null;
  readonly timezone: string | null;
}

/** A consent whose time is over, and that the ledger still has as granted. */
export interface EndedConsent {
  readonly personId: string;
  readonly purpose: string;
  readonly version: string;
  readonly language: string;
  readonly method: ConsentMethod;
  readonly expiresAt: Date;
}

/** Of a year its last day: whoever may be a child still is taken for one. */
const youngest = `CASE b.precision WHEN 'year' THEN left(b.value #>> '{}', 4) || '-12-31' ELSE b.value #>> '{}' END`;

/** Reads what decides about consents. SQL, because an import enters thousands at once. */
@Injectable()
export class ConsentFactsRepository {
  /** What is known of these people; whoever does not exist is missing. */
  async of(tx: PoolClient, personIds: readonly string[]): Promise<Map<string, ConsenterFacts>> {
    const { rows } = await tx.query<ConsenterFacts>({
      name: 'consent-facts',
      text: `SELECT p.id AS "personId", p.timezone, ${youngest} AS "birthDate",
         EXISTS (
           SELECT FROM person_addresses a
           JOIN opt_outs o ON o.channel = a.channel AND o.address = a.address AND o.lifted_at IS NULL
           WHERE a.person_id = p.id) AS "isOptedOut"
       FROM people p LEFT JOIN person_fields b ON b.person_id = p.id AND b.key = 'birth_date'
       WHERE p.id = ANY($1::uuid[])`,
      values: [personIds],
    });
    return new Map(rows.map((row) => [row.personId, row]));
  }

  /** Some people with consents that have ended by this moment and are not entered as such. */
  async peopleWithEnded(tx: PoolClient, at: Date, limit: number): Promise<string[]> {
    const { rows } = await tx.query<{ id: string }>(
      `SELECT DISTINCT e.person_id AS id FROM consent_entries e WHERE ${isEndedSql} LIMIT $2`,
      [at.toISOString(), limit],
    );
    return rows.map(({ id }) => id);
  }

  /** What has ended for these people by this moment and is not entered as such. */
  async ended(tx: PoolClient, at: Date, personIds: readonly string[]): Promise<EndedConsent[]> {
    const { rows } = await tx.query<EndedConsent>(
      `SELECT e.person_id AS "personId", e.purpose, e.version, e.language, e.method, e.expires_at AS "expiresAt"
       FROM consent_entries e WHERE ${isEndedSql} AND e.person_id = ANY($2::uuid[])
       ORDER BY e.person_id, e.expires_at`,
      [at.toISOString(), personIds],
    );
    return rows;
  }
}

/** Of entry `e` and the moment $1. */
const isEndedSql = `e.expires_at <= $1 AND e.action = 'granted' AND NOT EXISTS (
  SELECT FROM consent_entries l
  WHERE l.person_id = e.person_id AND l.purpose = e.purpose AND l.sequence > e.sequence)`;
