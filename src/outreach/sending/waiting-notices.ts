import { Injectable } from '@nestjs/common';

import { may, roles } from '../../platform/access/policy.js';
import { StaffPost } from '../../platform/access/staff-post.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { Log } from '../../platform/logging/log.js';
import { waitingLetter, type WaitsFor } from './waiting-letter.js';

/** One of a series that did not begin by itself. */
export interface WaitingRepeat {
  readonly id: string;
  readonly waitsFor: WaitsFor;
}

/** A broadcast as a letter tells of it. */
interface Told {
  readonly name: string;
  readonly recipients: number | null;
  readonly madeBy: string;
  /** Whoever started the one before; null: nobody with an account. */
  readonly startedBy: string | null;
}

/** Tells those who can do something about it that one of a series waits. */
@Injectable()
export class WaitingNotices {
  private readonly log = new Log('broadcasts');

  constructor(
    private readonly database: Database,
    private readonly post: StaffPost,
    private readonly config: Config,
  ) {}

  /** Writes the letters. Call it after the commit; it never throws: the list and the start page say it too. */
  async tell({ id, waitsFor }: WaitingRepeat): Promise<void> {
    try {
      const { rows } = await this.database.pool.query<Told>(
        `SELECT b.name, (b.plan->>'recipients')::int AS recipients, b.created_by_id AS "madeBy", f.started_by_id AS "startedBy"
         FROM broadcasts b LEFT JOIN broadcasts f ON f.id = b.repeats_id WHERE b.id = $1`,
        [id],
      );
      const [broadcast] = rows;
      if (broadcast === undefined) return;
      const { name, recipients, madeBy, startedBy } = broadcast;
      const link = new URL(`/broadcasts/${id}`, this.config.publicUrl).href;
      const approvers = waitsFor === 'approval' ? await this.approvers(id) : [];
      for (const reader of new Set([madeBy, startedBy ?? madeBy, ...approvers]))
        await this.post.bring(reader, (language) =>
          waitingLetter({ name, waitsFor, recipients, link }, language),
        );
    } catch (error) {
      this.log.warn('That a broadcast waits could not be told.', { broadcast: id, error });
    }
  }

  /** The accounts that see it and may approve it: nobody who has written or changed it. */
  private async approvers(id: string): Promise<string[]> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      `SELECT u.id FROM users u
       WHERE u.disabled_at IS NULL AND u.role = ANY($2::text[])
         AND NOT EXISTS (SELECT FROM turfs t WHERE t.user_id = u.id)
         AND u.id <> (SELECT created_by_id FROM broadcasts WHERE id = $1)
         AND NOT EXISTS (SELECT FROM audit_entries a WHERE a.subject_kind = 'broadcast' AND a.subject_id = $1::text
           AND a.action IN ('broadcast.made', 'broadcast.changed') AND a.actor_id = u.id::text)
       ORDER BY u.id`,
      [id, roles.filter((role) => may({ role }, 'broadcasts.approve'))],
    );
    return rows.map((row) => row.id);
  }
}
