import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Global, Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { PoolClient } from 'pg';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createTestDatabase } from '../../../test/harness.js';
import { until } from '../../../test/redis/recording-jobs.js';
import { Clock, SystemClock } from '../clock.js';
import { ConfigModule } from '../config/config.module.js';
import { loadConfig } from '../config/load-config.js';
import type { Database } from '../database/database.js';
import { DatabaseModule } from '../database/database.module.js';
import { HealthModule } from '../health/health.module.js';
import { registry } from '../health/metrics.js';
import { JobsModule } from '../queue/jobs.module.js';
import type { Fire } from './fire.js';
import { Fires } from './fires.js';
import { HandlesFire, type FireHandler, type FireOutcome } from './handles-fire.js';
import { runFires } from './run-fires.job.js';
import { ScheduleModule } from './schedule.module.js';

@HandlesFire('greeting')
@Injectable()
class Greetings implements FireHandler {
  readonly keys: string[] = [];

  async handle(_tx: PoolClient, fires: readonly Fire[]): Promise<FireOutcome[]> {
    this.keys.push(...fires.map(({ key }) => key));
    return fires.map(() => 'done');
  }
}

@Global()
@Module({ providers: [Greetings, { provide: Clock, useClass: SystemClock }], exports: [Clock] })
class RoomModule {}

let database: Database;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

it('lets a fire go off by itself in a whole application, and counts it', async () => {
  const loaded = loadConfig({ DATA_DIR: mkdtempSync(join(tmpdir(), 'karibu-schedule-')) });
  if (loaded.status === 'invalid') throw new Error('the settings of this test are wrong');
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.with(loaded.config),
      DatabaseModule.using(database),
      HealthModule,
      JobsModule.forRoot({ jobs: [runFires], isWorker: true }),
      ScheduleModule.forRoot({ kinds: ['greeting'] }),
      RoomModule,
    ],
  }).compile();
  const fires = module.get(Fires, { strict: false });
  await database.transaction((tx) => fires.set(tx, { kind: 'greeting', key: 'asha', dueAt: new Date() }));
  const app = await module.init();
  await until(() => module.get(Greetings, { strict: false }).keys.includes('asha'));
  await until(async () =>
    (await registry.metrics()).includes('karibu_fires_total{kind="greeting",outcome="done"} 1'),
  );
  expect(await registry.metrics()).toContain('karibu_fires_due 0');
  await app.close();
});
