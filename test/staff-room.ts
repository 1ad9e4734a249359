// The room `staff` behind its real routes, on a real database, with a clock that a test moves and browsers that keep cookies.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';

import { AccessModule } from '../src/platform/access/access.module.js';
import type { Role } from '../src/platform/access/policy.js';
import { ClockModule } from '../src/platform/clock.module.js';
import { ConfigModule } from '../src/platform/config/config.module.js';
import type { Config } from '../src/platform/config/config.js';
import type { Database } from '../src/platform/database/database.js';
import { DatabaseModule } from '../src/platform/database/database.module.js';
import { ApiModule } from '../src/platform/http/api.module.js';
import { createFastify } from '../src/platform/http/fastify.js';
import { HttpModule } from '../src/platform/http/http.module.js';
import { RateLimits } from '../src/platform/http/rate-limits.js';
import { Passwords } from '../src/staff/passwords/passwords.js';
import { StaffModule } from '../src/staff/staff.module.js';
import { aConfig, FakeClock, monday } from './builders.js';
import { KeptLog } from './e2e/kept-log.ts';
import { createTestDatabase } from './harness.js';
import { anAccount, type Account, type AccountParts } from './staff.js';

/** The password of every account that this room makes. */
export const password = 'mango tree by the river';

/** Hashes cheaply, and counts how often a password was compared with a hash. */
export class QuickPasswords extends Passwords {
  verified = 0;
  protected override readonly cost = { memoryCost: 1024, timeCost: 2, parallelism: 1 };

  protected override verify(hash: string, plain: string): Promise<boolean> {
    this.verified += 1;
    return super.verify(hash, plain);
  }
}

/** An answer of the API. */
export interface Answered {
  readonly status: number;
  // Tests look into bodies of every shape.
  readonly body: Record<string, unknown>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly cookies: readonly string[];
}

/** The room's routes, and the steps that its tests are made of. */
export class StaffRoom {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: Database,
    readonly clock: FakeClock,
    readonly config: Config,
    readonly log: KeptLog,
  ) {}

  static async open(changes: Partial<Config> = {}): Promise<StaffRoom> {
    const database = await createTestDatabase();
    const clock = new FakeClock(monday);
    const config = aConfig(changes);
    const log = new KeptLog();
    const module = await Test.createTestingModule({
      imports: [
        ConfigModule.with(config),
        DatabaseModule.using(database),
        ClockModule.with(clock),
        HttpModule,
        AccessModule,
        ApiModule.with({ isServing: true }),
        StaffModule,
      ],
    })
      .overrideProvider(Passwords)
      .useClass(QuickPasswords)
      .compile();
    const app = module.createNestApplication<NestFastifyApplication>(createFastify(), { logger: log });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    app.get(RateLimits).perMinute.address = 100_000;
    return new StaffRoom(app, database, clock, config, log);
  }

  get passwords(): QuickPasswords {
    return this.app.get(Passwords);
  }

  /** An account with the password of this room. */
  async account(role: Role, parts: AccountParts = {}): Promise<Account> {
    return anAccount(this.database, role, { passwordHash: await this.passwords.hash(password), ...parts });
  }

  /** A browser that was never here. */
  browser(): Browser {
    return new Browser(this);
  }

  /** A browser in which somebody has signed in by password. */
  async browserOf(account: Account): Promise<Browser> {
    const browser = this.browser();
    await browser.post('/sign-in', { email: account.email, password });
    return browser.load();
  }

  /** A browser in which a new account of a role is signed in. */
  async browserAs(role: Role): Promise<Browser & { readonly account: Account }> {
    const account = await this.account(role);
    return Object.assign(await this.browserOf(account), { account });
  }

  /** The actions in the audit log, oldest first. */
  async audited(): Promise<string[]> {
    const { rows } = await this.database.pool.query<{ action: string }>(
      'SELECT action FROM audit_entries ORDER BY sequence',
    );
    return rows.map(({ action }) => action);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
  }
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Sends requests as a browser does: with its cookies, from a page of ours, with the session's token once it was loaded. */
export class Browser {
  readonly jar = new Map<string, string>();
  /** Whatever a test wants sent otherwise. */
  headers: Record<string, string>;

  constructor(private readonly room: StaffRoom) {
    this.headers = { origin: new URL(room.config.publicUrl).origin };
  }

  get cookie(): string | undefined {
    return this.jar.get('__Host-karibu');
  }

  /** Loads the console: learns the session's token. */
  async load(): Promise<this> {
    const { body } = await this.get('/session');
    if (typeof body.csrfToken === 'string') this.headers['x-csrf-token'] = body.csrfToken;
    return this;
  }

  get(path: string): Promise<Answered> {
    return this.send('GET', path);
  }

  post(path: string, body: object = {}): Promise<Answered> {
    return this.send('POST', path, body);
  }

  patch(path: string, body: object, version: number): Promise<Answered> {
    return this.send('PATCH', path, body, { 'if-match': `"${version}"` });
  }

  delete(path: string): Promise<Answered> {
    return this.send('DELETE', path);
  }

  async send(
    method: Method,
    path: string,
    body?: object,
    more: Record<string, string> = {},
  ): Promise<Answered> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const { statusCode, headers, payload } = await this.room.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...this.headers, ...more, ...(cookie === '' ? {} : { cookie }) },
      ...(body === undefined ? {} : { payload: body }),
    });
    const cookies = [headers['set-cookie'] ?? []].flat();
    for (const one of cookies) this.keep(one);
    return {
      status: statusCode,
      body: payload.startsWith('{') ? (JSON.parse(payload) as Answered['body']) : {},
      headers,
      cookies,
    };
  }

  private keep(setCookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(setCookie) ?? [];
    if (/max-age=0/i.test(setCookie)) this.jar.delete(name);
    else this.jar.set(name, value);
  }
}
