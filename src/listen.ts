import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { registerFormBody } from './channels/twilio/form-body.js';
import type { OpenedService } from './open-service.js';
import { Docs } from './platform/http/docs.js';
import { createFastify } from './platform/http/fastify.js';
import { openApiDocument } from './platform/http/openapi.js';

/** Builds the application on an open service and has it listen. */
export async function listen(service: OpenedService): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(service), createFastify(), {
    // Nest's own list of what it has wired is nobody's news; from `init` on the service's log takes over.
    logger: ['warn', 'error'],
    abortOnError: false,
    bodyParser: false,
  });
  registerFormBody(app);
  await app.init();
  app.useLogger(app.get(Logger));
  if (service.config.role !== 'worker') app.get(Docs).describeBy(() => openApiDocument(app));
  await app.listen(service.config.port, service.config.host);
  return app;
}
