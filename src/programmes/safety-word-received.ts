import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { AnsweredTurn } from '../conversations/answered-turn.js';
import { Applies, type Application, type EventHandler } from '../conversations/event-handlers.js';
import type { Telling } from './life-events/life-event.js';
import { LifeEvents } from './life-events/life-events.service.js';
import { whoseLoss } from './life-events/whose-loss.js';

/** Lets everything follow from a loss that she wrote about, in whatever state she was: no pregnancy message ever follows it. */
@Injectable()
@Applies('safety_word_received')
export class SafetyWordReceivedHandler implements EventHandler<'safety_word_received'> {
  constructor(private readonly events: LifeEvents) {}

  async apply(tx: PoolClient, applications: readonly Application<'safety_word_received'>[]): Promise<void> {
    const turns = applications.flatMap(({ event, turn }) => (event.topic === 'loss' ? [turn] : []));
    for (const turn of turns) {
      const { ids, isSure } = await whoseLoss(tx, turn);
      for (const personId of ids) await this.events.record(tx, tellingOf(turn, personId, isSure));
    }
  }
}

function tellingOf({ conversation, at, actor }: AnsweredTurn, personId: string, isSure: boolean): Telling {
  const said = { kind: 'loss', day: null, how: 'text' } as const;
  return { ...said, personId, at, actor, conversationId: conversation.id, isSure };
}
