import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { noSuchPerson } from '../../people/people.errors.js';
import { PeopleRepository } from '../../people/people.repository.js';
import type { PersonFacts } from '../../people/person.js';
import { PersonEdits } from '../../people/record/person-edits.service.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DeliveryWake } from '../delivery/delivery-wake.js';
import { EndingService } from '../ending.service.js';
import { Pausing } from '../pausing.js';
import { ProgrammeLibrary } from '../programme-library.js';
import { ProgrammesRepository } from '../programmes.repository.js';
import type { Subscription } from '../subscription.js';
import { CandidatesRepository } from './candidates.repository.js';
import { Enrolling } from './enrolling.js';
import { notTaken, noSuchProgramme, noSuchSubscription, onlyOnce, pauseIsOver } from './programmes.errors.js';
import type { NewSubscription } from './programmes-api.schemas.js';
import { SubscriptionsRepository, type StoredSubscription } from './subscriptions.repository.js';

/** Somebody with the programmes that she is or was in. */
export interface PersonInProgrammes {
  readonly person: PersonFacts;
  readonly subscriptions: readonly StoredSubscription[];
}

type Change = (tx: PoolClient, subscription: Subscription, at: Date) => Promise<void>;

/** What staff do with the programmes of one person: take her in, let her rest, let her go on, let her go. */
@Injectable()
export class PersonProgrammes {
  constructor(
    private readonly database: Database,
    private readonly edits: PersonEdits,
    private readonly people: PeopleRepository,
    private readonly stored: SubscriptionsRepository,
    private readonly programmes: ProgrammesRepository,
    private readonly candidates: CandidatesRepository,
    private readonly library: ProgrammeLibrary,
    private readonly enrolling: Enrolling,
    private readonly pausing: Pausing,
    private readonly endings: EndingService,
    private readonly audit: AuditLog,
    private readonly wake: DeliveryWake,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found` for somebody whom the caller may not see */
  async of({ scope }: Principal, personId: string): Promise<PersonInProgrammes> {
    const person = (await this.people.load(this.database.pool, [personId], scope)).get(personId);
    if (person === undefined) throw noSuchPerson();
    return { person, subscriptions: await this.stored.ofPerson(this.database.pool, personId, scope) };
  }

  /** @throws DomainError `not_found`; `refused` with the reason */
  async enrol(
    caller: Principal,
    personId: string,
    { programme: name, anchor, instance = '' }: NewSubscription,
  ): Promise<PersonInProgrammes> {
    const live = this.library.find(name);
    if (live === null) throw noSuchProgramme();
    const { programme } = live;
    if (instance !== '' && programme.instances !== 'many') throw onlyOnce();
    const at = this.clock.now();
    await this.database.transaction(async (tx) => {
      await this.edits.lock(tx, caller, personId);
      const search = {
        programme: name,
        field: programme.anchor,
        read: null,
        ids: [personId],
        after: null,
        limit: 1,
      };
      const [candidate] = await this.candidates.find(tx, search, caller.scope);
      if (candidate === undefined) throw noSuchPerson();
      const intake = { programme, instance, anchor: anchor ?? null, at, actor: caller.actor };
      const [taken] = await this.enrolling.take(tx, [candidate], intake);
      if (taken?.status === 'declined') throw notTaken(taken);
      await this.note(tx, caller, 'programme.enrolled', personId, name);
    });
    this.wake.notify();
    return this.of(caller, personId);
  }

  /** @throws DomainError `not_found`; `malformed` for a moment that has passed */
  pause(caller: Principal, personId: string, id: string, until: Date | null): Promise<PersonInProgrammes> {
    if (until !== null && until <= this.clock.now()) throw pauseIsOver();
    return this.change(caller, personId, id, 'programme.paused', (tx, subscription, at) =>
      this.pausing.pause(tx, subscription, { until, at, actor: caller.actor }),
    );
  }

  /** @throws DomainError `not_found` */
  resume(caller: Principal, personId: string, id: string): Promise<PersonInProgrammes> {
    return this.change(caller, personId, id, 'programme.resumed', (tx, subscription, at) =>
      this.pausing.resume(tx, subscription, { at, actor: caller.actor }),
    );
  }

  /** @throws DomainError `not_found` */
  leave(caller: Principal, personId: string, id: string): Promise<PersonInProgrammes> {
    return this.change(caller, personId, id, 'programme.left', (tx, { programme, instance }, at) =>
      this.endings.end(tx, [{ personId, programme, instance, reason: 'left', at, actor: caller.actor }]),
    );
  }

  private async change(
    caller: Principal,
    personId: string,
    id: string,
    action: string,
    work: Change,
  ): Promise<PersonInProgrammes> {
    await this.database.transaction(async (tx) => {
      await this.edits.lock(tx, caller, personId);
      const subscription = (await this.programmes.lockOpen(tx, [id])).find(
        (one) => one.personId === personId,
      );
      if (subscription === undefined) throw noSuchSubscription();
      await work(tx, subscription, this.clock.now());
      await this.note(tx, caller, action, personId, subscription.programme);
    });
    this.wake.notify();
    return this.of(caller, personId);
  }

  private note(
    tx: PoolClient,
    caller: Principal,
    action: string,
    id: string,
    programme: string,
  ): Promise<void> {
    return this.audit.record(tx, caller, { action, subject: { kind: 'person', id }, after: { programme } });
  }
}
