import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Temporal } from 'temporal-polyfill';

import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';
import { Dictionary } from '../dictionary/dictionary.js';
import { InteractionsRepository } from '../interactions.repository.js';
import { byStaff, PersonEdits } from './person-edits.service.js';
import type { NewRelationship } from './people.schemas.js';

/** What people are to one another. That somebody is reached through another needs both consents: the gate asks for them. Each change is in the audit log. */
@Injectable()
export class Relationships {
  constructor(
    private readonly database: Database,
    private readonly edits: PersonEdits,
    private readonly interactions: InteractionsRepository,
    private readonly dictionary: Dictionary,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Notes that a person is something to another; what is noted already changes nothing.
   * @throws DomainError `not_found`; `malformed` for a kind that the dictionary does not name; `refused` with herself
   */
  async add(caller: Principal, personId: string, relationship: NewRelationship): Promise<void> {
    this.requireKind(relationship.kind);
    if (personId === relationship.otherId)
      throw new DomainError('refused', sentence('problems:own_relation')`Nobody is anything to herself.`);
    await this.change(caller, personId, relationship, 'relationship_added', async (tx, at) => {
      const { rowCount } = await tx.query(
        `INSERT INTO relationships (person_id, other_id, kind, since, source, recorded_by_kind, recorded_by_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
        [
          personId,
          relationship.otherId,
          relationship.kind,
          this.dayOf(at),
          byStaff,
          caller.actor.kind,
          caller.actor.id,
        ],
      );
      return rowCount === 1;
    });
  }

  /**
   * Takes it back.
   * @throws DomainError `not_found`
   */
  async remove(caller: Principal, personId: string, relationship: NewRelationship): Promise<void> {
    await this.change(caller, personId, relationship, 'relationship_removed', async (tx) => {
      const { rowCount } = await tx.query(
        'DELETE FROM relationships WHERE person_id = $1 AND other_id = $2 AND kind = $3',
        [personId, relationship.otherId, relationship.kind],
      );
      if (rowCount === 0)
        throw new DomainError(
          'not_found',
          sentence('problems:no_relation')`That is not noted about the two.`,
        );
      return true;
    });
  }

  /** Does it to both, whom the caller must see, and tells it in both timelines. */
  private async change(
    caller: Principal,
    personId: string,
    { kind, otherId }: NewRelationship,
    event: string,
    write: (tx: PoolClient, at: Date) => Promise<boolean>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      // In one order, so that two who do it the other way round wait for one another.
      for (const id of [personId, otherId].sort()) await this.edits.lock(tx, caller, id);
      const at = this.clock.now();
      if (!(await write(tx, at))) return;
      await tx.query(
        `UPDATE people SET updated_at = greatest(updated_at + interval '1 millisecond', $2) WHERE id = ANY($1::uuid[])`,
        [[personId, otherId], at.toISOString()],
      );
      const entry = { conversationId: null, kind: event, at, actor: caller.actor };
      await this.interactions.insert(tx, [
        { ...entry, personId, data: { kind, otherId, direction: 'of' } },
        { ...entry, personId: otherId, data: { kind, otherId: personId, direction: 'to' } },
      ]);
      await this.edits.note(tx, caller, personId, event, { kind, otherId });
    });
  }

  /** Who is the head is a matter of the household. */
  private requireKind(kind: string): void {
    if (kind !== 'head' && this.dictionary.current.relationships.includes(kind)) return;
    throw new DomainError(
      'malformed',
      sentence('problems:unknown_relation')`The data dictionary has no relationship "${{ kind }}".`,
      { errors: [{ path: 'kind', message: 'The dictionary has no such relationship.' }] },
    );
  }

  private dayOf(at: Date): string {
    return Temporal.Instant.fromEpochMilliseconds(at.getTime())
      .toZonedDateTimeISO(this.config.defaultTimezone)
      .toPlainDate()
      .toString();
  }
}
