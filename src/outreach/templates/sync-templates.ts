import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';

import { Config } from '../../platform/config/config.js';
import { defineJob } from '../../platform/queue/job.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { Processes } from '../../platform/queue/processes.js';
import { TemplateSync } from './template-sync.service.js';

/** Takes over the templates of WhatsApp, unless that was done of late. */
export const syncTemplates = defineJob('sync-templates', z.object({}));

/** Before anybody comes to work. */
const everyNight = '30 3 * * *';

/** Reads the templates every night, and when the service was away for longer. */
@Injectable()
export class TemplateSyncRunner implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly syncing: TemplateSync,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const schedule = { pattern: everyNight, timezone: this.config.defaultTimezone };
    this.jobs.every(syncTemplates, syncTemplates.name, schedule);
  }

  onApplicationBootstrap(): void {
    void this.jobs.tryAdd(syncTemplates, {}, { deduplicationId: syncTemplates.name });
  }

  @Processes(syncTemplates)
  async sync(): Promise<void> {
    await this.syncing.syncIfOld();
  }
}
