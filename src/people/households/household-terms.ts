import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';
import { Dictionary } from '../dictionary/dictionary.js';
import { InteractionsRepository } from '../interactions.repository.js';
import { RecordsRepository } from '../record/records.repository.js';
import type { Membership } from './households.repository.js';

/** What a household may say, and what members' timelines and the audit log tell of it. */
@Injectable()
export class HouseholdTerms {
  constructor(
    private readonly dictionary: Dictionary,
    private readonly records: RecordsRepository,
    private readonly interactions: InteractionsRepository,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `malformed` for what the dictionary does not name */
  requireRelationship(relationship: string): void {
    if (this.dictionary.current.relationships.includes(relationship)) return;
    throw new DomainError(
      'malformed',
      sentence(
        'problems:unknown_relation',
      )`The data dictionary has no relationship "${{ kind: relationship }}".`,
      { errors: [{ path: 'relationship', message: 'The dictionary has no such relationship.' }] },
    );
  }

  /** @throws DomainError `malformed` for what is no place of the tree */
  async requirePlace(tx: PoolClient, code: string | null): Promise<void> {
    if (code === null || (await this.records.knownPlaces(tx, [code])).has(code)) return;
    throw new DomainError('malformed', sentence('problems:no_place')`There is no such place.`, {
      errors: [{ path: 'placeCode', message: 'There is no such place.' }],
    });
  }

  async tell(
    tx: PoolClient,
    caller: Principal,
    personId: string,
    kind: 'household_joined' | 'household_left',
    { householdId, relationship }: Membership,
  ): Promise<void> {
    const at = this.clock.now();
    await this.records.touch(tx, [personId], at);
    const data = { householdId, relationship };
    await this.interactions.insert(tx, [
      { personId, conversationId: null, kind, at, actor: caller.actor, data },
    ]);
    const subject = { kind: 'person', id: personId };
    await this.audit.record(tx, caller, { action: `person.${kind}`, subject, after: data });
  }

  /** Says in the audit log that a household was made, changed or removed, and in which parts. */
  async note(
    tx: PoolClient,
    caller: Principal,
    id: string,
    deed: 'made' | 'changed' | 'removed',
    parts: readonly string[],
  ): Promise<void> {
    const subject = { kind: 'household', id };
    await this.audit.record(tx, caller, { action: `household.${deed}`, subject, after: { parts } });
  }
}
