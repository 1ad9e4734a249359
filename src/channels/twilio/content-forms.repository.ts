import type { Database } from '../../platform/database/database.js';

/**
 * Remembers which forms an account has at Twilio.
 * SQL, because every worker asks: the Prisma client would cost each of them 64 MB for these statements.
 */
export class ContentFormsRepository {
  constructor(
    private readonly database: Database,
    private readonly account: string,
  ) {}

  /** The SID of a form, when somebody has made it. */
  async find(hash: string): Promise<string | undefined> {
    const { rows } = await this.database.pool.query<{ sid: string }>(
      'SELECT content_sid AS sid FROM twilio_contents WHERE account = $1 AND hash = $2',
      [this.account, hash],
    );
    return rows[0]?.sid;
  }

  /** Notes a form that was just made. Answers with the one that counts: another worker's, when that was first. */
  async keep(hash: string, sid: string, now: Date): Promise<string> {
    const { rowCount } = await this.database.pool.query(
      `INSERT INTO twilio_contents (account, hash, content_sid, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (account, hash) DO NOTHING`,
      [this.account, hash, sid, now.toISOString()],
    );
    return rowCount === 1 ? sid : ((await this.find(hash)) ?? sid);
  }

  /** Forgets a form, unless it has been made anew since. */
  async drop(hash: string, sid: string): Promise<void> {
    await this.database.pool.query(
      'DELETE FROM twilio_contents WHERE account = $1 AND hash = $2 AND content_sid = $3',
      [this.account, hash, sid],
    );
  }
}
