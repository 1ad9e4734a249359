import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { registerFormBody } from './channels/twilio/form-body.js';
import { openService } from './open-service.js';
import type { OpenedService } from './open-service.js';
import type { Config, Role } from './platform/config/config.js';
import { DomainError } from './platform/domain-error.js';
import { createFastify } from './platform/http/fastify.js';
import { startLines } from './start-lines.js';

/** Work that is under way gets this long to finish after a signal. */
const shutdownDeadlineMs = 10_000;

/** Serves until a signal comes; then finishes what is under way, stops the database that it runs, and exits. */
export async function serve(role?: Role): Promise<void> {
  try {
    const override = (config: Config): Config => (role === undefined ? config : { ...config, role });
    const service = await openService(role === 'worker' ? 'attach-or-own' : 'own', print, override);
    await listen(service);
  } catch (error) {
    print(
      error instanceof DomainError ? error.message : String(error instanceof Error ? error.stack : error),
    );
    process.exit(1);
  }
}

async function listen(service: OpenedService): Promise<void> {
  let app: NestFastifyApplication | null = null;
  const stop = (): void => void shutDown(service, app);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    app = await NestFactory.create<NestFastifyApplication>(AppModule.with(service), createFastify(), {
      // Nest's own list of what it has wired is nobody's news; from `init` on the service's log takes over.
      logger: ['warn', 'error'],
      abortOnError: false,
      bodyParser: false,
    });
    registerFormBody(app);
    await app.init();
    app.useLogger(app.get(Logger));
    await app.listen(service.config.port, service.config.host);
    for (const line of startLines(service, await app.getUrl())) print(line);
  } catch (error) {
    await service.close();
    throw error;
  }
}

let isShuttingDown = false;

async function shutDown(service: OpenedService, app: NestFastifyApplication | null): Promise<void> {
  if (isShuttingDown) return;
  isShuttingDown = true;
  setTimeout(() => process.exit(1), shutdownDeadlineMs + 5_000).unref();
  const deadline = new Promise<void>((resolve) => setTimeout(resolve, shutdownDeadlineMs).unref());
  await Promise.race([app?.close(), deadline]);
  await Promise.race([service.close(), deadline]);
  process.exit(0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
