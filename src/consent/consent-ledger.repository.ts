import { randomBytes } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { recordsOf } from '../people/matching/person-part.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { Actor } from '../platform/access/actor.js';
import { noSuchPerson } from '../people/people.errors.js';
import { newId } from '../platform/ids.js';
import type {
  ConsentAction,
  ConsentBasis,
  ConsentEntry,
  CurrentConsent,
  NewConsentEntry,
  SaltedEvidence,
} from './consent-entry.js';
import { writeDeleteNotices } from './delete-notices.js';
import { countingOrder, lastEntriesOf } from './merged-records.js';
import { noHash, sealEntry, verifyChain, type ChainCheck, type KeptEntry } from './consent-ledger.rules.js';

/** The check of one person's chain. */
export interface PersonCheck {
  readonly personId: string;
  readonly check: ChainCheck;
}

/** Chains verified in one go: enough to be quick, few enough to stay small in memory. */
const verifiedAtOnce = 500;

/**
 * The append-only consent ledger.
 * SQL, because a batch of turns appends to many chains at once, each under the lock of its person.
 */
@Injectable()
export class ConsentLedgerRepository {
  constructor(private readonly people: PeopleRepository) {}

  /**
   * Appends entries in their order, each to its person's chain.
   * @param saltOf gives 16 bytes for each entry; tests pass their own
   * @throws DomainError `not_found` for a person who does not exist
   */
  async append(
    tx: PoolClient,
    entries: readonly NewConsentEntry[],
    saltOf = randomSalt,
  ): Promise<ConsentEntry[]> {
    if (entries.length === 0) return [];
    const personIds = [...new Set(entries.map(({ personId }) => personId))];
    const locked = await this.people.lock(tx, personIds);
    if (locked.size < personIds.length) throw noSuchPerson();
    const ends = await this.ends(tx, personIds);
    const kept = entries.map((entry) => {
      const end = ends.get(entry.personId) ?? { sequence: 0, hash: noHash };
      const salt = saltOf();
      const sealed = sealEntry(entry, {
        id: newId(),
        sequence: end.sequence + 1,
        previousHash: end.hash,
        salt,
      });
      ends.set(entry.personId, sealed);
      return { entry: sealed, evidence: { details: {}, ...entry.evidence, salt } };
    });
    await this.insert(tx, kept);
    await writeDeleteNotices(tx, entries);
    return kept.map(({ entry }) => entry);
  }

  /** Where each purpose stands for these people, over every record of theirs; a purpose that was never asked about is missing. */
  async current(
    db: Pool | PoolClient,
    personIds: readonly string[],
  ): Promise<Map<string, Map<string, CurrentConsent>>> {
    const current = new Map<string, Map<string, CurrentConsent>>();
    if (personIds.length === 0) return current;
    const { rows } = await db.query<CurrentConsent & { personId: string; purpose: string }>({
      name: 'consent-current',
      text: `SELECT DISTINCT ON (p.id, e.purpose) p.id AS "personId", e.purpose, e.action, e.at, e.version, e.method, e.basis,
         e.expires_at AS "expiresAt"
       FROM unnest($1::uuid[]) AS p (id) CROSS JOIN LATERAL (SELECT e.* FROM ${lastEntriesOf('p.id')}) e
       ORDER BY p.id, e.purpose, ${countingOrder}`,
      values: [personIds],
    });
    for (const { personId, purpose, ...consent } of rows) {
      const own = current.get(personId) ?? new Map<string, CurrentConsent>();
      current.set(personId, own.set(purpose, consent));
    }
    return current;
  }

  /**
   * All entries of a person over every record of hers, with what is left of their personal parts, in the order in which they were
   * entered, whichever day each is about. Each record has a chain of its own, which verifies by itself.
   */
  async entriesOf(db: Pool | PoolClient, personId: string): Promise<KeptEntry[]> {
    const { rows } = await db.query<{ id: string }>(`SELECT id FROM ${recordsOf('$1')} record`, [personId]);
    const chains = await this.chains(db, [...new Set(rows.map(({ id }) => id))]);
    return [...chains.values()].flat().sort((one, other) => (one.entry.id < other.entry.id ? -1 : 1));
  }

  /** All entries of one record with what is left of their personal parts, from the first to the last: one chain. */
  async receipt(db: Pool | PoolClient, personId: string): Promise<KeptEntry[]> {
    return (await this.chains(db, [personId])).get(personId) ?? [];
  }

  /** Verifies one person's chain; a person without entries has an intact one. */
  async verify(db: Pool | PoolClient, personId: string): Promise<ChainCheck> {
    return verifyChain(await this.receipt(db, personId));
  }

  /** Verifies every chain there is and yields the check of each, some hundred people at a time. */
  async *verifyAll(db: Pool | PoolClient): AsyncGenerator<PersonCheck> {
    let last: string | undefined = '00000000-0000-0000-0000-000000000000';
    while (last !== undefined) {
      const { rows }: { rows: { id: string }[] } = await db.query<{ id: string }>(
        'SELECT DISTINCT person_id AS id FROM consent_entries WHERE person_id > $1 ORDER BY person_id LIMIT $2',
        [last, verifiedAtOnce],
      );
      const chains = await this.chains(
        db,
        rows.map(({ id }) => id),
      );
      for (const [personId, chain] of chains) yield { personId, check: verifyChain(chain) };
      last = rows.at(-1)?.id;
    }
  }

  /** The last entry of each chain, which the next one follows. */
  private async ends(
    tx: PoolClient,
    personIds: readonly string[],
  ): Promise<Map<string, Pick<ConsentEntry, 'sequence' | 'hash'>>> {
    const { rows } = await tx.query<{ personId: string; sequence: number; hash: Buffer }>(
      `SELECT DISTINCT ON (person_id) person_id AS "personId", sequence, hash
       FROM consent_entries WHERE person_id = ANY($1::uuid[]) ORDER BY person_id, sequence DESC`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.personId, row]));
  }

  private async insert(
    tx: PoolClient,
    kept: readonly { entry: ConsentEntry; evidence: SaltedEvidence }[],
  ): Promise<void> {
    const entries = kept.map(({ entry }) => entry);
    await tx.query(
      `INSERT INTO consent_entries
         (id, person_id, sequence, purpose, action, method, language, version, at,
          recorded_by_kind, recorded_by_id, proof_message_id, commitment, previous_hash, hash, basis, guardian_id, expires_at)
       SELECT * FROM unnest(
         $1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::timestamptz[],
         $10::text[], $11::text[], $12::uuid[], $13::bytea[], $14::bytea[], $15::bytea[], $16::text[],
         $17::uuid[], $18::timestamptz[])`,
      [
        entries.map(({ id }) => id),
        entries.map(({ personId }) => personId),
        entries.map(({ sequence }) => sequence),
        entries.map(({ purpose }) => purpose),
        entries.map(({ action }) => action),
        entries.map(({ method }) => method),
        entries.map(({ language }) => language),
        entries.map(({ version }) => version),
        entries.map(({ at }) => at.toISOString()),
        entries.map(({ actor }) => actor.kind),
        entries.map(({ actor }) => actor.id),
        entries.map(({ proofMessageId }) => proofMessageId),
        entries.map(({ commitment }) => commitment),
        entries.map(({ previousHash }) => previousHash),
        entries.map(({ hash }) => hash),
        entries.map(({ basis }) => basis),
        entries.map(({ guardianId }) => guardianId),
        entries.map(({ expiresAt }) => expiresAt?.toISOString() ?? null),
      ],
    );
    await tx.query(
      `INSERT INTO consent_evidence (entry_id, salt, channel, address, words, answer, details)
       SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[])`,
      [
        entries.map(({ id }) => id),
        kept.map(({ evidence }) => evidence.salt),
        kept.map(({ evidence }) => evidence.channel),
        kept.map(({ evidence }) => evidence.address),
        kept.map(({ evidence }) => evidence.words),
        kept.map(({ evidence }) => evidence.answer),
        kept.map(({ evidence }) => JSON.stringify(evidence.details)),
      ],
    );
  }

  private async chains(
    db: Pool | PoolClient,
    personIds: readonly string[],
  ): Promise<Map<string, KeptEntry[]>> {
    const { rows } = await db.query<LedgerRow>(
      `SELECT e.*, v.salt, v.channel, v.address, v.words, v.answer, v.details
       FROM consent_entries e LEFT JOIN consent_evidence v ON v.entry_id = e.id
       WHERE e.person_id = ANY($1::uuid[]) ORDER BY e.person_id, e.sequence`,
      [personIds],
    );
    const chains = new Map<string, KeptEntry[]>();
    for (const row of rows) {
      const chain = chains.get(row.person_id) ?? [];
      chain.push({ entry: entryOf(row), evidence: evidenceOf(row) });
      chains.set(row.person_id, chain);
    }
    return chains;
  }
}

function randomSalt(): Buffer {
  return randomBytes(16);
}

interface LedgerRow {
  readonly id: string;
  readonly person_id: string;
  readonly sequence: number;
  readonly purpose: string;
  readonly action: ConsentAction;
  readonly method: ConsentEntry['method'];
  readonly language: string;
  readonly version: string;
  readonly at: Date;
  readonly recorded_by_kind: Actor['kind'];
  readonly recorded_by_id: string;
  readonly proof_message_id: string | null;
  readonly basis: ConsentBasis;
  readonly guardian_id: string | null;
  readonly expires_at: Date | null;
  readonly commitment: Buffer;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
  readonly salt: Buffer | null;
  readonly channel: string;
  readonly address: string;
  readonly words: string;
  readonly answer: string;
  readonly details: Readonly<Record<string, string>>;
}

function entryOf(row: LedgerRow): ConsentEntry {
  return {
    id: row.id,
    personId: row.person_id,
    sequence: row.sequence,
    purpose: row.purpose,
    action: row.action,
    method: row.method,
    language: row.language,
    version: row.version,
    at: row.at,
    actor: { kind: row.recorded_by_kind, id: row.recorded_by_id },
    proofMessageId: row.proof_message_id,
    basis: row.basis,
    guardianId: row.guardian_id,
    expiresAt: row.expires_at,
    commitment: row.commitment,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

function evidenceOf({ salt, channel, address, words, answer, details }: LedgerRow): SaltedEvidence | null {
  return salt === null ? null : { salt, channel, address, words, answer, details };
}
