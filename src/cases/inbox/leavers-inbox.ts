import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import { Handovers, type HandingAccount, type Successor } from '../../platform/access/handovers.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/domain-error.js';
import { Changes } from '../../platform/http/changes.js';
import { sentence } from '../../platform/sentence.js';
import { CasesRepository } from '../cases.repository.js';
import { InboxRepository } from './inbox.repository.js';

/** Gives the open cases and the conversations of somebody who leaves to somebody else, and tells it in their timelines. */
@Injectable()
export class LeaversInbox implements OnModuleInit {
  constructor(
    private readonly handovers: Handovers,
    private readonly cases: CasesRepository,
    private readonly inbox: InboxRepository,
    private readonly interactions: InteractionsRepository,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    // Conversations first, as in a turn: the two wait for one another and never block each other for good.
    this.handovers.register('conversations', (...handed) => this.handConversations(...handed));
    this.handovers.register('cases', (...handed) => this.handCases(...handed));
  }

  /** An owner is written by name, as people say it; what was written otherwise is found too. */
  private async handCases(tx: PoolClient, from: HandingAccount, to: Successor, by: Principal) {
    const handed = await this.cases.handOver(tx, [from.id, from.name, from.email], to.name, to.scope);
    requireSeen(handed, to);
    await this.interactions.insert(
      tx,
      handed.map(({ reference, personId, conversationId }) => ({
        personId,
        conversationId,
        kind: 'case_assigned',
        at: this.clock.now(),
        actor: by.actor,
        data: { reference, owner: to.name },
      })),
    );
    return handed.length;
  }

  private async handConversations(tx: PoolClient, from: HandingAccount, to: Successor, by: Principal) {
    const handed = await this.inbox.handOver(tx, from.id, to.id, to.scope);
    requireSeen(handed, to);
    await this.interactions.insert(
      tx,
      handed.map(({ id, personId }) => ({
        personId,
        conversationId: id,
        kind: 'conversation_taken',
        at: this.clock.now(),
        actor: by.actor,
        data: { from: from.id, to: to.id },
      })),
    );
    if (handed.length > 0) await this.changes.publish({ topic: 'inbox' }, tx);
    return handed.length;
  }
}

/** What whoever takes over does not see would wait for nobody. */
function requireSeen(handed: readonly { readonly isSeen: boolean }[], { name }: Successor): void {
  if (handed.every(({ isSeen }) => isSeen)) return;
  throw new DomainError(
    'refused',
    sentence(
      'problems:hand_over_unseen',
    )`${{ name }} does not see everybody whom these cases and conversations are about. Choose somebody who does.`,
  );
}
