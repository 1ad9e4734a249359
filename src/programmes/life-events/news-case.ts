import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { CasesRepository } from '../../cases/cases.repository.js';
import { dueFrom, type CasePriority } from '../../cases/cases.rules.js';
import { newReference } from '../../conversations/chance.js';
import { Changes } from '../../platform/http/changes.js';
import { newId } from '../../platform/ids.js';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import type { Telling } from './life-event.js';

/** What a human is to look after. */
export interface NewsToLookAfter extends Telling {
  readonly lifeEvent: string;
  readonly conversationId: string;
  readonly priority: CasePriority;
}

/** Has a human look after what happened: one case of a kind in a conversation, which a text may have opened already. */
@Injectable()
export class NewsCase {
  constructor(
    private readonly cases: CasesRepository,
    private readonly interactions: InteractionsRepository,
    private readonly changes: Changes,
  ) {}

  /** Opens the case, or finds the one that is open; gives its reference. */
  async open(tx: PoolClient, news: NewsToLookAfter): Promise<string> {
    const { personId, conversationId, kind, priority, at, actor, lifeEvent } = news;
    const [open] = await this.cases.lockOpen(tx, [{ conversationId, topic: kind }]);
    if (open !== undefined) return open.reference;
    const reference = newReference();
    const because = `life_event:${kind}/${lifeEvent}`;
    const dueAt = dueFrom(at, { priority, dueMinutes: null });
    const opened = {
      id: newId(),
      summaryIn: null,
      reference,
      conversationId,
      personId,
      priority,
      because,
      dueAt,
      openedAt: at,
    };
    await this.cases.insert(tx, [{ ...opened, topic: kind, owner: null, summary: '', messageId: null }]);
    await this.cases.wait(tx, [conversationId], at);
    await this.interactions.insert(tx, [
      {
        personId,
        conversationId,
        kind: 'case_opened',
        at,
        actor,
        data: { reference, topic: kind, priority, because },
      },
    ]);
    await this.changes.publish({ topic: 'inbox', id: conversationId }, tx);
    return reference;
  }
}
