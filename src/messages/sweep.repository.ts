import { Injectable } from '@nestjs/common';

import { Database } from '../platform/database/database.js';

/** Remembers up to when each provider's list has been taken in. */
@Injectable()
export class SweepRepository {
  constructor(private readonly database: Database) {}

  /** When the last complete sweep of a provider began; undefined before the first. */
  async lastSweep(provider: string): Promise<Date | undefined> {
    const setting = await this.database.prisma.setting.findUnique({ where: { key: keyOf(provider) } });
    return typeof setting?.value === 'string' ? new Date(setting.value) : undefined;
  }

  /** Notes a complete sweep. */
  async swept(provider: string, startedAt: Date): Promise<void> {
    const [key, value] = [keyOf(provider), startedAt.toISOString()];
    await this.database.prisma.setting.upsert({
      where: { key },
      create: { key, value },
      update: { value, updatedAt: startedAt },
    });
  }
}

function keyOf(provider: string): string {
  return `received_swept:${provider}`;
}
