import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { PeopleRepository } from '../../people/people.repository.js';
import { noSuchPerson } from '../../people/people.errors.js';
import { PersonEdits } from '../../people/record/person-edits.service.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { LifeEvent } from './life-event.js';
import { noSuchLifeEvent, notYet, takenBackBefore } from './life-events.errors.js';
import { LifeEventsRepository } from './life-events.repository.js';
import type { NewLifeEvent } from './life-events.schemas.js';
import { LifeEvents } from './life-events.service.js';
import { UndoingLifeEvents } from './undoing-life-events.js';

const dayMs = 24 * 60 * 60 * 1_000;

/** What staff do with life events: record what they heard, and take back what was a mistake. */
@Injectable()
export class StaffLifeEvents {
  constructor(
    private readonly database: Database,
    private readonly edits: PersonEdits,
    private readonly people: PeopleRepository,
    private readonly repository: LifeEventsRepository,
    private readonly events: LifeEvents,
    private readonly undoing: UndoingLifeEvents,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found` for somebody whom the caller may not see */
  async list({ scope }: Principal, personId: string): Promise<LifeEvent[]> {
    const { pool } = this.database;
    await this.requirePerson(personId, scope);
    return this.repository.ofPerson(pool, personId, scope);
  }

  /** @throws DomainError `not_found`; `malformed` for a day that has not come */
  async record(caller: Principal, personId: string, { kind, day }: NewLifeEvent): Promise<LifeEvent> {
    const { actor, scope } = caller;
    const at = this.clock.now();
    // Zones differ by a day at most.
    if (day !== null && Date.parse(day) > at.getTime() + dayMs) throw notYet();
    return this.database.transaction(async (tx) => {
      await this.repository.lockConversations(tx, personId);
      await this.edits.lock(tx, caller, personId);
      const told = {
        personId,
        kind,
        day,
        how: 'staff',
        at,
        actor,
        conversationId: null,
        isSure: true,
      } as const;
      const id = await this.events.record(tx, told);
      await this.note(tx, caller, 'life_event.recorded', { personId, id });
      return required(await this.repository.find(tx, id, scope));
    });
  }

  /** Puts back what can be put back. @throws DomainError `not_found`; `conflict` if it was taken back before */
  async undo(caller: Principal, id: string): Promise<LifeEvent> {
    const { scope } = caller;
    return this.database.transaction(async (tx) => {
      const { personId } = required(await this.repository.find(tx, id, scope));
      await this.repository.lockConversations(tx, personId);
      await this.edits.lock(tx, caller, personId);
      const event = required(await this.repository.find(tx, id, scope));
      if (event.undoneAt !== null) throw takenBackBefore();
      await this.undoing.undo(tx, event, { actor: caller.actor, at: this.clock.now() });
      await this.note(tx, caller, 'life_event.undone', { personId, id });
      return required(await this.repository.find(tx, id, scope));
    });
  }

  private async requirePerson(personId: string, scope: Principal['scope']): Promise<void> {
    const seen = await this.people.updatedAt(this.database.pool, personId, scope);
    if (seen === null) throw noSuchPerson();
  }

  private async note(
    tx: PoolClient,
    caller: Principal,
    action: string,
    { personId, id }: { readonly personId: string; readonly id: string },
  ): Promise<void> {
    await this.audit.record(tx, caller, {
      action,
      subject: { kind: 'person', id: personId },
      after: { lifeEvent: id },
    });
  }
}

function required(event: LifeEvent | undefined): LifeEvent {
  if (event === undefined) throw noSuchLifeEvent();
  return event;
}
