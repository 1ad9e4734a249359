import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';

import { ProblemFilter } from './problem.filter.js';

/*
 * What every HTTP route has in common.
 * Here: the server, errors as problem+json, the guard of pages for callers on this machine.
 * Not here: routes; each room brings its own controllers.
 */
@Module({ providers: [{ provide: APP_FILTER, useClass: ProblemFilter }] })
export class HttpModule {}
