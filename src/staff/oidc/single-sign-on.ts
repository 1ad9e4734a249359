import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { InvitationsRepository } from '../invitations/invitations.repository.js';
import { Entrance, type Visitor } from '../sign-in/entrance.js';
import { NewAccounts } from '../users/new-accounts.js';
import type { User } from '../users/user.js';
import { UsersRepository } from '../users/users.repository.js';
import type { Identity } from './identity-provider.js';

/** What becomes of somebody whom the identity provider has sent. */
export type Arrival =
  | { readonly status: 'signed_in'; readonly sessionId: string }
  | { readonly status: 'refused'; readonly reason: 'no_account' | 'email_not_verified' };

/**
 * Lets in whom the identity provider knows and who has an account here or an open invitation: an identity by itself opens
 * nothing. The code from the phone is the identity provider's to ask for.
 */
@Injectable()
export class SingleSignOn {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly invitations: InvitationsRepository,
    private readonly accounts: NewAccounts,
    private readonly entrance: Entrance,
    private readonly clock: Clock,
  ) {}

  async arrive(identity: Identity, { device }: Visitor): Promise<Arrival> {
    const known = await this.users.findBySubject(identity.issuer, identity.subject);
    if (known === undefined && identity.verifiedEmail === null)
      return { status: 'refused', reason: 'email_not_verified' };
    return this.database.transaction(async (tx) => {
      const user = known ?? (await this.byEmail(tx, identity));
      if (user === undefined || user.isDisabled) return { status: 'refused', reason: 'no_account' };
      return this.entrance.admit(tx, user, device, 'single_sign_on');
    });
  }

  /** The account of a verified address, tied to this identity from now on; one that is tied to another stays shut. */
  private async byEmail(
    tx: PoolClient,
    { issuer, subject, verifiedEmail, name }: Identity,
  ): Promise<User | undefined> {
    if (verifiedEmail === null) return undefined;
    const user =
      (await this.users.findByEmail(verifiedEmail, tx)) ?? (await this.invited(tx, verifiedEmail, name));
    if (user === undefined || user.isDisabled) return undefined;
    return (await this.users.tie(tx, user.id, issuer, subject)) ? user : undefined;
  }

  private async invited(tx: PoolClient, email: string, name: string | undefined): Promise<User | undefined> {
    const invitation = await this.invitations.useFor(tx, email, this.clock.now());
    if (invitation === undefined || invitation.role === null) return undefined;
    const { role, translates, turf } = invitation;
    return this.accounts.make(tx, { email, name, role, translates, turf, passwordHash: null });
  }
}
