import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { AuditLog } from '../../platform/access/audit-log.js';
import type { Role } from '../../platform/access/policy.js';
import { Clock } from '../../platform/clock.js';
import { Changes } from '../../platform/http/changes.js';
import { newId } from '../../platform/ids.js';
import { principalOf } from '../principal-of.js';
import { accountExists } from '../staff.errors.js';
import type { Turf } from './turf.js';
import { emailKey, type User } from './user.js';
import { UsersRepository } from './users.repository.js';

/** Whom an account is made for. */
export interface Newcomer {
  readonly email: string;
  /** Left out: what stands before the @ of the address. */
  readonly name?: string | undefined;
  readonly role: Role;
  readonly translates: string | null;
  /** Whom it sees; default: everybody, as far as the role goes. */
  readonly turf?: Turf | null;
  /** Null for somebody who signs in elsewhere. */
  readonly passwordHash: string | null;
}

/** Makes accounts. */
@Injectable()
export class NewAccounts {
  constructor(
    private readonly users: UsersRepository,
    private readonly audit: AuditLog,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `refused` when there is an account with this address */
  async make(tx: PoolClient, { name, ...newcomer }: Newcomer): Promise<User> {
    const email = emailKey(newcomer.email);
    const id = newId();
    const isNew = await this.users.insert(tx, {
      ...newcomer,
      id,
      email,
      name: name ?? email.replace(/@.*/, ''),
      createdAt: this.clock.now(),
    });
    if (isNew && newcomer.turf) await this.users.setTurf(tx, id, newcomer.turf);
    const user = isNew ? await this.users.find(id, tx) : undefined;
    if (user === undefined) throw accountExists();
    const { role, translates, turf } = user;
    await this.changes.publish({ topic: 'users', id }, tx);
    // Whoever is invited makes the account themselves.
    const by = { ...principalOf(user), via: 'session', credentialId: id } as const;
    const after = { email, name: user.name, role, translates, ...(turf !== null && { turf }) };
    await this.audit.record(tx, by, { action: 'user.created', subject: { kind: 'user', id }, after });
    return user;
  }
}
