import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { ConsentService } from '../consent/consent.service.js';
import { ConversationsRepository } from '../conversations/conversations.repository.js';
import { InteractionsRepository, type NewInteraction } from '../people/interactions.repository.js';
import type { Actor } from '../platform/access/actor.js';
import type { Scope } from '../platform/access/scope.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { Case, CaseMessage, CaseStep } from './case.js';
import { cursorAt, readCursor, type CaseFilter, type CasePage } from './case-page.js';
import { caseTexts, closedBefore, noSuchCase, noWordOnOptOut, requireWritten } from './cases.errors.js';
import { CasesRepository } from './cases.repository.js';
import { canonicalReference, optOutOutcome, unsureOptOut, type OptOutOutcome } from './cases.rules.js';

const defaultLimit = 50;
const largestLimit = 500;
const maxNameLength = 100;
const maxTextLength = 2_000;

/** Who acts on a case, and which cases that reader may see. */
export interface Caller {
  readonly actor: Actor;
  readonly scope: Scope;
}

/** A case with what was said and done. */
export interface CaseFile {
  readonly case: Case;
  /** The last texts of the conversation, the oldest first. */
  readonly messages: readonly CaseMessage[];
  readonly steps: readonly CaseStep[];
}

/** What staff do with cases. Each of it is an entry of the one timeline, with who did it. */
@Injectable()
export class CasesService {
  constructor(
    private readonly database: Database,
    private readonly cases: CasesRepository,
    private readonly interactions: InteractionsRepository,
    private readonly consents: ConsentService,
    private readonly conversations: ConversationsRepository,
    private readonly clock: Clock,
  ) {}

  /** Lists cases, a page at a time. @throws DomainError `malformed` for a cursor that is none */
  async list(filter: CaseFilter, scope: Scope): Promise<CasePage> {
    const limit = Math.min(Math.max(filter.limit ?? defaultLimit, 1), largestLimit);
    const isOverdue = filter.isOverdue === true;
    const found = await this.cases.list(
      {
        isOpen: filter.state === 'open' || isOverdue,
        owner: filter.owner ?? null,
        dueBefore: isOverdue ? this.clock.now() : null,
        after: filter.after === undefined ? null : readCursor(filter.after),
        limit: limit + 1,
      },
      scope,
    );
    const cases = found.slice(0, limit);
    const last = cases.at(-1);
    return { cases, next: found.length > limit && last !== undefined ? cursorAt(last) : null };
  }

  /** @throws DomainError `not_found` */
  async show(reference: string, scope: Scope): Promise<CaseFile> {
    const found = await this.cases.find(this.database.pool, canonicalReference(reference), scope);
    if (found === undefined) throw noSuchCase(reference);
    const [messages, steps] = await Promise.all([this.cases.messages(found), this.cases.steps(found)]);
    return { case: found, messages, steps };
  }

  /** Gives a case to somebody. @throws DomainError `not_found`, `conflict`, `malformed` */
  async assign(reference: string, owner: string, caller: Caller): Promise<void> {
    const name = requireWritten(caseTexts.owner, owner, maxNameLength);
    await this.change(reference, caller, async (tx, { id }) => {
      await this.cases.assign(tx, id, name);
      return { kind: 'case_assigned', data: { owner: name } };
    });
  }

  /** Writes down something about a case, closed or not. @throws DomainError `not_found`, `malformed` */
  async note(reference: string, text: string, caller: Caller): Promise<void> {
    const note = requireWritten(caseTexts.note, text, maxTextLength);
    await this.onLocked(reference, caller, () =>
      Promise.resolve({ kind: 'case_noted', data: { text: note } }),
    );
  }

  /**
   * Ends a case with what became of it. One about a doubtful opt-out ends with what she wants, `keep` or `stop`: she is sent
   * messages again, or opted out.
   * @throws DomainError `not_found`, `conflict`, `malformed`, `refused`
   */
  async close(reference: string, outcome: string, caller: Caller): Promise<void> {
    const text = requireWritten(caseTexts.outcome, outcome, maxTextLength);
    await this.change(reference, caller, (tx, found) => this.end(tx, found, text, caller));
  }

  /**
   * Ends every open case of a locked conversation that the caller may see.
   * @param optOut how one about a doubtful opt-out ends, which says no less than what she wants
   * @throws DomainError `malformed`, `refused`
   */
  async closeAll(
    tx: PoolClient,
    conversationId: string,
    said: { readonly outcome: string; readonly optOut: OptOutOutcome | null },
    caller: Caller,
  ): Promise<void> {
    const text = requireWritten(caseTexts.outcome, said.outcome, maxTextLength);
    for (const found of await this.cases.lockOpenOf(tx, conversationId, caller.scope)) {
      const act = await this.end(
        tx,
        found,
        found.topic === unsureOptOut ? (said.optOut ?? '') : text,
        caller,
      );
      await this.tell(tx, found, act, caller.actor);
    }
  }

  private async end(tx: PoolClient, found: Case, text: string, caller: Caller): ReturnType<Act> {
    const at = this.clock.now();
    if (found.topic === unsureOptOut)
      await this.settleOptOut(tx, found, optOutOutcome(text), { ...caller, at });
    await this.cases.close(tx, found.id, text, at);
    return { kind: 'case_closed', data: { outcome: text, topic: found.topic } };
  }

  /** Either way sending is paused no longer: it goes on, or the opt-out holds it. */
  private async settleOptOut(
    tx: PoolClient,
    { conversationId, channel, address, personId, language, messageId }: Case,
    said: OptOutOutcome | null,
    { actor, at }: Caller & { at: Date },
  ): Promise<void> {
    if (said === null) throw noWordOnOptOut();
    await this.conversations.pause(tx, [{ conversationId, until: null }]);
    if (said === 'keep') return;
    await this.consents.optOut(tx, [
      {
        channel,
        address,
        senderId: null,
        personId,
        language: language ?? '',
        version: 'staff',
        answer: '',
        messageId,
        at,
        actor,
        source: 'staff',
        cause: unsureOptOut,
      },
    ]);
  }

  private change(reference: string, caller: Caller, act: Act): Promise<void> {
    return this.onLocked(reference, caller, (tx, found) => {
      if (found.closedAt !== null) throw closedBefore(found.reference, found.closedAt);
      return act(tx, found);
    });
  }

  private async onLocked(reference: string, { actor, scope }: Caller, act: Act): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await this.cases.lock(tx, canonicalReference(reference), scope);
      if (found === undefined) throw noSuchCase(reference);
      await this.tell(tx, found, await act(tx, found), actor);
    });
  }

  private async tell(
    tx: PoolClient,
    { personId, conversationId, reference }: Case,
    { kind, data }: Awaited<ReturnType<Act>>,
    actor: Actor,
  ): Promise<void> {
    const about = { reference, ...data };
    await this.interactions.insert(tx, [
      { personId, conversationId, kind, at: this.clock.now(), actor, data: about },
    ]);
  }
}

/** Acts on a locked case, and says what the timeline tells of it. */
type Act = (tx: PoolClient, found: Case) => Promise<Pick<NewInteraction, 'kind' | 'data'>>;
