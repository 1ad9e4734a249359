import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { FlowLibrary } from '../../conversations/definitions/flow-library.js';
import { DomainError } from '../../platform/domain-error.js';
import { Log } from '../../platform/logging/log.js';
import type { Fire } from '../../platform/schedule/fire.js';
import { HandlesFire } from '../../platform/schedule/handles-fire.js';
import type { FireHandler, FireOutcome } from '../../platform/schedule/handles-fire.js';
import { DraftsRepository } from '../drafts/drafts.repository.js';
import { WhoNames } from '../drafts/who.js';
import { ReleaseNotes } from './release-notes.js';
import type { Doer } from './release-notes.js';
import { Releasing } from './releasing.js';
import { flowRelease, ScheduledReleasesRepository } from './scheduled-releases.repository.js';
import type { ScheduledRelease } from './scheduled-releases.repository.js';
import { Schedulers } from './schedulers.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

const draftGone = sentence('problems:scheduled_draft_gone')`The draft that was to go live is gone.`;

/**
 * Makes scheduled releases when their time has come. Everything is judged again then: one that may not go live any more is
 * left, with the reasons, for somebody to look at.
 */
@HandlesFire(flowRelease)
@Injectable()
export class ScheduledReleaseFires implements FireHandler {
  private readonly log = new Log('flows');

  constructor(
    private readonly scheduled: ScheduledReleasesRepository,
    private readonly drafts: DraftsRepository,
    private readonly schedulers: Schedulers,
    private readonly releasing: Releasing,
    private readonly notes: ReleaseNotes,
    private readonly who: WhoNames,
    private readonly library: FlowLibrary,
  ) {}

  async handle(tx: PoolClient, fires: readonly Fire[]): Promise<readonly FireOutcome[]> {
    for (const fire of fires) {
      const release = await this.scheduled.find(tx, fire.key);
      if (release?.refusal === null && release.version === fire.guard.version) await this.make(tx, release);
    }
    return fires.map(() => 'done');
  }

  afterCommit(): void {
    this.library.takeUpReleases().catch((error: unknown) => {
      this.log.warn('what was released is taken up at the next look', { error });
    });
  }

  private async make(tx: PoolClient, release: ScheduledRelease): Promise<void> {
    const { name } = release;
    const by: Doer = { actor: release.by, name: (await this.who.of([release.by]))(release.by).name };
    const reasons = await this.reasonsAgainst(tx, release, by);
    if (reasons.length === 0) return;
    await this.scheduled.refuse(tx, name, reasons);
    await this.notes.refused(tx, by, name, reasons);
  }

  /** Makes the release; or says why not. */
  private async reasonsAgainst(
    tx: PoolClient,
    release: ScheduledRelease,
    by: Doer,
  ): Promise<readonly Sentence[]> {
    const { name, version } = release;
    const forbidding = await this.schedulers.reasonsAgainst(tx, by, release.isApproved);
    if (forbidding.length > 0) return forbidding;
    const files = (await this.drafts.savedFiles(tx, name, [version])).get(version);
    if (files === undefined) return [draftGone];
    const readied = await this.ready(name, files);
    if (readied.status === 'refused') return readied.reasons;
    const result = await this.releasing.carryOut(tx, readied, { ...release, files }, by, {
      mayBeOlder: true,
    });
    switch (result.status) {
      case 'released':
      case 'unchanged':
        return [];
      case 'refused':
        return result.reasons;
      case 'overtaken':
        return [
          sentence(
            'problems:overtaken_scheduled',
          )`Something else has gone live since it was scheduled: bring the draft up to date, and look at it again.`,
        ];
      case 'stale':
        return [draftGone];
    }
  }

  private async ready(name: string, files: Parameters<Releasing['ready']>[1]) {
    try {
      return await this.releasing.ready(name, files);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { status: 'refused', reasons: [saidBy(error)] } as const;
    }
  }
}

/** What no sentence of ours is made for, such as the problems of a file, is told as it is. */
function saidBy({ said }: DomainError): Sentence {
  return typeof said === 'string' ? sentence('problems:as_told')`${{ told: said }}` : said;
}
