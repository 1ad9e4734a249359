import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';

/** Something that a member of staff should look at. */
export interface AttentionItem {
  readonly at: Date;
  /** help_requested | safety_word_received | question_left | flow_failed | message_parked */
  readonly why: string;
  /** The topic, the step or the reason. */
  readonly detail: string;
  readonly channel: string;
  readonly address: string;
  readonly personId: string | null;
  /** What she wrote. */
  readonly text: string;
}

/** Finds conversations that need a person's eye. */
@Injectable()
export class AttentionRepository {
  constructor(private readonly database: Database) {}

  /** What has come up since then, the newest first. SQL, because the reason stands inside the JSON of the timeline. */
  async since(moment: Date, limit: number): Promise<AttentionItem[]> {
    const { rows } = await this.database.pool.query<AttentionItem>(
      `WITH raised AS (
         SELECT i.at, i.conversation_id, i.message_id,
                CASE i.kind WHEN 'run_ended' THEN
                  CASE i.data->>'status' WHEN 'left' THEN 'question_left' ELSE 'flow_failed' END
                ELSE i.kind END AS why,
                coalesce(i.data->>'topic', i.data->>'reason', '') AS detail
         FROM interactions i
         WHERE i.at >= $1
           AND (i.kind IN ('help_requested', 'safety_word_received')
                OR (i.kind = 'run_ended' AND i.data->>'status' IN ('left', 'failed')))
         UNION ALL
         SELECT m.received_at, m.conversation_id, m.id, 'message_parked', coalesce(m.parked_reason, '')
         FROM inbound_messages m WHERE m.state = 'parked' AND m.received_at >= $1
       )
       SELECT r.at, r.why, r.detail, c.channel, c.address, c.person_id AS "personId", coalesce(m.body, '') AS text
       FROM raised r
       JOIN conversations c ON c.id = r.conversation_id
       LEFT JOIN inbound_messages m ON m.id = r.message_id
       ORDER BY r.at DESC LIMIT $2`,
      [moment.toISOString(), limit],
    );
    return rows;
  }
}
