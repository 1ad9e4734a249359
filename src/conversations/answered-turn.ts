import type { EngineEvent } from '../engine/events.js';
import type { Outcome } from '../engine/conversation.js';
import type { ClaimedConversation, ClaimedMessage } from '../messages/inbox-claims.repository.js';
import type { PersonFacts } from '../people/person.js';
import type { Actor } from '../platform/access/actor.js';

/** A conversation that was claimed for a turn, with all that the engine needs to know. */
export interface OpenTurn {
  readonly conversation: ClaimedConversation;
  /** The one message that this turn answers. */
  readonly message: ClaimedMessage;
  readonly person: PersonFacts | null;
  /** The last word on each purpose. */
  readonly consents: Readonly<Record<string, 'granted' | 'refused' | 'withdrawn' | 'expired'>>;
  /** When she wrote that she wants no more messages; null when she does. */
  readonly optedOutAt: Date | null;
}

/** A turn that the engine has answered, ready to be committed. */
export interface AnsweredTurn extends OpenTurn {
  /** Who speaks; known from the first event on that says something about her. */
  readonly personId: string | null;
  readonly isNewPerson: boolean;
  readonly outcome: Outcome;
  readonly events: readonly EngineEvent[];
  readonly actor: Actor;
  readonly at: Date;
}

/** A turn that failed, and why: its message is set aside. */
export interface FailedTurn extends OpenTurn {
  readonly error: unknown;
}
