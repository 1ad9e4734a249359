import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Log } from '../../platform/logging/log.js';
import { InvitationsRepository } from '../invitations/invitations.repository.js';
import { Links } from '../invitations/links.js';
import { Mailer } from '../mail/mailer.js';
import { hashOf } from '../secrets/secret-token.js';
import { signInLinkIsOver } from '../staff.errors.js';
import { emailKey } from '../users/user.js';
import { UsersRepository } from '../users/users.repository.js';
import { Entrance, type Entered, type Visitor } from './entrance.js';

const atMost = 3;
const withinMs = 15 * 60_000;

/** Signs people in by a link in a mail, in place of a password; a code from the phone is still asked for. */
@Injectable()
export class SignInLinks implements BeforeApplicationShutdown {
  private readonly log = new Log('sign-in links');
  private readonly underway = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly invitations: InvitationsRepository,
    private readonly links: Links,
    private readonly mailer: Mailer,
    private readonly entrance: Entrance,
    private readonly clock: Clock,
  ) {}

  /** Begins to send a link and returns at once: whether somebody has this address cannot be told from the answer or its time. */
  request(email: string): void {
    const sending = this.sendTo(emailKey(email))
      .catch((error: unknown) => this.log.error('A link to sign in could not be made.', { error }))
      .finally(() => this.underway.delete(sending));
    this.underway.add(sending);
  }

  /** @throws DomainError `gone` */
  async use(token: string, visitor: Visitor): Promise<Entered> {
    const user = await this.database.transaction(async (tx) => {
      const used = await this.invitations.use(tx, hashOf(token), 'sign_in', this.clock.now());
      const userId = used?.userId ?? null;
      return userId === null ? undefined : this.users.find(userId, tx);
    });
    if (user === undefined || user.isDisabled) throw signInLinkIsOver();
    return this.entrance.enter(user, visitor, 'link');
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underway);
  }

  private async sendTo(email: string): Promise<void> {
    if (!this.mailer.isSet) return;
    const user = await this.users.findByEmail(email);
    if (user === undefined || user.isDisabled) return;
    const since = new Date(this.clock.now().getTime() - withinMs);
    if ((await this.invitations.countSince('sign_in', email, since)) >= atMost) return;
    const wanted = { kind: 'sign_in', email, role: null, translates: null, userId: user.id } as const;
    const { link } = await this.links.make(this.database.pool, wanted, { kind: 'staff', id: user.id });
    await this.links.mail(email, 'sign_in', user.language, link);
  }
}
