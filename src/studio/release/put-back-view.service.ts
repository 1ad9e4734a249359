import { Injectable } from '@nestjs/common';
import { InstallationFlows } from '../../conversations/definitions/installation-flows.js';
import { Publishing } from '../../conversations/publishing/publishing.service.js';
import type { PutBackView } from './release.schemas.js';
import { changedWords, destinationsIn, shownChange, shownFacts } from './release-shown.js';
import { RevisionLists } from './revisions.service.js';

/** Shows what would come of putting an earlier release back, before somebody does. */
@Injectable()
export class PutBackViews {
  constructor(
    private readonly revisions: RevisionLists,
    private readonly publishing: Publishing,
    private readonly flows: InstallationFlows,
  ) {}

  /** @throws DomainError `not_found` */
  async of(name: string, id: string): Promise<PutBackView> {
    const { revision } = await this.revisions.find(name, id);
    const { live, change, isWordingApproved } = await this.publishing.standing(revision);
    const before = live && (await this.flows.filesOf(live));
    return {
      change: shownChange({ change }),
      changes: shownFacts(before, await this.flows.filesOf(revision)),
      destinations: destinationsIn({ revision }),
      consentWords: changedWords(live, revision),
      needsApproval: change.isConsentChanged && !isWordingApproved,
    };
  }
}
