import type { Role } from '../api/session.js';

/** Whom an account sees: codes of places with everything below them, programmes, tags. */
export interface Turf {
  readonly places: string[];
  readonly programmes: string[];
  readonly tags: string[];
}

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
  /** Null: everybody. */
  readonly turf: Turf | null;
  readonly lastSeenAt: string | null;
  readonly createdAt: string;
  readonly version: number;
}
