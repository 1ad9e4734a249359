import type { FieldState } from '../engine/conversation.js';
import type { EngineEvent } from '../engine/events.js';
import type { NewInteraction } from '../people/interactions.repository.js';
import type { Json } from '../people/person.js';
import { personOf } from './answered-turn.js';
import type { AnsweredTurn } from './answered-turn.js';

/** What a turn adds to the one timeline: her message, and every event that it led to. */
export function timelineOf(turn: AnsweredTurn): NewInteraction[] {
  const { conversation, message, actor, at } = turn;
  const shared = { personId: turn.personId, conversationId: conversation.id, actor };
  const received = message === null ? [] : [receptionOf(message.id, message.receivedAt)];
  const kept = new KeptValues(turn);
  const events = turn.events.flatMap((event) => {
    const personId = personOf(event, turn);
    return interactionsOf(event, message?.id ?? null, kept).map((entry) => ({ at, ...entry, personId }));
  });
  return [...received, ...events].map((entry) => ({
    ...shared,
    ...entry,
  }));
}

/** What is kept about those whom a turn is about, as its events change it one after the other. */
class KeptValues {
  private readonly changed = new Map<string, FieldState>();

  constructor(private readonly turn: AnsweredTurn) {}

  /** What stood there until now: null for nothing, and of a date that is not known to the day how far it is. */
  replace(event: EngineEvent & { readonly type: 'field_changed' }): {
    before: Json;
    beforePrecision?: string;
  } {
    const id = personOf(event, this.turn);
    const place = `${id} ${event.key}`;
    const { value, precision = 'day' } = this.changed.get(place) ?? this.known(id, event.key);
    this.changed.set(place, { value: event.value, precision: event.precision ?? undefined });
    return { before: value, ...(precision !== 'day' && { beforePrecision: precision }) };
  }

  private known(id: string | null, key: string): FieldState {
    const { sharers, others = [] } = this.turn;
    const person = [...sharers, ...others].find((one) => one.person.id === id)?.person;
    if (person === undefined) return { value: null };
    if (key === 'name' || key === 'timezone') return { value: person[key] };
    return person.fields[key] ?? { value: null };
  }
}

type Entry = Pick<NewInteraction, 'kind' | 'messageId' | 'data'>;

function receptionOf(messageId: string, at: Date): Entry & { at: Date } {
  return { kind: 'message_received', at, messageId };
}

/** Whatever is of no use to a reader stays out: how the engine winds its clocks, and what is kept elsewhere in full. */
function interactionsOf(event: EngineEvent, inboundId: string | null, kept: KeptValues): Entry[] {
  switch (event.type) {
    case 'timer_set':
    case 'message_withdrawn':
    // Their handlers tell of what has really changed.
    case 'phone_given':
    case 'consent_recorded':
    case 'household_joined':
    case 'relationship_added':
    case 'person_stopped':
      return [];
    case 'code_chosen':
      return [{ kind: event.type, messageId: inboundId }];
    case 'field_changed': {
      const { type: kind, key, value: after, precision, original, source } = event;
      const data = { key, ...kept.replace(event), after, precision, original, source };
      return [{ kind, messageId: inboundId, data }];
    }
    case 'right_requested': {
      const { type: kind, right, isProven } = event;
      return [{ kind, messageId: inboundId, data: { right, isProven } }];
    }
    case 'message_created': {
      const { type: kind, id: messageId, because, language } = event;
      return [{ kind, messageId, data: { because, language } }];
    }
    case 'case_opened': {
      // Where one open case is enough, this reference may never be used: what came of the report, the case itself tells.
      const { type: kind, reference, isOnce, summaryIn: _, ...data } = event;
      return [{ kind, messageId: inboundId, data: isOnce ? data : { reference, ...data } }];
    }
    case 'notified': {
      const { type: kind, id: messageId, to, because, language, isUrgent } = event;
      return [{ kind, messageId, data: { to, because, language, isUrgent } }];
    }
    case 'call_requested': {
      const { type: kind, id: call, run, node } = event;
      return [{ kind, messageId: inboundId, data: { call, run, node } }];
    }
    default: {
      const { type: kind, about: _, ...data } = event;
      return [{ kind, messageId: inboundId, data }];
    }
  }
}
