import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { FlowLibrary } from '../../conversations/definitions/flow-library.js';
import { FlowReader } from '../../conversations/definitions/flow-reader.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { DraftsRepository } from '../drafts/drafts.repository.js';
import type { Trial } from './trial-token.js';
import { sentence } from '../../platform/sentence.js';

/** What there is of a flow to be tried: the saves of its draft, and what is live. */
@Injectable()
export class TriedFlows {
  constructor(
    private readonly drafts: DraftsRepository,
    private readonly database: Database,
    private readonly library: FlowLibrary,
    private readonly reader: FlowReader,
  ) {}

  /**
   * The version of what is kept of a flow, 0 for the live one.
   * @param files what somebody is looking at; refused when that is not what is kept
   * @throws DomainError `refused`, `not_found`
   */
  async keptVersion(flow: string, files: FlowFiles | undefined): Promise<number> {
    await this.library.refresh();
    const draft = await this.drafts.find(this.database.pool, flow);
    if (draft === null && !this.isLive(flow))
      throw new DomainError('not_found', sentence('problems:no_flow')`There is no flow "${{ flow }}".`);
    const isKept =
      files === undefined || (draft === null ? this.isAsLive(flow, files) : isSame(draft.files, files));
    if (isKept) return draft?.version ?? 0;
    throw new DomainError(
      'refused',
      sentence(
        'problems:save_first',
      )`Save the draft first: the link shows what is saved, and what you see is not.`,
    );
  }

  /**
   * The files of a save; null: the live flow, which is also what a draft has become when it is gone.
   * @throws DomainError `gone` when there is neither
   */
  async filesOf({ flow, version }: Trial): Promise<FlowFiles | null> {
    await this.library.refresh();
    const saves = await this.drafts.savedFiles(this.database.pool, flow, version === 0 ? [] : [version]);
    const files = saves.get(version) ?? null;
    if (files !== null || this.isLive(flow)) return files;
    throw new DomainError(
      'gone',
      sentence(
        'problems:link_draft_gone',
      )`The draft that this link shows is no longer there. Ask for a new one.`,
    );
  }

  /** The languages that a flow speaks; none while its files have errors. */
  languagesOf(flow: string, files: FlowFiles | null): readonly string[] {
    if (files === null) return this.library.engine.definitions.live.get(flow)?.graph.languages ?? [];
    const read = this.reader.read(flow, files);
    return read.status === 'ok' ? read.revision.compiled.languages : [];
  }

  private isLive(flow: string): boolean {
    return this.library.engine.definitions.live.has(flow);
  }

  private isAsLive(flow: string, files: FlowFiles): boolean {
    const read = this.reader.read(flow, files);
    return (
      read.status === 'ok' && read.revision.hash === this.library.engine.definitions.live.get(flow)?.revision
    );
  }
}

/** Golden conversations and the states of translations are not what is tried. */
function isSame(saved: FlowFiles, files: FlowFiles): boolean {
  return saved.source === files.source && isDeepStrictEqual(saved.texts, files.texts);
}
