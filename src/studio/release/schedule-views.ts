import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { WhoNames } from '../drafts/who.js';
import type { ReleaseView } from './release.schemas.js';
import { ScheduledReleasesRepository } from './scheduled-releases.repository.js';

/** Shows the release of a flow that is scheduled. */
@Injectable()
export class ScheduleViews {
  constructor(
    private readonly database: Database,
    private readonly scheduled: ScheduledReleasesRepository,
    private readonly who: WhoNames,
    private readonly config: Config,
  ) {}

  /** What times of day are meant in. */
  get timezone(): string {
    return this.config.defaultTimezone;
  }

  async of(name: string): Promise<ReleaseView['scheduled']> {
    const release = await this.scheduled.find(this.database.pool, name);
    if (release === null) return null;
    const { dueAt, by, version, note, refusal } = release;
    const named = (await this.who.of([by]))(by);
    return {
      dueAt: dueAt.toISOString(),
      by: named,
      version,
      note,
      refusal: refusal === null ? null : [...refusal],
    };
  }
}
