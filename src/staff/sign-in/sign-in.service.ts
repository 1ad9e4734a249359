import { Injectable } from '@nestjs/common';

import { Passwords } from '../passwords/passwords.js';
import { ticketIsOver, wrongCode, wrongCredentials } from '../staff.errors.js';
import { SecondFactor } from '../totp/second-factor.js';
import { emailKey } from '../users/user.js';
import { UsersRepository, type UserWithPassword } from '../users/users.repository.js';
import { Entrance, type Entered, type Visitor } from './entrance.js';
import { LockNotes } from './lock-notes.js';
import { Lockouts, type AttemptKey } from './lockouts.js';

/** Signs people in by what they know: a password, then a code where the account asks for one. */
@Injectable()
export class SignIn {
  constructor(
    private readonly users: UsersRepository,
    private readonly passwords: Passwords,
    private readonly lockouts: Lockouts,
    private readonly secondFactor: SecondFactor,
    private readonly entrance: Entrance,
    private readonly locks: LockNotes,
  ) {}

  /**
   * The answer and the work are the same whether nobody has this address, its account is disabled, or the password is wrong.
   * @throws DomainError `wrong_credentials`, `locked`
   */
  async byPassword(email: string, password: string, visitor: Visitor): Promise<Entered> {
    const keys = [attemptOn('email', emailKey(email)), attemptOn('network', visitor.network)];
    const { mayLock } = await this.lockouts.begin(keys);
    const user = await this.users.findByEmail(emailKey(email));
    const isRight = await this.passwords.isRight(user?.passwordHash ?? null, password);
    if (!isRight || user === undefined || user.isDisabled) {
      if (mayLock) await this.locks.note(user);
      throw wrongCredentials();
    }
    await this.lockouts.forgive(keys);
    await this.keepUpToDate(user, password);
    return this.entrance.enter(user, visitor, 'password');
  }

  /** @throws DomainError `wrong_credentials`, `locked`; `gone` when the ticket is too old */
  async byCode(ticket: string, code: string, visitor: Visitor): Promise<Entered> {
    const read = this.entrance.readTicket(ticket);
    if (read === null) throw ticketIsOver();
    const keys = [
      attemptOn('code', read.userId),
      attemptOn('ticket', read.id),
      attemptOn('network', visitor.network),
    ];
    const { mayLock } = await this.lockouts.begin(keys);
    const user = await this.users.find(read.userId);
    // What changed about the account since then, changed what the password had proved.
    if (user === undefined || user.isDisabled || user.version !== read.version) throw ticketIsOver();
    const taken = await this.secondFactor.take(user.id, code);
    if (taken === 'wrong') {
      if (mayLock) await this.locks.note(user);
      throw wrongCode();
    }
    await this.lockouts.forgive(keys);
    return this.entrance.admitNow(user, visitor, taken);
  }

  private async keepUpToDate({ id, passwordHash }: UserWithPassword, password: string): Promise<void> {
    if (passwordHash === null || !this.passwords.isOutdated(passwordHash)) return;
    await this.users.rehash(id, passwordHash, await this.passwords.hash(password));
  }
}

function attemptOn(kind: AttemptKey['kind'], value: string): AttemptKey {
  return { kind, value };
}
