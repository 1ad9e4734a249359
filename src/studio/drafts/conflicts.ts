import { Injectable } from '@nestjs/common';
import type { DomainError } from '../../platform/domain-error.js';
import { versionConflict } from '../../platform/http/versioned.js';
import { OpenFlows } from './opened-flow.js';
import { WhoNames } from './who.js';
import { sentence } from '../../platform/sentence.js';

/** Tells somebody whose change came too late what is there now. */
@Injectable()
export class ConflictSayer {
  constructor(
    private readonly flows: OpenFlows,
    private readonly who: WhoNames,
  ) {}

  /** Makes the error, with the present draft as `current`; or with what is live, as version 0. */
  async overDraft(name: string): Promise<DomainError> {
    const opened = await this.flows.open(name);
    const draft = opened?.draft ?? null;
    if (draft === null) {
      const files = opened?.live?.files ?? null;
      const current = { version: 0, files, updatedBy: null, updatedAt: null };
      return versionConflict(
        sentence(
          'problems:draft_gone',
        )`This draft is gone: it was published or thrown away since you opened it.`,
        current,
      );
    }
    const { version, files, updatedAt, updatedBy } = draft;
    const by = (await this.who.of([updatedBy]))(updatedBy);
    const current = { version, files, updatedBy: by, updatedAt: updatedAt.toISOString() };
    return versionConflict(
      sentence('problems:saved_by')`${{ name: by.name }} has saved this flow since you opened it.`,
      current,
    );
  }
}
