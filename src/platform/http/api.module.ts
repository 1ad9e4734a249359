import { Module, type DynamicModule } from '@nestjs/common';

import { ChangeStreams } from './change-streams.js';
import { ChangesController } from './changes.controller.js';
import { Changes } from './changes.js';
import { Console } from './console.js';
import { DocsController } from './docs.controller.js';
import { Docs } from './docs.js';
import { Idempotency } from './idempotency.js';

/*
 * What the rooms' routes under /api/v1 share beyond the server itself.
 * Here: repeated requests, the stream of changes, the pages that describe the API, the files of the console.
 * Not here: what the API is about; each room brings its own controllers.
 */
@Module({})
export class ApiModule {
  /** A worker tells of changes too, and serves no routes of the API. */
  static with({ isServing }: { readonly isServing: boolean }): DynamicModule {
    return {
      module: ApiModule,
      global: true,
      controllers: isServing ? [ChangesController, DocsController] : [],
      providers: [Changes, Idempotency, ...(isServing ? [ChangeStreams, Console, Docs] : [])],
      exports: [Changes, Idempotency, ...(isServing ? [Docs] : [])],
    };
  }
}
