import { Injectable } from '@nestjs/common';

import type { Actor } from '../../platform/access/actor.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import type { Role } from '../../platform/access/policy.js';
import type { Principal } from '../../platform/access/principal.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { accountExists } from '../staff.errors.js';
import { settledTurf, type Turf } from '../users/turf.js';
import { emailKey } from '../users/user.js';
import { UsersRepository } from '../users/users.repository.js';
import { languageProblem } from '../users/users.rules.js';
import { InvitationsRepository } from './invitations.repository.js';
import { Links, type MadeLink } from './links.js';
import { sentence } from '../../platform/sentence.js';

/** Who is invited, as what. */
export interface Invitee {
  readonly email: string;
  readonly role: Role;
  /** Of a translator. */
  readonly translates: string | null;
  /** Whom the account is to see; null: everybody, as far as the role goes. */
  readonly turf: Turf | null;
}

/** Invites people to make an account. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly users: UsersRepository,
    private readonly links: Links,
    private readonly audit: AuditLog,
    private readonly config: Config,
  ) {}

  /**
   * Makes a link and mails it where there is a mail server. An earlier invitation of the same address no longer works.
   * @throws DomainError `refused` when there is an account already, or role and language do not go together
   */
  async invite(by: Principal | Actor, invitee: Invitee): Promise<MadeLink & { readonly isMailed: boolean }> {
    const email = emailKey(invitee.email);
    const { role, translates } = invitee;
    const turf = invitee.turf === null ? null : settledTurf(invitee.turf);
    const problem = languageProblem(role, translates);
    if (problem !== null)
      throw new DomainError('refused', problem, {
        errors: [{ path: 'translates', message: problem.text, words: problem.words }],
      });
    if ((await this.users.findByEmail(email)) !== undefined) throw accountExists();
    const made = await this.database.transaction(async (tx) => {
      const wanted = { kind: 'invitation', email, role, translates, turf, userId: null } as const;
      const link = await this.links.make(tx, wanted, 'actor' in by ? by.actor : by);
      const subject = { kind: 'invitation', id: link.id };
      await this.audit.record(tx, by, {
        action: 'user.invited',
        subject,
        after: { email, role, translates, ...(turf !== null && { turf }) },
      });
      return link;
    });
    const language = translates ?? this.config.defaultLanguage;
    return { ...made, isMailed: await this.links.mail(email, 'invitation', language, made.link) };
  }

  /** @throws DomainError `not_found` */
  async withdraw(caller: Principal, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const withdrawn = await this.invitations.withdrawOne(tx, id);
      if (withdrawn === undefined)
        throw new DomainError(
          'not_found',
          sentence(
            'problems:no_invitation',
          )`There is no such invitation: it was used, has run out or was taken back.`,
        );
      const before = { email: withdrawn.email, role: withdrawn.role, translates: withdrawn.translates };
      await this.audit.record(tx, caller, {
        action: 'user.invitation_withdrawn',
        subject: { kind: 'invitation', id },
        before,
      });
    });
  }
}
