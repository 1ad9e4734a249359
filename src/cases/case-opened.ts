import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { personOf } from '../conversations/answered-turn.js';
import { Applies, type Application, type EventHandler } from '../conversations/event-handlers.js';
import { InteractionsRepository, type NewInteraction } from '../people/interactions.repository.js';
import { Changes } from '../platform/http/changes.js';
import { newId } from '../platform/ids.js';
import type { NewCase } from './case.js';
import { CasesRepository, type OpenCase } from './cases.repository.js';
import { dueFrom, moreUrgent } from './cases.rules.js';

type Opened = Application<'case_opened'>;

/**
 * Opens a case where a human has to look after something. Of what the system itself reports, one open case of a conversation
 * and topic is enough: when it comes again, the open one becomes as urgent as it has to be, and the timeline says so.
 */
@Injectable()
@Applies('case_opened')
export class CaseOpenedHandler implements EventHandler<'case_opened'> {
  constructor(
    private readonly cases: CasesRepository,
    private readonly interactions: InteractionsRepository,
    private readonly changes: Changes,
  ) {}

  async apply(tx: PoolClient, applications: readonly Opened[]): Promise<void> {
    const once = applications.filter(({ event }) => event.isOnce);
    const waiting = await this.cases.lockOpen(tx, once.map(topicOf));
    const batch = new Batch(waiting);
    for (const application of applications) batch.take(application);
    await this.cases.insert(tx, batch.opened);
    await this.cases.raise(tx, batch.raised);
    await this.interactions.insert(tx, batch.repeated);
    await this.callHumans(tx, applications);
  }

  /** One word for the whole batch: whoever looks at the inbox asks for it anew. */
  private async callHumans(tx: PoolClient, applications: readonly Opened[]): Promise<void> {
    const [first] = applications;
    if (first === undefined) return;
    const ids = [...new Set(applications.map(({ turn }) => turn.conversation.id))];
    await this.cases.wait(tx, ids, first.turn.at);
    const [only, ...others] = ids;
    await this.changes.publish({ topic: 'inbox', ...(others.length === 0 ? { id: only } : {}) }, tx);
  }
}

/** What becomes of the cases of one batch of turns. */
class Batch {
  readonly opened: NewCase[] = [];
  readonly repeated: NewInteraction[] = [];
  private readonly open = new Map<string, OpenCase>();
  private readonly touched = new Set<string>();

  /** @param waiting the oldest first: that one is reported again */
  constructor(waiting: readonly OpenCase[]) {
    for (const one of waiting.toReversed()) this.open.set(keyOf(one), one);
  }

  /** The open cases that are to be as urgent as they now are. */
  get raised(): OpenCase[] {
    return [...this.open.values()].filter(({ id }) => this.touched.has(id));
  }

  take(application: Opened): void {
    const key = keyOf(topicOf(application));
    const open = application.event.isOnce ? this.open.get(key) : undefined;
    if (open !== undefined) return this.repeat(key, open, application);
    const opened = caseOf(application);
    this.opened.push(opened);
    if (application.event.isOnce) this.open.set(key, opened);
  }

  private repeat(key: string, open: OpenCase, { event, turn }: Opened): void {
    const { conversation, actor, at, message } = turn;
    const personId = personOf(event, turn);
    const dueAt = dueFrom(at, event);
    const { topic, summary: text, summaryIn = null } = event;
    this.open.set(key, {
      ...open,
      personId: open.personId ?? personId,
      priority: moreUrgent(open.priority, event.priority),
      owner: open.owner ?? event.owner,
      dueAt: dueAt < open.dueAt ? dueAt : open.dueAt,
    });
    this.touched.add(open.id);
    this.repeated.push({
      personId,
      conversationId: conversation.id,
      kind: 'case_repeated',
      at,
      actor,
      messageId: message?.id ?? null,
      data: { reference: open.reference, topic, text, ...(summaryIn !== null && { textIn: summaryIn }) },
    });
  }
}

function topicOf({ event, turn }: Opened): { conversationId: string; topic: string } {
  return { conversationId: turn.conversation.id, topic: event.topic };
}

function keyOf({ conversationId, topic }: { conversationId: string; topic: string }): string {
  return `${conversationId} ${topic}`;
}

function caseOf({ event, turn }: Opened): NewCase {
  const { reference, topic, priority, owner, summary, summaryIn = null, because } = event;
  const { conversation, message, at } = turn;
  return {
    id: newId(),
    reference,
    conversationId: conversation.id,
    personId: personOf(event, turn),
    topic,
    priority,
    owner,
    summary,
    summaryIn,
    because,
    messageId: message?.id ?? null,
    openedAt: at,
    dueAt: dueFrom(at, event),
  };
}
