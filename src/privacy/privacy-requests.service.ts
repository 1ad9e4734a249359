import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { z } from 'zod';

import { noSuchPerson } from '../people/people.errors.js';
import { PeopleRepository } from '../people/people.repository.js';
import { AuditLog } from '../platform/access/audit-log.js';
import type { Principal } from '../platform/access/principal.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Changes } from '../platform/http/changes.js';
import { pageFrom, readCursor, type Page } from '../platform/http/page.js';
import { newId } from '../platform/ids.js';
import { answeredWithinMs, type PrivacyRequest, type RequestState } from './privacy-request.js';
import { PrivacyRequestsRepository } from './privacy-requests.repository.js';
import { erasureNotDone, noSuchRequest, refusalWithoutReason, requestOver } from './privacy.errors.js';
import type { NewRequestBody, PrivacyRequestView, RequestPatch, RequestsQuery } from './privacy.schemas.js';

/** Who looks after what people ask for. */
export type RightsKeeper = Pick<Principal, 'actor' | 'name' | 'scope'>;

const position = z.tuple([z.string(), z.string()]);

/** What people ask for by right, from the asking to the answer. */
@Injectable()
export class PrivacyRequests {
  constructor(
    private readonly database: Database,
    private readonly requests: PrivacyRequestsRepository,
    private readonly people: PeopleRepository,
    private readonly audit: AuditLog,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `malformed` for a cursor of another list */
  async list(caller: RightsKeeper, query: RequestsQuery): Promise<Page<PrivacyRequestView>> {
    const { state, kind, person, limit, cursor } = query;
    const after = cursor === undefined ? undefined : readCursor(cursor, position);
    const filter = { state, kind, person, after, limit: limit + 1 };
    const found = await this.requests.list(this.database.pool, filter, caller.scope);
    const { items, next } = pageFrom(found, limit, ({ id, dueAt, requestedAt }) => [
      (state === 'waiting' ? dueAt : requestedAt).toISOString(),
      id,
    ]);
    return { items: items.map((request) => this.viewOf(request)), next };
  }

  /** @throws DomainError `not_found` */
  async show(caller: RightsKeeper, id: string): Promise<PrivacyRequestView> {
    const request = await this.requests.find(this.database.pool, id, caller.scope);
    if (request === undefined) throw noSuchRequest();
    return this.viewOf(request);
  }

  /**
   * Enters what somebody asked staff for. What she has asked for already and is not done yet stays one request.
   * @throws DomainError `not_found` for a person outside the scope
   */
  async record(caller: RightsKeeper, { personId, kind, note }: NewRequestBody): Promise<PrivacyRequestView> {
    const id = await this.database.transaction(async (tx) => {
      await this.requirePerson(tx, caller, personId);
      const waiting = kind === 'fix' ? undefined : await this.requests.waitingOf(tx, personId, kind);
      if (waiting !== undefined) return waiting;
      const at = this.clock.now();
      const made = { id: newId(), personId, kind, state: 'open' as const, how: 'staff' as const, note, at };
      const dueAt = new Date(at.getTime() + answeredWithinMs);
      await this.requests.insert(tx, [{ ...made, dueAt, actor: caller.actor }]);
      await this.note(tx, caller, 'privacy.request_recorded', made.id, { after: { person: personId, kind } });
      return made.id;
    });
    return this.show(caller, id);
  }

  /**
   * Says what became of a request that has not begun.
   * @throws DomainError `not_found`; `conflict` when it has ended or begun; `refused` to call an erasure done; `malformed` for a
   *   refusal without a reason
   */
  async end(caller: RightsKeeper, id: string, { state, note }: RequestPatch): Promise<PrivacyRequestView> {
    if (state === 'refused' && (note ?? '') === '') throw refusalWithoutReason();
    await this.database.transaction(async (tx) => {
      await this.requests.lock(tx, id);
      const request = await this.requests.find(tx, id, caller.scope);
      if (request === undefined) throw noSuchRequest();
      if (request.state !== 'open' && request.state !== 'cooling_off') throw requestOver();
      if (state === 'done' && request.kind === 'erase') throw erasureNotDone();
      await this.requests.setState(tx, id, state, this.clock.now());
      if (note !== undefined) await this.requests.setNote(tx, id, note);
      const values = (at: RequestState) => ({ state: at, kind: request.kind });
      await this.note(tx, caller, `privacy.request_${state}`, id, {
        before: values(request.state),
        after: values(state),
      });
    });
    return this.show(caller, id);
  }

  /**
   * Begins to erase somebody: what she asked for goes on at once, whoever decides; otherwise staff ask for it.
   * Call `ErasureRunner.wake()` afterwards.
   * @throws DomainError `not_found`
   */
  async beginErasure(caller: RightsKeeper, personId: string, reason: string): Promise<PrivacyRequestView> {
    const id = await this.database.transaction(async (tx) => {
      await this.requirePerson(tx, caller, personId);
      const at = this.clock.now();
      const waiting = await this.requests.waitingOf(tx, personId, 'erase');
      const requestId = waiting ?? newId();
      if (waiting === undefined) {
        const made = {
          id: requestId,
          personId,
          kind: 'erase' as const,
          state: 'running' as const,
          how: 'staff' as const,
        };
        const dueAt = new Date(at.getTime() + answeredWithinMs);
        await this.requests.insert(tx, [{ ...made, note: reason, at, dueAt, actor: caller.actor }]);
      } else {
        await this.requests.lock(tx, requestId);
        await this.requests.setState(tx, requestId, 'running', at);
      }
      await this.note(tx, caller, 'person.erasure_begun', requestId, { after: { person: personId } });
      return requestId;
    });
    return this.show(caller, id);
  }

  /** Locks her too, so that two who ask at once make one request. */
  private async requirePerson(tx: PoolClient, caller: RightsKeeper, personId: string): Promise<void> {
    await this.people.lock(tx, [personId]);
    if ((await this.people.updatedAt(tx, personId, caller.scope)) === null) throw noSuchPerson();
  }

  private async note(
    tx: PoolClient,
    caller: RightsKeeper,
    action: string,
    id: string,
    values: { readonly before?: object; readonly after: object },
  ): Promise<void> {
    await this.audit.record(tx, caller, { action, subject: { kind: 'privacy_request', id }, ...values });
    await this.changes.publish({ topic: 'privacy', id }, tx);
  }

  private viewOf(request: PrivacyRequest): PrivacyRequestView {
    const { id, personId, personName, kind, state, how, note, requestedAt, dueAt, doneAt, progress } =
      request;
    const now = this.clock.now();
    return {
      id,
      personId,
      personName,
      kind,
      state,
      how,
      note,
      requestedAt: requestedAt.toISOString(),
      dueAt: dueAt.toISOString(),
      doneAt: doneAt?.toISOString() ?? null,
      isOverdue: (state === 'open' || state === 'running') && dueAt < now,
      stage: state === 'running' ? (progress.stage ?? null) : null,
      copiesLeft: progress.copies?.length ?? 0,
    };
  }
}
