import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { InboxClaimsRepository } from '../messages/inbox-claims.repository.js';
import { InteractionsRepository } from '../people/interactions.repository.js';
import { isTestPerson } from '../people/test-people.rules.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { NewPerson } from '../people/person.js';
import type { AnsweredTurn } from './answered-turn.js';
import { ConversationsRepository } from './conversations.repository.js';
import { EventHandlers } from './event-handlers.js';
import { HeldMessages } from './holding/held-messages.js';
import { timelineOf } from './timeline.js';

/** Writes everything that answered turns lead to. */
@Injectable()
export class TurnCommit {
  constructor(
    private readonly inbox: InboxClaimsRepository,
    private readonly conversations: ConversationsRepository,
    private readonly people: PeopleRepository,
    private readonly interactions: InteractionsRepository,
    private readonly handlers: EventHandlers,
    private readonly held: HeldMessages,
  ) {}

  async write(tx: PoolClient, turns: readonly AnsweredTurn[]): Promise<void> {
    const [first] = turns;
    if (first === undefined) return;
    await this.people.create(tx, [
      ...turns.filter(({ isNewPerson }) => isNewPerson).map(newPersonOf),
      ...turns.flatMap(newOthersOf),
    ]);
    await this.conversations.save(tx, turns);
    await this.handlers.apply(tx, turns);
    await this.interactions.insert(tx, turns.flatMap(timelineOf));
    await this.held.note(tx, turns);
    const messageIds = turns.flatMap(({ message }) => (message === null ? [] : [message.id]));
    await this.inbox.markProcessed(tx, messageIds, first.at);
    await this.inbox.rewrite(tx, turns.flatMap(rewrittenBy));
  }
}

function rewrittenBy({ message, keptBody }: AnsweredTurn): { id: string; body: string }[] {
  return message === null || keptBody === undefined ? [] : [{ id: message.id, body: keptBody }];
}

/** Others have nothing of the phone that they are told about from: whether they are test people follows from who tells. */
function newOthersOf({
  newOthers = [],
  conversation,
  outcome,
  actor,
  at,
  person,
}: AnsweredTurn): NewPerson[] {
  const isTest = person?.isTest ?? isTestPerson({ addresses: [conversation] });
  return newOthers.map((id) => ({
    id,
    ...(outcome.language === null ? {} : { language: outcome.language }),
    addresses: [],
    isTest,
    actor,
    at,
  }));
}

function newPersonOf({ personId, conversation, outcome, actor, at }: AnsweredTurn): NewPerson {
  const { channel, address } = conversation;
  return {
    id: personId ?? '',
    ...(outcome.language === null ? {} : { language: outcome.language }),
    addresses: [{ channel, address }],
    actor,
    at,
  };
}
