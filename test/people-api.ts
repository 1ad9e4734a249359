// The routes of the room `people` on a real database, with callers who are what they say.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { FastifyRequest } from 'fastify';

import { AccessModule } from '../src/platform/access/access.module.js';
import { Authenticator } from '../src/platform/access/authenticator.js';
import type { Role } from '../src/platform/access/policy.js';
import type { Principal } from '../src/platform/access/principal.js';
import { systemScope, type Scope } from '../src/platform/access/scope.js';
import { ClockModule } from '../src/platform/clock.module.js';
import { ConfigModule } from '../src/platform/config/config.module.js';
import type { Database } from '../src/platform/database/database.js';
import { DatabaseModule } from '../src/platform/database/database.module.js';
import { ApiModule } from '../src/platform/http/api.module.js';
import { createFastify } from '../src/platform/http/fastify.js';
import { HttpModule } from '../src/platform/http/http.module.js';
import { RateLimits } from '../src/platform/http/rate-limits.js';
import { newId } from '../src/platform/ids.js';
import { Dictionary } from '../src/people/dictionary/dictionary.js';
import { PeopleApiModule } from '../src/people/people-api.module.js';
import { aConfig, FakeClock, monday } from './builders.js';
import { fixedDictionary } from './people-room.js';

/** Somebody of the staff who calls. */
export interface PeopleCaller {
  readonly role: Role;
  readonly scope?: Scope;
}

/** An answer of the API. */
export interface PeopleAnswer {
  readonly status: number;
  // Tests look into bodies of every shape.
  readonly body: Readonly<Record<string, unknown>>;
  /** Where the next page begins, where there is one. */
  readonly next: string | null;
  /** For `If-Match`. */
  readonly etag: string;
}

class SaidCallers extends Authenticator {
  async authenticate({ headers }: FastifyRequest): Promise<Principal | null> {
    const said = headers['x-test-caller'];
    if (typeof said !== 'string') return null;
    const { role, scope = systemScope } = JSON.parse(said) as PeopleCaller;
    return {
      userId: userOf(role),
      name: `The ${role}`,
      role,
      translates: null,
      actor: { kind: 'staff', id: userOf(role) },
      scope,
      via: 'token',
      credentialId: role,
    };
  }

  async stillHolds(): Promise<boolean> {
    return true;
  }
}

const userIds = new Map<Role, string>();

/** The account of a role. */
export function userOf(role: Role): string {
  const id = userIds.get(role) ?? newId();
  userIds.set(role, id);
  return id;
}

/** The room's routes, and the steps that its tests are made of. */
export class PeopleApi {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: Database,
    readonly clock: FakeClock,
  ) {}

  static async open(
    database: Database,
    dictionary: Dictionary = fixedDictionary(),
    otherRooms: readonly Type[] = [],
  ): Promise<PeopleApi> {
    const clock = new FakeClock(monday);
    const module = await Test.createTestingModule({
      imports: [
        ConfigModule.with(aConfig()),
        DatabaseModule.using(database),
        ClockModule.with(clock),
        callersModule(),
        HttpModule,
        AccessModule,
        ApiModule.with({ isServing: true }),
        PeopleApiModule,
        ...otherRooms,
      ],
    })
      .overrideProvider(Dictionary)
      .useValue(dictionary)
      .compile();
    const app = module.createNestApplication<NestFastifyApplication>(createFastify(), { logger: false });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    Object.assign(app.get(RateLimits).perMinute, { credential: 100_000, address: 100_000 });
    return new PeopleApi(app, database, clock);
  }

  close(): Promise<void> {
    return this.app.close();
  }

  /** Asks as somebody; `etag` as `If-Match`. */
  async ask(
    caller: PeopleCaller | Role,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    { body, etag }: { body?: unknown; etag?: string } = {},
  ): Promise<PeopleAnswer> {
    const said = typeof caller === 'string' ? { role: caller } : caller;
    const response = await this.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        'x-test-caller': JSON.stringify(said),
        ...(etag === undefined ? {} : { 'if-match': etag }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    const text = response.body;
    const read = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    return {
      status: response.statusCode,
      body: read,
      next: typeof read.next === 'string' ? read.next : null,
      etag: response.headers.etag ?? '',
    };
  }
}

function callersModule(): DynamicModule {
  @Module({})
  class CallersModule {}
  return {
    module: CallersModule,
    global: true,
    providers: [{ provide: Authenticator, useValue: new SaidCallers() }],
    exports: [Authenticator],
  };
}
