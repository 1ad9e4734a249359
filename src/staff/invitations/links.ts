import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { newId } from '../../platform/ids.js';
import { Mailer } from '../mail/mailer.js';
import { mailText, type MailedKind } from '../mail/mail-texts.js';
import { hashOf, newSecret } from '../secrets/secret-token.js';
import type { Turf } from '../users/turf.js';
import { lifetimeMs, linkOf, type Invitation, type InvitationKind } from './invitation.js';
import { InvitationsRepository } from './invitations.repository.js';

/** What a link is made for. */
export interface LinkFor extends Pick<Invitation, 'email' | 'role' | 'translates' | 'userId'> {
  readonly kind: InvitationKind;
  readonly turf?: Turf | null;
}

/** A link, shown or mailed this once. */
export interface MadeLink {
  readonly id: string;
  readonly link: string;
  readonly expiresAt: Date;
}

/** Makes the links that let somebody in, and brings them by mail. */
@Injectable()
export class Links {
  constructor(
    private readonly repository: InvitationsRepository,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Makes a link. Earlier ones of its kind for the same address no longer work. `baseUrl`: default `PUBLIC_URL`. */
  async make(
    db: Pool | PoolClient,
    wanted: LinkFor,
    by: Actor,
    baseUrl = this.config.publicUrl,
  ): Promise<MadeLink> {
    const token = newSecret();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + lifetimeMs[wanted.kind]);
    const id = newId();
    // A mail that comes late must not be worth less than one that came early.
    if (wanted.kind !== 'sign_in')
      await this.repository.withdraw(db, { kinds: [wanted.kind], email: wanted.email });
    await this.repository.insert(db, { id, turf: null, ...wanted, createdAt, expiresAt }, hashOf(token), by);
    return { id, link: linkOf(baseUrl, wanted.kind, token), expiresAt };
  }

  /** Mails a link and says whether the mail server took it. */
  mail(to: string, kind: MailedKind, language: string, link: string): Promise<boolean> {
    return this.mailer.mail(to, mailText(kind, language, this.config.organisation, link));
  }
}
