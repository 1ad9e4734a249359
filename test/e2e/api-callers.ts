import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHash } from 'node:crypto';

import type { Permission, Role } from '../../src/platform/access/policy.js';
import { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/ids.js';
import { Sessions } from '../../src/staff/sessions/sessions.js';

/** Accounts of the tests, made in the database, with headers to call the API by. */
export class ApiCallers {
  private readonly users = new Map<Role, Promise<string>>();
  private readonly tokens = new Map<string, Promise<Headers>>();
  private readonly database: Database;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly origin: string,
  ) {
    this.database = app.get(Database);
  }

  /** A new browser session of the account of a role. */
  async session(role: Role): Promise<Headers> {
    const sessions = this.app.get(Sessions, { strict: false });
    const userId = await this.user(role);
    const { id } = await this.database.transaction((tx) => sessions.begin(tx, userId, 'a test'));
    const opened = await sessions.use(id);
    return { cookie: `__Host-karibu=${id}`, origin: this.origin, 'x-csrf-token': opened?.csrfToken ?? '' };
  }

  /** A token of the account of a role; the same for the same scopes. */
  token(role: Role, scopes: readonly Permission[]): Promise<Headers> {
    const key = [role, ...scopes].join(' ');
    const made = this.tokens.get(key) ?? this.makeToken(role, scopes);
    this.tokens.set(key, made);
    return made;
  }

  private async makeToken(role: Role, scopes: readonly Permission[]): Promise<Headers> {
    const token = `karibu_${newId().replaceAll('-', '')}`;
    await this.database.pool.query(
      `INSERT INTO api_tokens (id, user_id, name, prefix, token_hash, scopes, created_at) VALUES ($1, $2, $3, $4, $5, $6, now())`,
      [
        newId(),
        await this.user(role),
        'a test',
        token.slice(0, 11),
        createHash('sha256').update(token).digest(),
        scopes,
      ],
    );
    return { authorization: `Bearer ${token}` };
  }

  private user(role: Role): Promise<string> {
    const made = this.users.get(role) ?? this.makeUser(role);
    this.users.set(role, made);
    return made;
  }

  private async makeUser(role: Role): Promise<string> {
    const id = newId();
    await this.database.pool.query(
      'INSERT INTO users (id, email, name, role, translates) VALUES ($1, $2, $3, $4, $5)',
      [id, `${role}@example.org`, `The ${role}`, role, role === 'translator' ? 'sw' : null],
    );
    return id;
  }
}

type Headers = Record<string, string>;
