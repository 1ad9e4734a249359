import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { z } from 'zod';

import { AuditLog } from '../../platform/access/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { principalOf } from '../principal-of.js';
import { SignedNotes } from '../secrets/signed-notes.js';
import { Sessions } from '../sessions/sessions.js';
import type { User } from '../users/user.js';

const ticketMs = 5 * 60_000;

/** Who stands at the door: where from, and with what. */
export interface Visitor {
  /** A network address. */
  readonly network: string;
  /** Such as Firefox on Android. */
  readonly device: string;
}

/** By what somebody came in, as the audit log says it. */
export type Way = 'password' | 'code' | 'recovery_code' | 'link' | 'single_sign_on' | 'setup';

/** Somebody is in, with what their cookie holds; or their code is still missing, with what brings it back here. */
export type Entered =
  | { readonly status: 'signed_in'; readonly sessionId: string }
  | { readonly status: 'code_needed'; readonly ticket: string };

/** Between password and code: whose, as they were then. */
export const Ticket = z.strictObject({ id: z.string(), userId: z.string(), version: z.number() });
export type Ticket = z.output<typeof Ticket>;

/** Lets in who has shown who they are, or asks for the code from their phone. */
@Injectable()
export class Entrance {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly notes: SignedNotes,
    private readonly audit: AuditLog,
  ) {}

  /** After a password or a link: the code comes next, where the account asks for one. */
  async enter(user: User, { device }: Visitor, way: Way): Promise<Entered> {
    if (user.hasTotp) return { status: 'code_needed', ticket: this.ticketFor(user) };
    return this.database.transaction((tx) => this.admit(tx, user, device, way));
  }

  /** After everything that the account asks for. */
  admitNow(user: User, { device }: Visitor, way: Way): Promise<Entered> {
    return this.database.transaction((tx) => this.admit(tx, user, device, way));
  }

  /** The same, in the transaction of what made it so. */
  async admit(
    tx: PoolClient,
    user: User,
    device: string,
    way: Way,
  ): Promise<Entered & { status: 'signed_in' }> {
    const { id, publicId } = await this.sessions.begin(tx, user.id, device);
    const caller = { ...principalOf(user), via: 'session', credentialId: publicId } as const;
    await this.audit.record(tx, caller, {
      action: 'session.began',
      subject: { kind: 'session', id: publicId },
      after: { by: way, device },
    });
    return { status: 'signed_in', sessionId: id };
  }

  /** Null when it is not ours or too old. */
  readTicket(ticket: string): Ticket | null {
    return this.notes.read('ticket', ticket, Ticket);
  }

  private ticketFor({ id: userId, version }: User): string {
    const ticket: Ticket = { id: newId(), userId, version };
    return this.notes.write('ticket', ticket, ticketMs);
  }
}
