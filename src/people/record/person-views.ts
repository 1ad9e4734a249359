import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { AuditLog } from '../../platform/access/audit-log.js';
import { may } from '../../platform/access/policy.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { DomainError } from '../../platform/domain-error.js';
import { maskedAddress, seesSensitive } from '../access.rules.js';
import { Dictionary } from '../dictionary/dictionary.js';
import type { DictionaryContent } from '../dictionary/dictionary-content.js';
import { noSuchPerson, personErased } from '../people.errors.js';
import type { PersonField, PersonView } from './people.schemas.js';
import { PersonViewRepository, type StoredField, type StoredRecord } from './person-view.repository.js';

/** How long one reading of a sensitive record stands for those that follow. */
const oneReadingMs = 60 * 60 * 1_000;

/** The version of a record, of nine figures at most: when it last moved on, which it does with every change. */
export function versionOf(updatedAt: Date): number {
  return updatedAt.getTime() % 1_000_000_000;
}

/** Shows records as far as their reader may see them, and notes who has read what is sensitive. */
@Injectable()
export class PersonViews {
  constructor(
    private readonly database: Database,
    private readonly repository: PersonViewRepository,
    private readonly dictionary: Dictionary,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * A record as somebody may see it.
   * @throws DomainError `not_found`, which says that somebody was erased to whoever reads the log that tells of it
   */
  async of(caller: Principal, id: string): Promise<PersonView> {
    const record = await this.repository.find(this.database.pool, id, caller.scope);
    if (record === undefined) throw await this.notThere(caller, id);
    const { current } = this.dictionary;
    const isFull = seesSensitive(caller);
    if (isFull && record.fields.some(({ key }) => current.isSensitive(key)))
      await this.noteReading(caller, id);
    return viewOf(record, current, isFull);
  }

  /**
   * A record as it stands within a transaction, for a preview of it: nothing is noted.
   * @throws DomainError `not_found`
   */
  async within(
    tx: PoolClient,
    caller: Pick<Principal, 'role' | 'scopes' | 'scope'>,
    id: string,
  ): Promise<PersonView> {
    const record = await this.repository.find(tx, id, caller.scope);
    if (record === undefined) throw noSuchPerson();
    return viewOf(record, this.dictionary.current, seesSensitive(caller));
  }

  private async notThere(caller: Principal, id: string): Promise<DomainError> {
    if (caller.scope.kind !== 'system' || !may(caller, 'audit.read')) return noSuchPerson();
    const erasure = await this.repository.erasure(this.database.pool, id);
    return erasure === undefined ? noSuchPerson() : personErased(erasure);
  }

  /** Notes that somebody has read what is sensitive about a person: once for each person, reader and hour. */
  async noteReading(caller: Principal, personId: string): Promise<void> {
    const since = new Date(this.clock.now().getTime() - oneReadingMs).toISOString();
    const { rows } = await this.database.pool.query(
      `SELECT FROM audit_entries WHERE subject_kind = 'person' AND subject_id = $1 AND actor_id = $2
         AND action = 'person.read' AND at > $3 LIMIT 1`,
      [personId, caller.actor.id, since],
    );
    if (rows.length > 0) return;
    await this.database.transaction((tx) =>
      this.audit.record(tx, caller, { action: 'person.read', subject: { kind: 'person', id: personId } }),
    );
  }
}

function viewOf(record: StoredRecord, dictionary: DictionaryContent, isFull: boolean): PersonView {
  const { createdAt, updatedAt, lastHeardAt, addresses, fields, ...rest } = record;
  return {
    ...rest,
    tags: [...record.tags],
    roles: [...record.roles],
    interests: [...record.interests],
    relationships: [...record.relationships],
    addresses: addresses.map((one) => ({
      ...one,
      address: isFull ? one.address : maskedAddress(one.address),
    })),
    fields: fields.map((field) => fieldOf(field, dictionary, isFull)),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    lastHeardAt: lastHeardAt?.toISOString() ?? null,
  };
}

function fieldOf(stored: StoredField, dictionary: DictionaryContent, isFull: boolean): PersonField {
  const { key, updatedAt, ...field } = stored;
  const rule = dictionary.field(key);
  const isMasked = dictionary.isSensitive(key) && !isFull;
  return {
    key,
    ...field,
    updatedAt: new Date(updatedAt).toISOString(),
    ...(isMasked ? { value: null, original: null } : {}),
    isMasked,
    kind: rule?.kind ?? null,
    set: rule?.set ?? null,
    sensitivity: rule?.sensitivity ?? 'ordinary',
  };
}
