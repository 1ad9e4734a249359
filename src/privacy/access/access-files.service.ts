import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { Dictionary } from '../../people/dictionary/dictionary.js';
import { PersonParts } from '../../people/matching/person-parts.js';
import { noSuchPerson } from '../../people/people.errors.js';
import type { Json, PersonFacts } from '../../people/person.js';
import { PeopleRepository } from '../../people/people.repository.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import type { RightsKeeper } from '../privacy-requests.service.js';
import type { AccessFile } from './access-file.js';
import { AccessExportsRepository } from './access-exports.repository.js';
import { accessPage } from './access-page.js';

/** How a copy is wanted; without a language in her own. */
export interface AccessWish {
  readonly format: 'json' | 'html';
  readonly language?: string | undefined;
}

/** A copy as it leaves. */
export interface WrittenAccessFile {
  readonly contentType: string;
  readonly body: string;
}

/** Gives somebody all that is kept about her. That a copy was made is noted before it leaves. */
@Injectable()
export class AccessFiles {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly parts: PersonParts,
    private readonly exports: AccessExportsRepository,
    private readonly dictionary: Dictionary,
    private readonly audit: AuditLog,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found` for a person outside the scope */
  async of(
    caller: RightsKeeper,
    personId: string,
    { format, language }: AccessWish,
  ): Promise<WrittenAccessFile> {
    return this.database.transaction(async (tx) => {
      // One moment for all parts: what is written meanwhile is in none of them.
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      const person = (await this.people.load(tx, [personId], caller.scope)).get(personId);
      if (person === undefined) throw noSuchPerson();
      const file = await this.collect(tx, personId);
      const written =
        format === 'json'
          ? { contentType: 'application/json; charset=utf-8', body: JSON.stringify(file, null, 2) }
          : { contentType: 'text/html; charset=utf-8', body: this.pageOf(file, person, language) };
      await this.note(tx, caller, file, { format, body: written.body });
      return written;
    });
  }

  private async collect(tx: PoolClient, personId: string): Promise<AccessFile> {
    const parts: Record<string, Json> = {};
    for (const part of this.parts.all()) parts[part.name] = await part.exportOf(tx, personId);
    const madeAt = this.clock.now().toISOString();
    const { organisation } = this.config;
    return { format: 'karibu-access-file', version: 1, madeAt, organisation, personId, parts };
  }

  private pageOf(file: AccessFile, person: PersonFacts, language: string | undefined): string {
    const spoken = language ?? person.language ?? this.config.defaultLanguage;
    const words = this.dictionary.current;
    return accessPage(file, {
      language: spoken,
      timezone: person.timezone ?? this.config.defaultTimezone,
      nameOf: (key) => words.nameOf(key, spoken),
    });
  }

  private async note(
    tx: PoolClient,
    caller: RightsKeeper,
    { personId, parts }: AccessFile,
    { format, body }: { readonly format: string; readonly body: string },
  ): Promise<void> {
    const id = newId();
    const fileHash = createHash('sha256').update(body, 'utf8').digest();
    const copy = { id, personId, format, parts: Object.keys(parts), fileHash, at: this.clock.now() };
    await this.exports.insert(tx, { ...copy, actor: caller.actor });
    await this.audit.record(tx, caller, {
      action: 'person.copied',
      subject: { kind: 'person', id: personId },
      after: { export: id, format },
    });
  }
}
