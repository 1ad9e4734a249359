import { Injectable } from '@nestjs/common';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { Versioned } from '../../platform/http/versioned.js';
import { RevisionsRepository } from '../release/revisions.repository.js';
import { DraftsService } from './drafts.service.js';
import type { FlowView } from './drafts.schemas.js';
import { Presence } from './presence.js';
import { WhoNames } from './who.js';

/** Shows flows as they are opened. */
@Injectable()
export class FlowViews {
  constructor(
    private readonly drafts: DraftsService,
    private readonly releases: RevisionsRepository,
    private readonly presence: Presence,
    private readonly who: WhoNames,
  ) {}

  /** @throws DomainError `not_found` */
  async of(name: string): Promise<Versioned<FlowView>> {
    const { live, draft, file } = await this.drafts.open(name);
    const release = live === null ? null : await this.releases.latest(name);
    const named = await this.who.of([draft?.updatedBy, release?.by].filter((actor) => actor !== undefined));
    return new Versioned(draft?.version ?? 0, {
      name,
      live: live && {
        revision: live.revision.hash,
        release: release?.id ?? null,
        since: release?.at.toISOString() ?? null,
        via: release?.via ?? null,
        note: release?.note ?? '',
        by: release && named(release.by),
        files: shown(live.files),
      },
      draft: draft && {
        version: draft.version,
        files: shown(draft.files),
        base: draft.base && shown(draft.base),
        baseRevision: draft.baseRevision,
        updatedAt: draft.updatedAt.toISOString(),
        updatedBy: named(draft.updatedBy),
        origin: draft.version === 0 ? 'file' : 'console',
      },
      isBehind: draft !== null && draft.baseRevision !== (live?.revision.hash ?? null),
      file: { state: file.state, sentences: [...file.sentences], mark: file.mark },
      presence: this.presence.in(name),
    });
  }
}

function shown({ source, texts, states, chats }: FlowFiles) {
  return { source, texts: { ...texts }, states: { ...states }, chats: { ...chats } };
}
