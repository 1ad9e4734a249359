import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { AppModule } from './app.module.js';
import type { Config } from './platform/config/config.js';
import { Database } from './platform/database/database.js';
import { createFastify } from './platform/http/fastify.js';
import { openApiDocument } from './platform/http/openapi.js';

/** Describes the API of the whole service as OpenAPI, without a database and without listening. */
export async function describeApi(config: Config): Promise<object> {
  // A preview: the rooms are put together, and nothing in them is made, so nothing connects.
  const database = new Database('postgresql://nobody@127.0.0.1:1/none');
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({ config: { ...config, role: 'all' }, database }),
    createFastify(),
    { logger: false, abortOnError: false, bodyParser: false, preview: true },
  );
  return openApiDocument(app);
}
