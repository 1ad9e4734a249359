import type { Sender } from '../channels/channel.js';
import type { Session } from '../engine/session.js';
import type { Clock } from '../platform/clock.js';
import type { Database } from '../platform/database/database.js';

/** A text that came to the phone. `position` grows with each. */
export interface ReceivedText {
  readonly body: string;
  readonly position: string;
}

/** Something that a human looks after. */
export interface OpenCase {
  readonly reference: string;
  readonly topic: string;
  readonly priority: string;
}

/** What the database holds of the conversation of one test phone. */
export class PhoneRecords {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sender: Sender,
    private readonly address: string,
  ) {}

  /** What was sent to the phone after a position, in order. */
  async sentAfter(position: string): Promise<ReceivedText[]> {
    return this.rows<ReceivedText>(
      `select o.body, o.position::text as position
       from outbound_messages o join conversations c on c.id = o.conversation_id
       where c.sender_id = $1 and c.address = $2 and o.position > $3 and o.state in ('sent', 'delivered', 'read')
       order by o.position`,
      position,
    );
  }

  /** The position of what was written to the phone last. */
  async lastPosition(): Promise<string> {
    const [row] = await this.rows<{ position: string }>(
      `select coalesce(max(o.position), 0)::text as position
       from outbound_messages o join conversations c on c.id = o.conversation_id
       where c.sender_id = $1 and c.address = $2`,
    );
    return row?.position ?? '0';
  }

  /** Why what was written after a position may not go out, or not yet: the gate's reasons. */
  async heldBackAfter(position: string): Promise<string[]> {
    const rows = await this.rows<{ reason: string }>(
      `select distinct reason from outbound_messages o join conversations c on c.id = o.conversation_id,
         jsonb_array_elements_text(o.reasons) as reason
       where c.sender_id = $1 and c.address = $2 and o.position > $3 and o.state in ('queued', 'skipped') order by reason`,
      position,
    );
    return rows.map(({ reason }) => reason);
  }

  /** Whether a message from the phone has come to its end. */
  async isAnswered(providerId: string): Promise<boolean> {
    const { rows } = await this.database.pool.query<{ state: string }>(
      `select m.state from provider_message_ids p join inbound_messages m on m.id = p.message_id
       where p.provider = 'simulator' and p.account = $1 and p.provider_id = $2`,
      [this.sender.account, providerId],
    );
    return rows[0]?.state !== 'pending';
  }

  /** Whether another system is being asked on behalf of the phone. */
  async isCalledFor(): Promise<boolean> {
    const rows = await this.rows(
      `select from webhook_calls w join conversations c on c.id = w.conversation_id
       where c.sender_id = $1 and c.address = $2 and w.state = 'pending' limit 1`,
    );
    return rows.length > 0;
  }

  /** Whether nothing is on its way to the phone at this moment, and nothing due that may write to it. */
  async isQuiet(): Promise<boolean> {
    const rows = await this.rows(
      `select from conversations c where c.sender_id = $1 and c.address = $2 and (
         exists (select from outbound_messages o
           where o.conversation_id = c.id and o.state in ('queued', 'sending') and o.not_before <= $3)
         or exists (select from fires f
           where f.guard->>'conversation' = c.id::text and f.due_at <= $3 and f.parked_reason is null))`,
      this.clock.now().toISOString(),
    );
    return rows.length === 0;
  }

  /** When something happens next by itself: a fire is due, or a message that waits may go. Null when nothing will. */
  async nextMoment(): Promise<Date | null> {
    const { rows } = await this.database.pool.query<{ next: Date | null }>(
      `select least(
         (select min(due_at) from fires where parked_reason is null),
         (select min(not_before) from outbound_messages where state = 'queued')) as next`,
    );
    return rows[0]?.next ?? null;
  }

  async openCases(): Promise<OpenCase[]> {
    return this.rows<OpenCase>(
      `select k.reference, k.topic, k.priority from cases k join conversations c on c.id = k.conversation_id
       where c.sender_id = $1 and c.address = $2 and k.state = 'open' order by k.id`,
    );
  }

  /** Where the conversation stands; null when no flow is open. */
  async session(): Promise<Session | null> {
    const [row] = await this.rows<{ session: Session | null }>(
      'select session from conversations c where c.sender_id = $1 and c.address = $2',
    );
    return row?.session ?? null;
  }

  private async rows<Row extends object>(sql: string, ...more: readonly string[]): Promise<Row[]> {
    const { rows } = await this.database.pool.query<Row>(sql, [this.sender.id, this.address, ...more]);
    return rows;
  }
}
