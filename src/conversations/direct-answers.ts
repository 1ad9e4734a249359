import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { MessageCreated } from '../engine/events.js';
import type { Session } from '../engine/session.js';
import { newId } from '../platform/ids.js';
import type { AnsweredTurn, OpenTurn } from './answered-turn.js';

/** What is said to somebody whose text needs no flow. */
export interface DirectAnswer {
  readonly text: string;
  readonly language: string;
  /** Why, such as `event:clinic7/coming`. */
  readonly because: string;
}

/** A higher room that understands some texts by itself, such as the code of an event. */
export interface DirectAnswerer {
  /** Acts on what it understands among the messages of a batch, in their transaction, and says what is answered. */
  answer(tx: PoolClient, turns: readonly OpenTurn[], at: Date): Promise<ReadonlyMap<OpenTurn, DirectAnswer>>;
}

/**
 * Asks higher rooms first whether they understand a text. What anybody wrote who wants no more messages, or whose conversation a
 * human has, is not theirs to answer.
 */
@Injectable()
export class DirectAnswers {
  private readonly answerers: DirectAnswerer[] = [];

  /** Has a room asked from now on. */
  add(answerer: DirectAnswerer): void {
    this.answerers.push(answerer);
  }

  /** The turns that a room has answered. */
  async of(
    tx: PoolClient,
    turns: readonly OpenTurn[],
    at: Date,
  ): Promise<ReadonlyMap<OpenTurn, AnsweredTurn>> {
    const open = turns.filter(
      ({ message, optedOutAt, conversation }) =>
        message !== null && optedOutAt === null && !conversation.isHeld,
    );
    const answered = new Map<OpenTurn, AnsweredTurn>();
    for (const answerer of this.answerers) {
      const left = open.filter((turn) => !answered.has(turn));
      if (left.length === 0) break;
      for (const [turn, answer] of await answerer.answer(tx, left, at))
        answered.set(turn, answeredBy(turn, answer, at));
    }
    return answered;
  }
}

/** A flow that is open stays open, at the step where it is. */
function answeredBy(turn: OpenTurn, { text, language, because }: DirectAnswer, at: Date): AnsweredTurn {
  const { conversation, person } = turn;
  const said: MessageCreated = {
    type: 'message_created',
    id: newId(),
    text,
    language,
    rich: null,
    kind: 'reply',
    purpose: null,
    because,
  };
  const events = [said];
  return {
    ...turn,
    personId: person?.id ?? null,
    isNewPerson: false,
    outcome: {
      session: conversation.session as Session | null,
      language: conversation.language,
      acknowledgedAt: conversation.acknowledgedAt,
      person: null,
      others: [],
      isOptedOut: false,
      events,
    },
    events,
    actor: { kind: 'person', id: person?.id ?? conversation.id },
    at,
  };
}
