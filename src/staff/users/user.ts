import type { Role } from '../../platform/access/policy.js';
import type { Turf } from './turf.js';

/** An account as the room works with it; secrets of it are read by those who check them alone. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly translates: string | null;
  /** Of the interface. */
  readonly language: string;
  readonly hasTotp: boolean;
  readonly isDisabled: boolean;
  /** Whom it sees; null: everybody, as far as the role goes. */
  readonly turf: Turf | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly lastSeenAt: Date | null;
}

/** What a new account is made of. */
export interface NewUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly translates: string | null;
  readonly passwordHash: string | null;
  readonly createdAt: Date;
}

/** What can be changed about an account. */
type Changeable = Pick<User, 'name' | 'role' | 'translates' | 'language' | 'isDisabled' | 'turf'>;

/** A change of an account; what it leaves out stays. */
export type UserChange = { readonly [Key in keyof Changeable]?: Changeable[Key] | undefined };

/** An account as it is after a change. */
export function changedBy(change: UserChange, user: User): User {
  return {
    ...user,
    name: change.name ?? user.name,
    role: change.role ?? user.role,
    translates: change.translates === undefined ? user.translates : change.translates,
    language: change.language ?? user.language,
    isDisabled: change.isDisabled ?? user.isDisabled,
    turf: change.turf === undefined ? user.turf : change.turf,
  };
}

/** How an e-mail address is stored and compared. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}
