// Imports and exports over the API on a real database. A test says when the worker goes on.
import { Module } from '@nestjs/common';

import { expireConsents } from '../src/consent/consent-expiry.js';
import { ExchangeApiModule } from '../src/exchange/exchange-api.module.js';
import { ImportRunner, runImports } from '../src/exchange/imports/import-runner.js';
import type { Database } from '../src/platform/database/database.js';
import { HealthModule } from '../src/platform/health/health.module.js';
import { JobsModule } from '../src/platform/queue/jobs.module.js';
import { SegmentsApiModule } from '../src/segments/segments-api.module.js';
import { PeopleApi, type PeopleCaller } from './people-api.js';

@Module({
  imports: [
    HealthModule,
    JobsModule.forRoot({ jobs: [runImports, expireConsents], isWorker: false }),
    ExchangeApiModule,
    SegmentsApiModule,
  ],
})
class ExchangeRooms {}

/** What the API says of an import. */
export interface ShownImport {
  readonly id: string;
  readonly state: string;
  readonly columns: readonly {
    readonly heading: string;
    readonly to: string | null;
    readonly by: string | null;
  }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly problems: readonly { readonly text: string }[];
}

/** A row as the API shows it. */
export interface ShownRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly values: Readonly<Record<string, unknown>> | null;
  readonly remarks: readonly {
    readonly code: string;
    readonly heading: string | null;
    readonly message: string;
  }[];
  readonly outcome: string;
  readonly person: { readonly id: string; readonly name: string } | null;
}

/** The steps that tests of imports and exports are made of. */
export class ExchangeRoom {
  private constructor(
    readonly api: PeopleApi,
    readonly runner: ImportRunner,
    readonly database: Database,
  ) {}

  static async open(database: Database): Promise<ExchangeRoom> {
    const api = await PeopleApi.open(database, undefined, [ExchangeRooms]);
    return new ExchangeRoom(api, api.app.get(ImportRunner), database);
  }

  close(): Promise<void> {
    return this.api.close();
  }

  /** Brings a file as somebody. */
  async bring(
    file: string | Buffer,
    format: 'csv' | 'xlsx' = 'csv',
    caller: PeopleCaller = { role: 'program_lead' },
  ): Promise<{ status: number; body: ShownImport & Record<string, unknown>; etag: string }> {
    const response = await this.api.app.inject({
      method: 'POST',
      url: `/api/v1/imports?name=people.${format}`,
      headers: {
        'x-test-caller': JSON.stringify(caller),
        'content-type':
          format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      },
      payload: file,
    });
    const body = JSON.parse(response.body) as ShownImport & Record<string, unknown>;
    return { status: response.statusCode, body, etag: response.headers.etag ?? '' };
  }

  /** Says something about an import that was just brought. */
  async patch(id: string, patch: object, caller: PeopleCaller = { role: 'program_lead' }) {
    const { etag } = await this.api.ask(caller, 'GET', `/imports/${id}`);
    return this.api.ask(caller, 'PATCH', `/imports/${id}`, { body: patch, etag });
  }

  /** Imports without permission to message. */
  async patchPermission(id: string): Promise<void> {
    await this.patch(id, { options: { permission: { kind: 'none' } } });
  }

  /** Has something done with an import, and has the worker do it. */
  async work(
    id: string,
    step: 'check' | 'commit' | 'undo',
    caller: PeopleCaller = { role: 'program_lead' },
  ): Promise<ShownImport> {
    const answer = await this.api.ask(caller, 'POST', `/imports/${id}/${step}`);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    await this.runner.runToEnd(id);
    return (await this.api.ask(caller, 'GET', `/imports/${id}`)).body as unknown as ShownImport;
  }

  async rows(
    id: string,
    query = '',
    caller: PeopleCaller = { role: 'program_lead' },
  ): Promise<readonly ShownRow[]> {
    const { body } = await this.api.ask(caller, 'GET', `/imports/${id}/rows?limit=100${query}`);
    return body.items as ShownRow[];
  }

  /** Brings a file, without permission to message unless said otherwise, and has it stored. */
  async store(
    file: string | Buffer,
    options: object = { permission: { kind: 'none' } },
    format: 'csv' | 'xlsx' = 'csv',
  ): Promise<ShownImport> {
    const { body } = await this.bring(file, format);
    await this.patch(body.id, { options });
    await this.work(body.id, 'check');
    return this.work(body.id, 'commit');
  }
}
