import { Injectable } from '@nestjs/common';

import { StaffPost, type StaffLetter } from '../../platform/access/staff-post.js';
import { Database } from '../../platform/database/database.js';
import { Log } from '../../platform/logging/log.js';
import { Mailer } from './mailer.js';

/** Letters to the staff go by mail, where a mail server is set. */
@Injectable()
export class MailedPost extends StaffPost {
  private readonly log = new Log('mail');

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
  ) {
    super();
  }

  async bring(userId: string, write: (language: string) => StaffLetter): Promise<boolean> {
    if (!this.mailer.isSet) return false;
    try {
      // SQL, because workers send letters too, and do without the Prisma client.
      const { rows } = await this.database.pool.query<{ email: string; language: string }>(
        'SELECT email, language FROM users WHERE id = $1 AND disabled_at IS NULL',
        [userId],
      );
      const [reader] = rows;
      return reader !== undefined && (await this.mailer.mail(reader.email, write(reader.language)));
    } catch (error) {
      this.log.warn('A letter to a member of the staff could not be sent.', { error });
      return false;
    }
  }
}
