import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';

import { AccessGuard } from '../access/access.guard.js';
import { RouteRules } from '../access/route-rules.js';
import { ApiServer } from './api-server.js';
import { ProblemFilter } from './problem.filter.js';
import { RateLimits } from './rate-limits.js';
import { SchemaPipe } from './schema.pipe.js';

/*
 * What every HTTP route has in common.
 * Here: who may call what and how often, schemas, errors as problem+json, the guard of pages for callers on this machine.
 * Not here: routes; each room brings its own controllers.
 */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    ApiServer,
    RateLimits,
    RouteRules,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useClass: SchemaPipe },
  ],
  exports: [RateLimits, RouteRules],
})
export class HttpModule {}
