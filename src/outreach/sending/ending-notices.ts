import { Injectable } from '@nestjs/common';

import { StaffPost } from '../../platform/access/staff-post.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { Log } from '../../platform/logging/log.js';
import { endingLetter } from './ending-letter.js';
import { ProgressRepository } from './progress.repository.js';
import { countsOf } from './progress.rules.js';

/** Tells whoever started a broadcast that it is over. */
@Injectable()
export class EndingNotices {
  private readonly log = new Log('broadcasts');

  constructor(
    private readonly database: Database,
    private readonly progress: ProgressRepository,
    private readonly post: StaffPost,
    private readonly config: Config,
  ) {}

  /**
   * Writes the letter. Call it after the commit; it never throws: the console and the audit log say it too.
   * @param by the account that ended it, which needs no letter; null: it ended by itself
   */
  async tell(id: string, by: string | null): Promise<void> {
    try {
      const { rows } = await this.database.pool.query<{ name: string; startedById: string | null }>(
        'SELECT name, started_by_id AS "startedById" FROM broadcasts WHERE id = $1',
        [id],
      );
      const [broadcast] = rows;
      const row = await this.progress.of(id);
      const reader = broadcast?.startedById ?? null;
      if (broadcast === undefined || row === null || reader === null || reader === by) return;
      const { name } = broadcast;
      const link = new URL(`/broadcasts/${id}`, this.config.publicUrl).href;
      const ended = { name, isCancelled: row.state === 'cancelled', counts: countsOf(row), link };
      await this.post.bring(reader, (language) => endingLetter(ended, language));
    } catch (error) {
      this.log.warn('The end of a broadcast could not be told.', { broadcast: id, error });
    }
  }
}
