import { Injectable } from '@nestjs/common';
import { InstallationFlows } from '../../conversations/definitions/installation-flows.js';
import type { Examination } from '../../conversations/definitions/flow-examiner.js';
import { Publishing } from '../../conversations/publishing/publishing.service.js';
import { consoleWords, refusalsOf } from '../../conversations/publishing/release.rules.js';
import { consentStaleness } from '../../conversations/translation/consent-staleness.js';
import { DomainError } from '../../platform/domain-error.js';
import { DraftsService } from '../drafts/drafts.service.js';
import { GoldenTests } from '../drafts/golden-tests.js';
import type { OpenedFlow } from '../drafts/opened-flow.js';
import { SaveHistory } from '../drafts/save-history.service.js';
import { shownProblems } from '../drafts/shown-problems.js';
import { ApprovalViews } from './approval-views.js';
import type { ReleaseView } from './release.schemas.js';
import { changedWords, destinationsIn, shownChange, shownFacts } from './release-shown.js';
import { ScheduleViews } from './schedule-views.js';
import { sentence } from '../../platform/sentence.js';

/** Saves of a draft that are listed; older ones are on a page of their own. */
const shownEdits = 50;

/** Shows everything that is to be looked at before a draft goes live. */
@Injectable()
export class ReleaseViews {
  constructor(
    private readonly drafts: DraftsService,
    private readonly flows: InstallationFlows,
    private readonly publishing: Publishing,
    private readonly tests: GoldenTests,
    private readonly edits: SaveHistory,
    private readonly schedules: ScheduleViews,
    private readonly approvals: ApprovalViews,
  ) {}

  /** @throws DomainError `not_found` when there is no draft */
  async of(name: string): Promise<ReleaseView> {
    const opened = await this.drafts.open(name);
    const { draft } = opened;
    if (draft === null)
      throw new DomainError(
        'not_found',
        sentence('problems:nothing_to_publish')`There is nothing to publish: what is live has no draft.`,
      );
    const examination = await this.flows.examine(name, draft.files);
    const history = await this.edits.of(name, shownEdits);
    const { passed, failed } = await this.tests.run(name, draft.files);
    const compared = await this.comparedWithLive(opened, examination);
    return {
      version: draft.version,
      ...compared,
      approval: compared.needsApproval ? await this.approvals.of(draft) : null,
      changes: shownFacts(opened.live?.files ?? null, draft.files),
      edits: history.items,
      problems: shownProblems(examination, draft.files),
      tests: { passed, failed },
      scheduled: await this.schedules.of(name),
      timezone: this.schedules.timezone,
    };
  }

  private async comparedWithLive(
    { draft, live }: OpenedFlow,
    { flow, problems }: Examination,
  ): Promise<Pick<ReleaseView, 'change' | 'destinations' | 'consentWords' | 'needsApproval' | 'reasons'>> {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const mistakes =
      errors === 0
        ? []
        : [sentence('problems:mistakes_first')`Mistakes to be mended first: ${{ mistakes: errors }}.`];
    const isBehind = draft?.baseRevision !== (live?.revision.hash ?? null);
    const behind = isBehind
      ? [
          sentence(
            'problems:behind',
          )`Something else has gone live since this draft was begun: bring it up to date first.`,
        ]
      : [];
    if (flow.status === 'invalid')
      return {
        change: null,
        destinations: [],
        consentWords: [],
        needsApproval: false,
        reasons: [...behind, ...mistakes],
      };
    const standing = await this.publishing.standing(flow.revision);
    const stale = consentStaleness({ compiled: flow.compiled, languages: flow.written.languages });
    const wording = { isApproved: standing.isWordingApproved, stale };
    const refusals = refusalsOf(standing.change, flow.revision.compiled, {}, wording, consoleWords);
    return {
      change: shownChange(standing),
      destinations: destinationsIn(flow),
      consentWords: changedWords(standing.live, flow.revision),
      needsApproval: standing.change.isConsentChanged && !standing.isWordingApproved,
      reasons: [...behind, ...mistakes, ...refusals],
    };
  }
}
