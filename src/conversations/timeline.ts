import type { EngineEvent } from '../engine/events.js';
import type { NewInteraction } from '../people/interactions.repository.js';
import type { AnsweredTurn } from './answered-turn.js';

/** What a turn adds to the one timeline: her message, and every event that it led to. */
export function timelineOf(turn: AnsweredTurn): NewInteraction[] {
  const { conversation, message, personId, actor, at } = turn;
  const shared = { personId, conversationId: conversation.id };
  const received: NewInteraction = {
    ...shared,
    kind: 'message_received',
    at: message.receivedAt,
    actor,
    messageId: message.id,
  };
  return [
    received,
    ...turn.events.map((event) => ({ ...shared, at, actor, ...interactionOf(event, message.id) })),
  ];
}

function interactionOf(
  event: EngineEvent,
  inboundId: string,
): Pick<NewInteraction, 'kind' | 'messageId' | 'data'> {
  const { type: kind, ...data } = event;
  if (event.type !== 'message_created') return { kind, messageId: inboundId, data };
  const { id, because, language } = event;
  return { kind, messageId: id, data: { because, language } };
}
