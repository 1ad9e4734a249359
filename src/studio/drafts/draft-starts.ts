import { Injectable } from '@nestjs/common';
import { InstallationFlows } from '../../conversations/definitions/installation-flows.js';
import { ReleasesRepository } from '../../conversations/publishing/releases.repository.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import type { DraftStart } from './drafts.repository.js';
import { OpenFlows } from './opened-flow.js';
import { sentence } from '../../platform/sentence.js';

/** Says from which files a first save goes on. */
@Injectable()
export class DraftStarts {
  constructor(
    private readonly flows: OpenFlows,
    private readonly installation: InstallationFlows,
    private readonly releases: ReleasesRepository,
    private readonly database: Database,
  ) {}

  /**
   * Null when there is no such flow.
   * @throws DomainError `malformed` for a revision that it never had
   */
  async of(name: string, baseRevision: string | undefined): Promise<DraftStart | null> {
    const opened = await this.flows.open(name);
    if (opened === null) return null;
    const { live } = opened;
    if (baseRevision !== undefined && baseRevision !== live?.revision.hash) {
      const revision = await this.releases.revision(this.database.pool, name, baseRevision);
      if (revision === null)
        throw new DomainError(
          'malformed',
          sentence('problems:bad_base')`baseRevision names no version of this flow.`,
        );
      return { base: await this.installation.filesOf(revision), baseRevision };
    }
    return { base: live?.files ?? null, baseRevision: live?.revision.hash ?? null };
  }
}
