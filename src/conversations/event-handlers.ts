import 'reflect-metadata';

import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { PoolClient } from 'pg';
import type { EngineEvent, EngineEventType } from '../engine/events.js';
import { DomainError } from '../platform/domain-error.js';
import type { AnsweredTurn } from './answered-turn.js';

/** One event of one turn, to be applied. */
export interface Application<Type extends EngineEventType> {
  readonly event: Extract<EngineEvent, { type: Type }>;
  readonly turn: AnsweredTurn;
}

/** Applies one kind of event for a whole batch of turns, inside their one transaction. */
export interface EventHandler<Type extends EngineEventType> {
  apply(tx: PoolClient, applications: readonly Application<Type>[]): Promise<void>;
}

/** The kinds that need no handler: the timeline keeps every event, and these say nothing more. */
type TimelineOnly = 'answer_given' | 'answer_not_understood' | 'run_started' | 'run_ended';

/** Who speaks is written with the conversation itself. */
type KeptWithConversation = 'speaker_identified';

type HandledType = Exclude<EngineEventType, TimelineOnly | KeptWithConversation>;

/** Every kind that needs a handler, in the order in which a batch applies them. */
const appliedInOrder = [
  'field_changed',
  'language_changed',
  'tags_changed',
  'consent_recorded',
  'code_chosen',
  'phone_given',
  'relationship_added',
  'household_joined',
  'person_stopped',
  'right_requested',
  'right_recalled',
  'opted_out',
  'opted_in',
  // Before anything is written to her: the gate looks at it.
  'sending_paused',
  'case_opened',
  'message_withdrawn',
  'message_created',
  'notified',
  'left',
  'enrolled',
  'safety_word_received',
  'call_requested',
  'timer_set',
] as const satisfies readonly HandledType[];

const appliedEvent = Symbol('applied event');

/**
 * Marks the class that applies a kind of engine event. Later rooms register theirs the same way.
 * @example
 *   \@Applies('enrolled')
 *   export class EnrolledHandler implements EventHandler<'enrolled'> { ... }
 */
export function Applies<Type extends (typeof appliedInOrder)[number]>(type: Type) {
  return (target: new (...dependencies: never[]) => EventHandler<Type>): void => {
    Reflect.defineMetadata(appliedEvent, type, target);
  };
}

/** Finds every handler at boot; boot fails unless each kind of event has exactly one. */
@Injectable()
export class EventHandlers {
  private readonly handlers = new Map<EngineEventType, EventHandler<EngineEventType>>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const type = metatype
        ? (Reflect.getMetadata(appliedEvent, metatype) as EngineEventType | undefined)
        : undefined;
      if (type === undefined || instance === undefined) continue;
      if (this.handlers.has(type)) throw ownerFault(`The event ${type} is applied by two handlers.`);
      this.handlers.set(type, instance as EventHandler<EngineEventType>);
    }
    const orphan = appliedInOrder.find((type) => !this.handlers.has(type));
    if (orphan !== undefined) throw ownerFault(`The event ${orphan} is applied by no handler.`);
  }

  /** Applies the events of a batch, kind by kind. */
  async apply(tx: PoolClient, turns: readonly AnsweredTurn[]): Promise<void> {
    for (const type of appliedInOrder) {
      const applications = turns.flatMap((turn) =>
        turn.events.filter((event) => event.type === type).map((event) => ({ event, turn })),
      );
      if (applications.length > 0) await this.handlers.get(type)?.apply(tx, applications);
    }
  }
}

function ownerFault(message: string): DomainError {
  return new DomainError('event_owner', `${message} Each needs exactly one.`);
}
