import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import type { Alarm, AlarmKind, Finding } from './alarm.js';
import { hasGrown, seenAs, seenOf } from './growth.rules.js';

const columns = `id, kind, subject, severity, params, raised_at AS "raisedAt", seen_at AS "seenAt", resolved_at AS "resolvedAt",
  acknowledged_by_id AS "acknowledgedById", acknowledged_at AS "acknowledgedAt",
  acknowledgement`;

/** What turns back after so short a time is the same alarm: nobody is called twice for it. */
const reopenedWithin = "interval '6 hours'";

/** What is not found any more for so long is over: a number that goes to and fro raises nothing anew. */
const restsFor = "interval '15 minutes'";

/** What the writers of alarms take turns by. */
const alarmLock = 0x6b616d61;

/** Keeps alarms. SQL: of a kind and subject one is open at a time, which an index sees to. */
@Injectable()
export class AlarmsRepository {
  constructor(private readonly database: Database) {}

  /** Whether this transaction may write; false when another one does. */
  async mayWrite(tx: PoolClient): Promise<boolean> {
    const { rows } = await tx.query<{ may: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS may', [
      alarmLock,
    ]);
    return rows[0]?.may === true;
  }

  /**
   * Writes down what was found; opens again what was over for a short time. What has grown since somebody took note of it waits for
   * somebody anew, with what was said of it.
   * @returns the alarms that are new or worse
   */
  async raise(tx: PoolClient, findings: readonly Finding[], at: Date): Promise<Alarm[]> {
    if (findings.length === 0) return [];
    const known = await this.openAgain(tx, findings, at);
    const raised = findings.map((finding) => {
      const before = known.get(keyOf(finding));
      const seen = before === undefined ? null : noted(before);
      const acknowledgedAt = before?.acknowledgedAt ?? null;
      const isGrown = acknowledgedAt !== null && seen !== null && hasGrown(finding, seen);
      const isWorse = before === undefined || (finding.severity === 'urgent' && before.severity !== 'urgent');
      return {
        ...finding,
        params: { ...finding.params, ...seen },
        acknowledgedAt: isGrown ? null : acknowledgedAt,
        isNews: isGrown || isWorse,
      };
    });
    const { rows } = await tx.query<Alarm>(
      `INSERT INTO alarms AS a (id, kind, subject, severity, params, acknowledged_at, raised_at, seen_at)
       SELECT id, kind, subject, severity, params, acknowledged_at, $7, $7
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::jsonb[], $6::timestamptz[])
         AS f (id, kind, subject, severity, params, acknowledged_at)
       ON CONFLICT (kind, subject) WHERE resolved_at IS NULL
         DO UPDATE SET seen_at = excluded.seen_at, severity = excluded.severity, params = excluded.params,
           acknowledged_at = excluded.acknowledged_at
       RETURNING ${columns}`,
      [
        raised.map(() => newId()),
        raised.map(({ kind }) => kind),
        raised.map(({ subject }) => subject),
        raised.map(({ severity }) => severity),
        raised.map(({ params }) => JSON.stringify(params)),
        raised.map(({ acknowledgedAt }) => acknowledgedAt?.toISOString() ?? null),
        at.toISOString(),
      ],
    );
    const news = new Set(raised.filter(({ isNews }) => isNews).map(keyOf));
    return rows.filter((alarm) => news.has(keyOf(alarm)));
  }

  /** The open alarms of what was found, which nobody else changes until the transaction ends. */
  private async openAgain(
    tx: PoolClient,
    findings: readonly Finding[],
    at: Date,
  ): Promise<ReadonlyMap<string, Alarm>> {
    const about = [findings.map(({ kind }) => kind), findings.map(({ subject }) => subject)];
    await tx.query(
      `UPDATE alarms a SET resolved_at = NULL FROM (
         SELECT DISTINCT ON (kind, subject) id FROM alarms
         WHERE (kind, subject) IN (SELECT * FROM unnest($1::text[], $2::text[])) ORDER BY kind, subject, raised_at DESC, id DESC
       ) last WHERE a.id = last.id AND a.resolved_at >= $3::timestamptz - ${reopenedWithin}`,
      [...about, at.toISOString()],
    );
    const { rows } = await tx.query<Alarm>(
      `SELECT ${columns} FROM alarms WHERE resolved_at IS NULL
         AND (kind, subject) IN (SELECT * FROM unnest($1::text[], $2::text[])) FOR UPDATE`,
      about,
    );
    return new Map(rows.map((alarm) => [keyOf(alarm), alarm]));
  }

  /** Ends the alarms of some kinds that were not found for a while. @returns how many */
  async resolve(tx: PoolClient, kinds: readonly AlarmKind[], at: Date): Promise<number> {
    const { rowCount } = await tx.query(
      `UPDATE alarms SET resolved_at = $2 WHERE resolved_at IS NULL AND kind = ANY($1::text[])
         AND seen_at <= $2::timestamptz - ${restsFor}`,
      [kinds, at.toISOString()],
    );
    return rowCount ?? 0;
  }

  /** The latest first. @param isOpen only those that are not over */
  async list(isOpen: boolean, before: string | null, limit: number): Promise<Alarm[]> {
    const { rows } = await this.database.pool.query<Alarm>(
      `SELECT ${columns} FROM alarms WHERE (resolved_at IS NULL OR NOT $1)
         AND ($2::uuid IS NULL OR (raised_at, id) < (SELECT raised_at, id FROM alarms WHERE id = $2))
       ORDER BY raised_at DESC, id DESC LIMIT $3`,
      [isOpen, before, limit],
    );
    return rows;
  }

  /** Open ones that nobody has taken note of. */
  async unseen(db: Pool | PoolClient = this.database.pool): Promise<{ urgent: number; watch: number }> {
    const { rows } = await db.query<{ urgent: number; watch: number }>(
      `SELECT count(*) FILTER (WHERE severity = 'urgent')::int AS urgent, count(*) FILTER (WHERE severity = 'watch')::int AS watch
       FROM alarms WHERE resolved_at IS NULL AND acknowledged_at IS NULL`,
    );
    return rows[0] ?? { urgent: 0, watch: 0 };
  }

  /** Reads an alarm, which nobody else changes until the transaction ends; null when there is none. */
  async lock(tx: PoolClient, id: string): Promise<Alarm | null> {
    const { rows } = await tx.query<Alarm>(`SELECT ${columns} FROM alarms WHERE id = $1 FOR UPDATE`, [id]);
    return rows[0] ?? null;
  }

  /** Writes down who has seen an alarm, when, how bad it was, and what they say. */
  async acknowledge(tx: PoolClient, alarm: Alarm): Promise<void> {
    const { id, acknowledgedById, acknowledgedAt, acknowledgement } = alarm;
    await tx.query(
      `UPDATE alarms SET acknowledged_by_id = $2, acknowledged_at = $3, acknowledgement = $4, params = params || $5::jsonb
       WHERE id = $1`,
      [
        id,
        acknowledgedById,
        acknowledgedAt?.toISOString() ?? null,
        acknowledgement,
        JSON.stringify(seenAs(alarm)),
      ],
    );
  }
}

function keyOf({ kind, subject }: Pick<Finding, 'kind' | 'subject'>): string {
  return `${kind} ${subject}`;
}

/** How bad it was when somebody took note of it; as it is now where that was not kept. */
function noted(alarm: Alarm) {
  return seenOf(alarm) ?? (alarm.acknowledgedAt === null ? null : seenAs(alarm));
}
