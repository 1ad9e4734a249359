// What is deleted, registered and told by right, over the API on a real database. A test says when the worker goes on.
import { Module } from '@nestjs/common';

import { expireConsents } from '../src/consent/consent-expiry.js';
import { ExchangeApiModule } from '../src/exchange/exchange-api.module.js';
import { runImports } from '../src/exchange/imports/import-runner.js';
import { messageJobs } from '../src/messages/messages.jobs.js';
import type { Dictionary } from '../src/people/dictionary/dictionary.js';
import type { Database } from '../src/platform/database/database.js';
import { HealthModule } from '../src/platform/health/health.module.js';
import { JobsModule } from '../src/platform/queue/jobs.module.js';
import { ErasureRunner, runErasures } from '../src/privacy/erasure/erasure-runner.js';
import { PrivacyApiModule } from '../src/privacy/privacy-api.module.js';
import { RetentionRunner, runRetention } from '../src/privacy/retention/retention-runner.js';
import { PeopleApi, type PeopleAnswer } from './people-api.js';

@Module({
  imports: [
    HealthModule,
    JobsModule.forRoot({
      jobs: [runImports, expireConsents, runErasures, runRetention, ...messageJobs],
      isWorker: false,
    }),
    ExchangeApiModule,
    PrivacyApiModule,
  ],
})
class PrivacyRooms {}

/** The steps that tests of the room `privacy` are made of. */
export class PrivacyRoom {
  private constructor(
    readonly api: PeopleApi,
    readonly database: Database,
  ) {}

  static async open(database: Database, dictionary?: Dictionary): Promise<PrivacyRoom> {
    return new PrivacyRoom(await PeopleApi.open(database, dictionary, [PrivacyRooms]), database);
  }

  close(): Promise<void> {
    return this.api.close();
  }

  get(path: string): Promise<PeopleAnswer> {
    return this.api.ask('admin', 'GET', path);
  }

  post(path: string, body: unknown): Promise<PeopleAnswer> {
    return this.api.ask('admin', 'POST', path, { body });
  }

  /** A file, as its lines without the heading. */
  async file(path: string): Promise<string[]> {
    const { body } = await this.api.app.inject({
      method: 'GET',
      url: `/api/v1${path}`,
      headers: { 'x-test-caller': JSON.stringify({ role: 'admin' }) },
    });
    return body.trim().split('\r\n').slice(1);
  }

  /** Lets the workers carry the rules out. */
  async work(): Promise<void> {
    const { signal } = new AbortController();
    await this.api.app.get(RetentionRunner).run({}, { signal });
    await this.api.app.get(ErasureRunner).run({}, { signal });
  }
}
