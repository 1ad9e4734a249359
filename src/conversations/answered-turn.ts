import type { ConsentAction, Outcome, Signal } from '../engine/conversation.js';
import type { EngineEvent } from '../engine/events.js';
import type { ClaimedMessage, LockedConversation } from '../messages/inbox-claims.repository.js';
import type { PersonFacts } from '../people/person.js';
import type { Actor } from '../platform/access/actor.js';

/** What is known of one of those who are reached at an address. */
export interface KnownPerson {
  readonly person: PersonFacts;
  /** The last word on each purpose. */
  readonly consents: Readonly<Record<string, ConsentAction>>;
}

/** Whom an event of a turn is about: whoever writes, or another; null while nobody knows, or nobody of the two is on record. */
export function personOf(
  { about }: { readonly about?: string },
  {
    personId,
    others = [],
    newOthers = [],
  }: {
    readonly personId: string | null;
    readonly others?: readonly KnownPerson[];
    readonly newOthers?: readonly string[];
  },
): string | null {
  if (about === undefined) return personId;
  const isOnRecord = newOthers.includes(about) || others.some(({ person }) => person.id === about);
  return isOnRecord ? about : null;
}

/** A conversation that is locked for a turn, with all that the engine needs to know. */
export interface OpenTurn {
  readonly conversation: LockedConversation;
  /** The one message that this turn answers; null when a signal begins it. */
  readonly message: ClaimedMessage | null;
  /** What else lets the conversation go on; null when a message does. Exactly one of the two is there. */
  readonly signal: Signal | null;
  /** Who speaks; null while nobody knows. */
  readonly person: PersonFacts | null;
  /** Everybody who is reached at the address, the one who speaks too, in an order that stays. */
  readonly sharers: readonly KnownPerson[];
  /** Others whom its flows are about, as far as they are on record. Absent: nobody. */
  readonly others?: readonly KnownPerson[];
  /** Staff have noted that nobody else reads what comes to the address. Absent: not that anybody knows. */
  readonly isPrivate?: boolean;
  /** When she wrote that she wants no more messages; null when she does. */
  readonly optedOutAt: Date | null;
}

/** A turn that the engine has answered, ready to be committed. */
export interface AnsweredTurn extends OpenTurn {
  /** Who speaks at its end; known from the first event on that says something about her. */
  readonly personId: string | null;
  readonly isNewPerson: boolean;
  /** The ids of others who are on record from now on. Absent: nobody. */
  readonly newOthers?: readonly string[];
  /** Her message as it is kept from now on, where that is not as she wrote it. */
  readonly keptBody?: string;
  readonly outcome: Outcome;
  readonly events: readonly EngineEvent[];
  readonly actor: Actor;
  readonly at: Date;
}

/** A turn that failed, and why: its message is set aside. */
export interface FailedTurn {
  readonly messageId: string;
  readonly error: unknown;
}
