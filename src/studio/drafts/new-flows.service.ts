import { Injectable } from '@nestjs/common';
import { programmesIn } from '../../conversations/definitions/examine-definitions.js';
import { applyOperation } from '../../engine/definition/edit/apply.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { newFlow } from '../../engine/definition/edit/new-flow.js';
import type { Principal } from '../../platform/access/principal.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { DraftsService } from './drafts.service.js';
import type { FlowMade, NewFlow } from './drafts.schemas.js';
import { filesOfTemplate } from './flow-templates.js';
import { presentFiles } from './opened-flow.js';
import { sentence } from '../../platform/sentence.js';

/** What the service's own texts are called, beside which those of flows stand. */
const serviceName = 'system';

/** Makes new flows, as drafts. */
@Injectable()
export class NewFlows {
  constructor(
    private readonly drafts: DraftsService,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** @throws DomainError `conflict` when the name is taken; `not_found` when there is nothing to copy */
  async make(by: Principal, { name, from }: NewFlow): Promise<FlowMade> {
    if (await this.isTaken(name)) throw taken(name);
    const files =
      from.kind === 'empty'
        ? newFlow({ name, languages: from.languages, purpose: from.purpose ?? null })
        : await this.copyOf(name, from);
    const version = await this.database.transaction((tx) => this.drafts.beginNew(tx, by, name, files));
    if (version === null) throw taken(name);
    return { name, version };
  }

  private async isTaken(name: string): Promise<boolean> {
    if (name === serviceName || (await programmesIn(this.config)).has(name)) return true;
    return (await this.drafts.find(name)) !== null;
  }

  private async copyOf(name: string, from: Exclude<NewFlow['from'], { kind: 'empty' }>): Promise<FlowFiles> {
    const opened = from.kind === 'flow' ? await this.drafts.find(from.name) : null;
    const files = from.kind === 'flow' ? opened && presentFiles(opened) : await filesOfTemplate(from.name);
    if (files === null)
      throw new DomainError(
        'not_found',
        sentence('problems:no_flow_to_copy')`There is no flow "${{ flow: from.name }}" to begin from.`,
      );
    return name === from.name ? files : renamed(files, name);
  }
}

/**
 * A copy under another name. It has no keywords, which belong to the flow that it was made from, and no golden
 * conversations, which begin with them.
 */
function renamed(files: FlowFiles, name: string): FlowFiles {
  const source = files.source.replace(/^flow:.*$/m, `flow: ${name}`);
  const copy = { ...files, source, chats: {} };
  const applied = applyOperation(copy, { do: 'setHead', path: ['start', 'keywords'], value: null });
  return applied.status === 'done' ? applied.files : copy;
}

function taken(name: string): DomainError {
  return new DomainError(
    'conflict',
    sentence('problems:name_taken')`The name "${{ name }}" is taken. Choose another one.`,
  );
}
