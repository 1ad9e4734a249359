import { Injectable } from '@nestjs/common';

import { Passwords } from '../passwords/passwords.js';
import { LockNotes } from '../sign-in/lock-notes.js';
import { Lockouts } from '../sign-in/lockouts.js';
import { wrongPassword } from '../staff.errors.js';
import type { User } from '../users/user.js';
import { UsersRepository } from '../users/users.repository.js';

/** Asks for the password once more before what an unlocked screen alone must not allow. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly users: UsersRepository,
    private readonly passwords: Passwords,
    private readonly lockouts: Lockouts,
    private readonly locks: LockNotes,
  ) {}

  /** @throws DomainError `refused` when it is another; `locked` after too many */
  async confirm(user: User, password: string): Promise<void> {
    const keys = [{ kind: 'email', value: user.email } as const];
    const { mayLock } = await this.lockouts.begin(keys);
    if (await this.passwords.isRight(await this.users.passwordHash(user.id), password))
      return this.lockouts.forgive(keys);
    if (mayLock) await this.locks.note(user);
    throw wrongPassword();
  }
}
