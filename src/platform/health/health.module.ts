import { Global, Module } from '@nestjs/common';

import { HealthController } from './health.controller.js';
import { ReadinessChecks } from './readiness.js';

/*
 * How the service is doing.
 * Here: `/health/live`, `/health/ready` with the registry of checks, `/metrics` with the named metrics of all rooms.
 * Not here: what is checked or counted; rooms register their checks and count with `metrics.ts`.
 */
@Global()
@Module({ controllers: [HealthController], providers: [ReadinessChecks], exports: [ReadinessChecks] })
export class HealthModule {}
