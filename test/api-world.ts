import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyRequest } from 'fastify';

import { AccessModule } from '../src/platform/access/access.module.js';
import { Authenticator } from '../src/platform/access/authenticator.js';
import type { Permission, Role } from '../src/platform/access/policy.js';
import type { Principal } from '../src/platform/access/principal.js';
import { systemScope } from '../src/platform/access/scope.js';
import { ClockModule } from '../src/platform/clock.module.js';
import { ConfigModule } from '../src/platform/config/config.module.js';
import type { Config } from '../src/platform/config/config.js';
import type { Database } from '../src/platform/database/database.js';
import { DatabaseModule } from '../src/platform/database/database.module.js';
import { ApiModule } from '../src/platform/http/api.module.js';
import { createFastify } from '../src/platform/http/fastify.js';
import { HttpModule } from '../src/platform/http/http.module.js';
import { aConfig, FakeClock, monday } from './builders.js';

/** Knows callers by what they say they are: `x-test-caller: admin session` or `viewer token flows.read`. */
export class SaidCallers extends Authenticator {
  readonly ended = new Set<string>();

  async authenticate({ headers }: FastifyRequest): Promise<Principal | null> {
    const said = headers['x-test-caller'];
    if (typeof said !== 'string') return null;
    const [role, via, ...scopes] = said.split(' ');
    return aPrincipal(role as Role, { via: via as 'session' | 'token', scopes: scopes as Permission[] });
  }

  async stillHolds({ credentialId }: Principal): Promise<boolean> {
    return !this.ended.has(credentialId);
  }
}

/** Somebody of the staff. */
function aPrincipal(
  role: Role,
  { via = 'session', scopes = [] }: { via?: 'session' | 'token'; scopes?: Permission[] } = {},
): Principal {
  return {
    userId: `user-${role}`,
    name: `The ${role}`,
    role,
    translates: role === 'translator' ? 'sw' : null,
    actor: { kind: 'staff', id: `user-${role}` },
    scope: systemScope,
    via,
    credentialId: `${via}-${role}`,
    ...(via === 'session' ? { csrfToken: 'csrf' } : { scopes }),
  };
}

/** The conventions of the API over a real database, with controllers of the test. */
export async function openApi(
  database: Database,
  controllers: readonly Type[],
  config: Partial<Config> = {},
): Promise<{ app: NestFastifyApplication; clock: FakeClock; callers: SaidCallers }> {
  const clock = new FakeClock(monday);
  const callers = new SaidCallers();
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.with(aConfig(config)),
      DatabaseModule.using(database),
      ClockModule.with(clock),
      knownBy(callers),
      HttpModule,
      AccessModule,
      ApiModule.with({ isServing: true }),
    ],
    controllers: [...controllers],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(createFastify(), { logger: false });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return { app, clock, callers };
}

function knownBy(callers: SaidCallers): DynamicModule {
  @Module({})
  class CallersModule {}
  return {
    module: CallersModule,
    global: true,
    providers: [{ provide: Authenticator, useValue: callers }],
    exports: [Authenticator],
  };
}
