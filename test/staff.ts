// Accounts of any role for tests that need somebody to call the API: made in the database, without a password to hash.
import { permissionsOf, type Permission, type Role } from '../src/platform/access/policy.js';
import type { Config } from '../src/platform/config/config.js';
import type { Database } from '../src/platform/database/database.js';
import { newId } from '../src/platform/ids.js';
import { hashOf, newBase62Secret, newSecret } from '../src/staff/secrets/secret-token.js';
import { StaffKeys } from '../src/staff/secrets/staff-keys.js';
import { monday } from './builders.js';

const dayMs = 86_400_000;

/** What of an account a test wants otherwise. */
export interface AccountParts {
  readonly name?: string;
  readonly email?: string;
  readonly translates?: string | null;
  readonly passwordHash?: string | null;
}

/** An account in the database. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** An account with a browser that is signed in. `headers` are what that browser sends; GETs need no more than the cookie. */
export interface SignedIn extends Account {
  /** The name and value, as a request carries it. */
  readonly cookie: string;
  /** The value alone, as a browser's store of cookies takes it. */
  readonly sessionId: string;
  readonly csrfToken: string;
  readonly headers: { readonly cookie: string; readonly origin: string; readonly 'x-csrf-token': string };
}

/** The surroundings that sessions are made for: the service's own settings and clock. */
export interface Surroundings {
  readonly config: Config;
  /** Default: Monday, where the fake clock of the tests begins. */
  readonly now?: Date;
}

let accounts = 0;

/** Makes an account. A translator translates into Swahili unless told otherwise. */
export async function anAccount(database: Database, role: Role, parts: AccountParts = {}): Promise<Account> {
  accounts += 1;
  const id = newId();
  const name = parts.name ?? `The ${role.replace('_', ' ')} ${accounts}`;
  const email = parts.email ?? `${role}.${accounts}@example.org`;
  const translates =
    parts.translates === undefined && role === 'translator' ? 'sw' : (parts.translates ?? null);
  await database.pool.query(
    `INSERT INTO users (id, email, name, role, translates, password_hash) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, email, name, role, translates, parts.passwordHash ?? null],
  );
  return { id, email, name, role };
}

/** Makes an account of a role, or takes one, and signs a browser in. */
export async function signedIn(
  database: Database,
  of: Role | Account,
  { config, now = monday }: Surroundings,
): Promise<SignedIn> {
  const account = typeof of === 'string' ? await anAccount(database, of) : of;
  const sessionId = newSecret();
  await database.pool.query(
    `INSERT INTO staff_sessions (id_hash, public_id, user_id, device, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, $3, 'A test', $4, $4, $5)`,
    [
      hashOf(sessionId),
      newId(),
      account.id,
      now.toISOString(),
      new Date(now.getTime() + 30 * dayMs).toISOString(),
    ],
  );
  const cookie = `__Host-karibu=${sessionId}`;
  const csrfToken = new StaffKeys(config).hash('csrf', sessionId).toString('base64url');
  const { origin } = new URL(config.publicUrl);
  return { ...account, cookie, sessionId, csrfToken, headers: { cookie, origin, 'x-csrf-token': csrfToken } };
}

/** Makes an account of a role, or takes one, with a token; for everything that the role may do unless told otherwise. */
export async function withToken(
  database: Database,
  of: Role | Account,
  { scopes, now = monday }: { readonly scopes?: readonly Permission[]; readonly now?: Date } = {},
): Promise<Account & { readonly token: string; readonly headers: { readonly authorization: string } }> {
  const account = typeof of === 'string' ? await anAccount(database, of) : of;
  const token = `karibu_${newBase62Secret()}`;
  await database.pool.query(
    `INSERT INTO api_tokens (id, user_id, name, prefix, token_hash, scopes, created_at) VALUES ($1, $2, 'A test', $3, $4, $5, $6)`,
    [
      newId(),
      account.id,
      token.slice(0, 11),
      hashOf(token),
      scopes ?? [...permissionsOf(account.role)],
      now.toISOString(),
    ],
  );
  return { ...account, token, headers: { authorization: `Bearer ${token}` } };
}
