import { Injectable } from '@nestjs/common';
import { InstallationFlows } from '../../conversations/definitions/installation-flows.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { DomainError } from '../../platform/domain-error.js';
import { toldChanges } from '../drafts/change-sentences.js';
import { DraftsService } from '../drafts/drafts.service.js';
import type { CompareQuery, FlowComparison } from './release.schemas.js';
import { RevisionLists } from './revisions.service.js';
import { compareStepsOf } from './step-comparison.js';
import { sentence } from '../../platform/sentence.js';

/** Compares what is live, a draft and earlier revisions of a flow with one another. */
@Injectable()
export class Comparisons {
  constructor(
    private readonly drafts: DraftsService,
    private readonly revisions: RevisionLists,
    private readonly flows: InstallationFlows,
  ) {}

  /** @throws DomainError `not_found` */
  async of(name: string, { from, to }: CompareQuery): Promise<FlowComparison> {
    const before = await this.filesOf(name, from);
    const after = await this.filesOf(name, to);
    const { sentences, facts } = toldChanges(before, after);
    return {
      sentences: [...sentences],
      changes: facts.map(({ code, params }) => ({ code, params: { ...params } })),
      steps: compareStepsOf(before, after),
      before,
      after,
    };
  }

  private async filesOf(name: string, side: CompareQuery['from']): Promise<FlowFiles> {
    if (side !== 'live' && side !== 'draft')
      return this.flows.filesOf((await this.revisions.find(name, side)).revision);
    const opened = await this.drafts.open(name);
    const files = opened[side]?.files;
    if (files === undefined)
      throw new DomainError(
        'not_found',
        side === 'live'
          ? sentence('problems:nothing_live')`Nothing of this flow is live.`
          : sentence('problems:no_draft')`This flow has no draft.`,
      );
    return files;
  }
}
