import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import { weakPassword } from '../staff.errors.js';
import type { User } from '../users/user.js';
import { UsersRepository } from '../users/users.repository.js';
import { passwordProblem } from './password.rules.js';
import { Passwords } from './passwords.js';

/** Takes the passwords that people choose. */
@Injectable()
export class NewPasswords {
  constructor(
    private readonly passwords: Passwords,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Hashes a password that somebody chose; `path`: where it stands in what they sent.
   * @throws DomainError `refused` when it is too easy to guess
   */
  async hash(password: string, email: string, path = 'password'): Promise<string> {
    const problem = passwordProblem(password, email);
    if (problem !== null) throw weakPassword(problem, path);
    return this.passwords.hash(password);
  }

  /** Gives an account a new password; its sessions end, except the one in which this is done. */
  async set(
    tx: PoolClient,
    user: User,
    hash: string,
    by: Principal,
    keptSession: string | null,
  ): Promise<void> {
    await this.users.setPassword(tx, user.id, hash);
    await this.sessions.endAll(tx, user.id, keptSession);
    await this.audit.record(tx, by, {
      action: 'user.password_changed',
      subject: { kind: 'user', id: user.id },
    });
  }
}
