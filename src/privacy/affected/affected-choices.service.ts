import { Injectable } from '@nestjs/common';

import { ExportsRepository } from '../../exchange/exports/exports.repository.js';
import { Database } from '../../platform/database/database.js';
import type { RightsKeeper } from '../privacy-requests.service.js';
import type { AffectedChoicesView } from './affected.schemas.js';

/** Files that are offered; an older one is named by its id. */
const mostFiles = 100;

/** What something can have happened to. SQL, because accounts and our numbers are other rooms'. */
@Injectable()
export class AffectedChoices {
  constructor(
    private readonly database: Database,
    private readonly exports: ExportsRepository,
  ) {}

  /** Whoever sees a part of the people is offered the files that they took out themselves. */
  async of({ actor, scope }: Pick<RightsKeeper, 'actor' | 'scope'>): Promise<AffectedChoicesView> {
    const { pool } = this.database;
    const [files, accounts, senders] = await Promise.all([
      this.exports.list(pool, scope.kind === 'system' ? null : actor.id, null, mostFiles),
      pool.query<AffectedChoicesView['accounts'][number]>(
        'SELECT id, name, role FROM users ORDER BY name, id',
      ),
      pool.query<AffectedChoicesView['senders'][number]>(
        'SELECT id, channel, address FROM senders ORDER BY channel, address',
      ),
    ]);
    return {
      exports: files.map(({ id, reason, partner, rows, at }) => ({
        id,
        reason,
        partner,
        rows,
        at: at.toISOString(),
      })),
      accounts: accounts.rows,
      senders: senders.rows,
    };
  }
}
