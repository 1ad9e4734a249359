import type { Role } from '../../platform/access/policy.js';
import type { Turf } from '../users/turf.js';

/** What a link is for. */
export type InvitationKind = 'setup' | 'invitation' | 'password_reset' | 'sign_in';

const hourMs = 3_600_000;

/** How long a link of each kind works. */
export const lifetimeMs: Readonly<Record<InvitationKind, number>> = {
  setup: 24 * hourMs,
  invitation: 7 * 24 * hourMs,
  password_reset: 24 * hourMs,
  sign_in: hourMs / 4,
};

/** A link that still works. */
export interface Invitation {
  readonly id: string;
  readonly kind: InvitationKind;
  /** Null for `setup`, where whoever comes first says who they are. */
  readonly email: string | null;
  readonly role: Role | null;
  readonly translates: string | null;
  /** Whom the account is to see; null: everybody, as far as the role goes. */
  readonly turf: Turf | null;
  /** Whose password is reset, or who signs in. */
  readonly userId: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Where a link leads in the console. */
export function linkOf(baseUrl: string, kind: InvitationKind, token: string): string {
  const path = {
    setup: 'setup',
    invitation: 'invitation',
    password_reset: 'invitation',
    sign_in: 'sign-in/link',
  }[kind];
  return `${baseUrl}/${path}?token=${token}`;
}
