import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { WhoNames } from '../drafts/who.js';
import { ConsentApprovals } from './consent-approvals.js';
import type { WordedDraft } from './consent-approvals.js';
import type { ReleaseView } from './release.schemas.js';

/** Shows who changed the words of consent in a draft, and who may approve them. */
@Injectable()
export class ApprovalViews {
  constructor(
    private readonly database: Database,
    private readonly approvals: ConsentApprovals,
    private readonly who: WhoNames,
  ) {}

  async of(draft: WordedDraft): Promise<ReleaseView['approval']> {
    const { authors, approvers } = await this.approvals.of(this.database.pool, draft);
    const staff = (id: string) => ({ kind: 'staff', id }) as const;
    const named = await this.who.of([...authors].map(staff));
    return {
      authors: [...authors].map((id) => named(staff(id))),
      approvers: approvers.map(({ id, name }) => ({ ...staff(id), name })),
    };
  }
}
