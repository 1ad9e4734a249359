import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DefinitionStore } from '../../conversations/definitions/definition-store.js';
import { systemTextsFor } from '../../conversations/publishing/system-texts-for.js';
import { Config } from '../../platform/config/config.js';
import { ConsentApprovals } from './consent-approvals.js';

/** What a release needs of the definitions, and who may approve it. */
@Injectable()
export class ReleaseParts {
  constructor(
    private readonly store: DefinitionStore,
    private readonly config: Config,
    readonly approvals: ConsentApprovals,
  ) {}

  /** Holds back other releases of the flow; before the draft is held, so that two never wait for each other. */
  lock(tx: PoolClient, name: string): Promise<void> {
    return this.store.lock(tx, { kind: 'flow', name });
  }

  /** @throws DomainError `refused` when the service's own texts are not written in one of the languages */
  systemTextsFor(languages: readonly string[]): Promise<void> {
    return systemTextsFor({ config: this.config, store: this.store }, languages);
  }
}
