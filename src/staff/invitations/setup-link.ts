import { Injectable } from '@nestjs/common';

import { system } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { UsersRepository } from '../users/users.repository.js';
import { Links } from './links.js';

/** The link by which the first administrator of an installation comes in. */
@Injectable()
export class SetupLink {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly links: Links,
  ) {}

  /** Makes a new one, as long as nobody has an account; earlier ones no longer work. Null when somebody has. */
  async make(baseUrl: string): Promise<string | null> {
    if (!(await this.users.isEmpty())) return null;
    const wanted = { kind: 'setup', email: null, role: 'admin', translates: null, userId: null } as const;
    return (await this.links.make(this.database.pool, wanted, system('start'), baseUrl)).link;
  }
}
