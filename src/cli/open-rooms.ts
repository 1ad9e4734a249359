import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { openService } from '../open-service.js';
import type { OpenedService } from '../open-service.js';
import type { Clock } from '../platform/clock.js';

/** The rooms of the service for a command, without HTTP. */
export interface OpenRooms extends OpenedService {
  readonly app: INestApplicationContext;
  /** A running service works beside this command: it answers, sends and keeps the schedule. */
  readonly isBesideService: boolean;
}

/** Gives the work what it needs of the database alone, and closes it afterwards. */
export async function withService<T>(work: (service: OpenedService) => Promise<T>): Promise<T> {
  const service = await openService('attach-or-own', () => undefined);
  try {
    return await work(service);
  } finally {
    await service.close();
  }
}

/**
 * Gives the work the rooms of the service. Beside a running service this process only hands in work;
 * alone it runs the loops itself.
 */
export async function withRooms<T>(clock: Clock, work: (rooms: OpenRooms) => Promise<T>): Promise<T> {
  return withService(async (service) => {
    const isBesideService = service.opened.isAttached || service.config.databaseUrl !== undefined;
    const config = {
      ...service.config,
      role: isBesideService ? ('web' as const) : ('all' as const),
      logLevel: 'silent' as const,
    };
    const app = await NestFactory.createApplicationContext(AppModule.with({ ...service, config, clock }), {
      logger: false,
      abortOnError: false,
    });
    try {
      return await work({ ...service, config, app, isBesideService });
    } finally {
      await app.close();
    }
  });
}
