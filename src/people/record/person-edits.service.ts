import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { versionConflict } from '../../platform/http/versioned.js';
import { sentence } from '../../platform/sentence.js';
import { seesSensitive } from '../access.rules.js';
import { Dictionary } from '../dictionary/dictionary.js';
import { noSuchPerson } from '../people.errors.js';
import { PeopleRepository } from '../people.repository.js';
import { People } from './people.service.js';
import type { NewPersonBody, PersonPatch } from './people.schemas.js';
import type { RecordEvent } from './record.js';
import { RecordReader } from './record-reader.js';
import { versionOf } from './person-views.js';

/** Where records that staff make and change say that they come from. */
export const byStaff = 'staff';

/** What staff do with records, as far as they may see them. The audit log says which parts were changed, without their values. */
@Injectable()
export class PersonEdits {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly repository: PeopleRepository,
    private readonly reader: RecordReader,
    private readonly dictionary: Dictionary,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Records somebody; gives her id.
   * @throws DomainError `malformed`; `mixed_addresses`; `refused` for somebody whom the caller could not see; `forbidden` for
   *   what is sensitive from a caller who may not see it
   */
  create(caller: Principal, body: NewPersonBody): Promise<string> {
    const { fields = {}, addresses = [], ...rest } = body;
    this.requireWritable(caller, fields);
    const record = {
      ...rest,
      source: byStaff,
      fields: this.reader.fields(fields),
      addresses: this.reader.addresses(addresses),
    };
    return this.database.transaction(async (tx) => {
      const { id } = await this.people.create(tx, record, caller.actor);
      await this.requireVisible(tx, caller, id);
      await this.note(tx, caller, id, 'recorded', { parts: writtenParts(body) });
      return id;
    });
  }

  /**
   * Changes a record that the caller has seen in a version. Throws as `create`, and:
   * @throws DomainError `not_found`, `version_conflict`
   */
  async change(caller: Principal, id: string, seen: number, patch: PersonPatch): Promise<void> {
    const { fields = {}, ...rest } = patch;
    this.requireWritable(caller, fields);
    const change = { ...rest, source: byStaff, fields: this.reader.fields(fields) };
    await this.database.transaction(async (tx) => {
      await this.lock(tx, caller, id, seen);
      const { events } = await this.people.change(tx, id, change, caller.actor);
      await this.requireVisible(tx, caller, id);
      if (events.length > 0) await this.note(tx, caller, id, 'changed', { parts: changedParts(events) });
    });
  }

  /**
   * Says in the audit log what was done with a record.
   * @param after nothing of what is kept about her
   */
  async note(tx: PoolClient, caller: Principal, id: string, deed: string, after: object): Promise<void> {
    const subject = { kind: 'person', id };
    await this.audit.record(tx, caller, { action: `person.${deed}`, subject, after });
  }

  /**
   * Locks somebody whom the caller may see until the transaction ends.
   * @param seen the version that they have seen; absent where none is asked for
   * @throws DomainError `not_found`, `version_conflict`
   */
  async lock(tx: PoolClient, caller: Principal, id: string, seen?: number): Promise<void> {
    await this.repository.lock(tx, [id]);
    const updatedAt = await this.repository.updatedAt(tx, id, caller.scope);
    if (updatedAt === null) throw noSuchPerson();
    if (seen === undefined || versionOf(updatedAt) === seen) return;
    throw versionConflict(sentence('problems:person_changed')`Her record has changed since you opened it.`, {
      version: versionOf(updatedAt),
    });
  }

  /** What they may not see they would overwrite blindly. */
  private requireWritable(caller: Principal, fields: Readonly<Record<string, unknown>>): void {
    if (seesSensitive(caller)) return;
    if (Object.keys(fields).some((key) => this.dictionary.current.isSensitive(key)))
      throw new DomainError(
        'forbidden',
        sentence(
          'problems:sensitive_fields',
        )`Some of these fields are for those who serve her. Ask one of them.`,
      );
  }

  private async requireVisible(tx: PoolClient, caller: Principal, id: string): Promise<void> {
    if ((await this.repository.updatedAt(tx, id, caller.scope)) !== null) return;
    throw new DomainError(
      'refused',
      sentence(
        'problems:outside_turf',
      )`You would not see this person any more: give a place, a programme or a tag that you look after.`,
    );
  }
}

/** What of a new record was filled in, as the audit log names it. */
function writtenParts({ fields = {}, preferredHour, preferredChannel, ...rest }: NewPersonBody): string[] {
  const written = { ...rest, preferred_hour: preferredHour, preferred_channel: preferredChannel, ...fields };
  return Object.entries(written).flatMap(([key, value]) => (isEmpty(value) ? [] : [key]));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** The parts of a record that a change touched, each once. */
function changedParts(events: readonly RecordEvent[]): string[] {
  return [...new Set(events.map(partOf))];
}

function partOf(event: RecordEvent): string {
  switch (event.kind) {
    case 'field_changed':
      return event.data.key;
    case 'tags_changed':
      return 'tags';
    case 'role_added':
    case 'role_ended':
      return 'roles';
    case 'interest_added':
    case 'interest_removed':
      return 'interests';
  }
}
