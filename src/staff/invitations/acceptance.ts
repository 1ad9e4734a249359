import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { NewPasswords } from '../passwords/new-passwords.js';
import { principalOf } from '../principal-of.js';
import { hashOf } from '../secrets/secret-token.js';
import { Entrance, type Entered, type Visitor } from '../sign-in/entrance.js';
import { linkIsOver } from '../staff.errors.js';
import { NewAccounts } from '../users/new-accounts.js';
import type { User } from '../users/user.js';
import { UsersRepository } from '../users/users.repository.js';
import type { Invitation, InvitationKind } from './invitation.js';
import { InvitationsRepository } from './invitations.repository.js';

/** How somebody answers a link; who gets a new password leaves the name out. */
export interface Answer {
  readonly name?: string | undefined;
  readonly password: string;
}

/** Answers links: an account is made, or gets a new password, and its owner comes in. */
@Injectable()
export class Acceptance {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly accounts: NewAccounts,
    private readonly users: UsersRepository,
    private readonly newPasswords: NewPasswords,
    private readonly entrance: Entrance,
    private readonly clock: Clock,
  ) {}

  /** What a link is for. @throws DomainError `gone` */
  async show(token: string): Promise<Invitation> {
    const found = await this.invitations.find(hashOf(token), this.clock.now());
    if (found === undefined || found.kind === 'sign_in') throw linkIsOver();
    if (found.kind === 'setup' && !(await this.users.isEmpty())) throw linkIsOver();
    return found;
  }

  /** Makes the first account, an administrator. @throws DomainError `gone`; `refused` for a password that is easy to guess */
  async setUp(token: string, answer: Answer & { email: string }, visitor: Visitor): Promise<Entered> {
    await this.find(token, 'setup');
    const passwordHash = await this.newPasswords.hash(answer.password, answer.email);
    return this.database.transaction(async (tx) => {
      await this.use(tx, token, 'setup');
      if (!(await this.users.isEmpty())) throw linkIsOver();
      const { name, email } = answer;
      const user = await this.accounts.make(tx, {
        name,
        email,
        role: 'admin',
        translates: null,
        passwordHash,
      });
      return this.entrance.admit(tx, user, visitor.device, 'setup');
    });
  }

  /** @throws DomainError `gone`; `refused` for a password that is easy to guess */
  async accept(token: string, answer: Answer, visitor: Visitor): Promise<Entered> {
    const { kind } = await this.show(token);
    const user = kind === 'password_reset' ? await this.reset(token, answer) : await this.join(token, answer);
    return this.entrance.enter(user, visitor, 'link');
  }

  private async join(token: string, { name, password }: Answer): Promise<User> {
    const { email } = await this.find(token, 'invitation');
    const passwordHash = await this.newPasswords.hash(password, email ?? '');
    return this.database.transaction(async (tx) => {
      const used = await this.use(tx, token, 'invitation');
      const { email: address, role, translates, turf } = used;
      if (address === null || role === null) throw linkIsOver();
      return this.accounts.make(tx, { email: address, name, role, translates, turf, passwordHash });
    });
  }

  private async reset(token: string, { password }: Answer): Promise<User> {
    const { email } = await this.find(token, 'password_reset');
    const hash = await this.newPasswords.hash(password, email ?? '');
    return this.database.transaction(async (tx) => {
      const { userId } = await this.use(tx, token, 'password_reset');
      const user = userId === null ? undefined : await this.users.lock(tx, userId);
      if (user === undefined || user.isDisabled) throw linkIsOver();
      const by = { ...principalOf(user), via: 'session', credentialId: user.id } as const;
      await this.newPasswords.set(tx, user, hash, by, null);
      return { ...user, version: user.version + 1 };
    });
  }

  private async find(token: string, kind: InvitationKind): Promise<Invitation> {
    const found = await this.invitations.find(hashOf(token), this.clock.now());
    if (found?.kind !== kind) throw linkIsOver();
    return found;
  }

  private async use(tx: PoolClient, token: string, kind: InvitationKind): Promise<Invitation> {
    const used = await this.invitations.use(tx, hashOf(token), kind, this.clock.now());
    if (used === undefined) throw linkIsOver();
    return used;
  }
}
