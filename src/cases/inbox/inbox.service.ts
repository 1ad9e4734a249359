import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Standing } from '../../conversations/holding/standing.js';
import { InteractionsRepository, type NewInteraction } from '../../people/interactions.repository.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Changes } from '../../platform/http/changes.js';
import { CasesService } from '../cases.service.js';
import { heldByAnother, noSuchConversation, noSuchStep, notHeld } from './inbox.errors.js';
import { InboxRepository, type LockedInbox } from './inbox.repository.js';
import type { InboxClose } from './inbox.schemas.js';

/**
 * Who has a conversation: somebody of the staff takes it over, and while they have it no flow goes on by itself; they give it
 * back, or are done with it. Each is an entry of the timeline. The conversation is locked first, as in a turn, so that of two
 * who take it at once one has it, and the other is told who.
 */
@Injectable()
export class Inbox {
  constructor(
    private readonly database: Database,
    private readonly inbox: InboxRepository,
    private readonly cases: CasesService,
    private readonly interactions: InteractionsRepository,
    private readonly standing: Standing,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a conversation over; taking again what one has changes nothing.
   * @param from who has it at the moment and is to have it no longer
   * @throws DomainError `not_found`; `conflict` when somebody else has it
   */
  async take(caller: Principal, id: string, from: string | null): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await this.lock(tx, caller, id);
      if (found.heldById === caller.userId) return;
      if (found.heldById !== null && found.heldById !== from) throw heldByAnother(holderOf(found));
      await this.hold(tx, caller, found);
    });
  }

  /**
   * Locks a conversation and sees to it that the caller has it.
   * @throws DomainError `not_found`; `conflict` when somebody else has it
   */
  async lockOwn(tx: PoolClient, caller: Principal, id: string): Promise<LockedInbox> {
    const found = await this.lock(tx, caller, id);
    requireNobodyElse(found, caller);
    if (found.heldById === null) await this.hold(tx, caller, found);
    return found;
  }

  /**
   * Lets the flow go on where it was, or at a step.
   * @throws DomainError `not_found`; `conflict` when the caller does not have it; `refused` for a step that there is not
   */
  async giveBack(caller: Principal, id: string, step: string | null): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await this.lock(tx, caller, id);
      requireNobodyElse(found, caller);
      if (found.heldById === null) throw notHeld();
      await this.requireStep(found, step);
      await this.release(tx, caller, found, step);
    });
    await this.standing.followUp();
  }

  /**
   * Is done with a conversation: its open cases are closed, nobody has to look at it any more, and who has it gives it back.
   * @throws DomainError `not_found`; `conflict` when somebody else has it; `refused` where it is in doubt what she wants
   */
  async close(caller: Principal, id: string, { outcome, optOut }: InboxClose): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await this.lock(tx, caller, id);
      requireNobodyElse(found, caller);
      await this.cases.closeAll(tx, id, { outcome, optOut: optOut ?? null }, caller);
      await this.inbox.answered(tx, id);
      if (found.heldById !== null) await this.release(tx, caller, found, null);
      await this.announce(tx, caller, id);
    });
    await this.standing.followUp();
  }

  /** She has been answered: nobody has to look at it until she writes again. */
  async answered(
    tx: PoolClient,
    caller: Principal,
    found: LockedInbox,
    entry: Pick<NewInteraction, 'kind' | 'messageId' | 'data'>,
  ): Promise<void> {
    await this.inbox.answered(tx, found.id);
    await this.tell(tx, caller, found, entry);
  }

  /** Tells everybody who looks that a conversation is another. */
  private async announce(tx: PoolClient, { userId, name }: Principal, id: string): Promise<void> {
    await this.changes.publish({ topic: 'inbox', id, by: { id: userId, name } }, tx);
  }

  private async lock(tx: PoolClient, { scope }: Principal, id: string): Promise<LockedInbox> {
    const found = await this.inbox.lock(tx, id, scope);
    if (found === undefined) throw noSuchConversation();
    return found;
  }

  private async hold(tx: PoolClient, caller: Principal, found: LockedInbox): Promise<void> {
    await this.inbox.hold(tx, found.id, caller.userId, this.clock.now());
    await this.tell(tx, caller, found, {
      kind: 'conversation_taken',
      data: found.heldById === null ? {} : { from: found.heldById },
    });
  }

  private async release(
    tx: PoolClient,
    caller: Principal,
    found: LockedInbox,
    step: string | null,
  ): Promise<void> {
    await this.inbox.release(tx, found.id);
    await this.standing.giveBack(tx, found, step, this.clock.now());
    await this.tell(tx, caller, found, {
      kind: 'conversation_given_back',
      data: step === null ? {} : { step },
    });
  }

  private async requireStep({ session }: LockedInbox, step: string | null): Promise<void> {
    if (step === null) return;
    const standing = await this.standing.of(session);
    if (standing?.steps.includes(step) !== true) throw noSuchStep(step);
  }

  private async tell(
    tx: PoolClient,
    caller: Principal,
    { id, personId }: LockedInbox,
    entry: Pick<NewInteraction, 'kind' | 'messageId' | 'data'>,
  ): Promise<void> {
    const { actor } = caller;
    await this.interactions.insert(tx, [
      { personId, conversationId: id, at: this.clock.now(), actor, ...entry },
    ]);
    await this.announce(tx, caller, id);
  }
}

function requireNobodyElse(found: LockedInbox, caller: Principal): void {
  if (found.heldById !== null && found.heldById !== caller.userId) throw heldByAnother(holderOf(found));
}

function holderOf({ heldById, heldByName }: LockedInbox): { id: string; name: string | null } {
  return { id: heldById ?? '', name: heldByName };
}
