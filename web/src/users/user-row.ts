import type { Role } from '../api/session.js';

/** An account as the list shows it. */
export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** The language that a translator works on. */
  readonly translates: string | null;
  readonly hasTotp: boolean;
  readonly isDisabled: boolean;
  readonly lastSeenAt: string | null;
  readonly createdAt: string;
  readonly version: number;
}
