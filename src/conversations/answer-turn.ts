import type { ConversationState, Input, Outcome, PersonState, Sharer } from '../engine/conversation.js';
import type { EngineEvent, EngineEventType } from '../engine/events.js';
import { receive } from '../engine/receive.js';
import { signal } from '../engine/signal.js';
import type { Places } from '../engine/services.js';
import type { Session } from '../engine/session.js';
import type { ClaimedMessage } from '../messages/inbox-claims.repository.js';
import type { PersonFacts } from '../people/person.js';
import { system } from '../platform/access/actor.js';
import type { Actor } from '../platform/access/actor.js';
import type { TwilioConfig } from '../platform/config/config.js';
import { newId } from '../platform/ids.js';
import type { AnsweredTurn, KnownPerson, OpenTurn } from './answered-turn.js';
import { chance, newReference } from './chance.js';
import type { EngineSetup } from './definitions/make-definitions.js';
import { withoutCode } from './spoken-code.js';

/** What a turn needs beside the conversation. */
export interface TurnSetting extends EngineSetup {
  readonly now: Date;
  readonly defaultTimezone: string;
  readonly defaultCountry: string;
  /** Who answers opt-out words on Twilio. */
  readonly twilioOptOut: TwilioConfig['optOut'] | null;
  /** The keyed hash of a code that somebody chose. */
  readonly hashCode: (code: string) => string;
  /** The place tree; absent where there is none. */
  readonly places?: Places | undefined;
}

/** The events that say something about a person, so that there has to be one. */
const aboutPerson: readonly EngineEventType[] = [
  'field_changed',
  'tags_changed',
  'consent_recorded',
  'enrolled',
  'code_chosen',
  'household_joined',
  'phone_given',
  'relationship_added',
];

/** Lets the engine answer a message, or follow a signal. */
export function answerTurn(turn: OpenTurn, setting: TurnSetting): AnsweredTurn {
  const outcome = outcomeOf(turn, setting);
  const { events } = outcome;
  const person = speakerAfter(turn, events);
  const isNewPerson = person === null && events.some(needsWriter);
  const personId = person?.id ?? (isNewPerson ? newId() : null);
  const actor = actorOf(turn, personId);
  const newOthers = newOthersOf(turn, events);
  const keptBody = withoutCode(turn, outcome, setting.hashCode);
  return {
    ...turn,
    person,
    personId,
    isNewPerson,
    newOthers,
    ...(keptBody !== undefined && { keptBody }),
    outcome,
    events,
    actor,
    at: setting.now,
  };
}

/** Whoever is somebody's health worker has to be somebody as well. */
function needsWriter({ type, about }: EngineEvent): boolean {
  return type === 'relationship_added' || (about === undefined && aboutPerson.includes(type));
}

function newOthersOf({ others = [] }: OpenTurn, events: readonly EngineEvent[]): string[] {
  const told = events.flatMap(({ type, about }) => (aboutPerson.includes(type) ? (about ?? []) : []));
  return [...new Set(told)].filter((id) => !others.some(({ person }) => person.id === id));
}

/** The conversation as the engine sees it. The session column was written by a turn before, in this form. */
export function stateOf({
  conversation,
  person,
  sharers,
  optedOutAt,
  others = [],
  isPrivate = false,
}: OpenTurn): ConversationState {
  const speaker = sharers.find((sharer) => sharer.person.id === person?.id);
  return {
    channel: conversation.channel,
    session: conversation.session as Session | null,
    person: speaker === undefined ? null : personState(speaker),
    sharers: sharers.map(sharerOf),
    others: others.map(sharerOf),
    isPrivate,
    language: conversation.language,
    isOptedOut: optedOutAt !== null,
    acknowledgedAt: conversation.acknowledgedAt,
    isHeld: conversation.isHeld,
  };
}

function sharerOf(known: KnownPerson): Sharer {
  const { id, codeHash } = known.person;
  return { id, person: personState(known), ...(codeHash === undefined ? {} : { codeHash }) };
}

function personState({ person, consents }: KnownPerson): PersonState {
  const { name, language, timezone, tags, roles = [], fields } = person;
  return { name, language, timezone, tags, ...(roles.length === 0 ? {} : { roles }), fields, consents };
}

function outcomeOf(turn: OpenTurn, setting: TurnSetting): Outcome {
  const { definitions, now, defaultTimezone, defaultCountry, translate, hashCode, places } = setting;
  const services = {
    now,
    timezone: defaultTimezone,
    country: defaultCountry,
    newId,
    newReference,
    random: chance,
    translate,
    hashCode,
    places,
  };
  if (turn.signal !== null) return signal(definitions, stateOf(turn), turn.signal, services);
  if (turn.message === null) throw new Error('a turn begins with a message or with a signal');
  return receive(definitions, stateOf(turn), inputOf(turn, turn.message, setting), services);
}

/** A turn has one person: the one who said last who she is. */
function speakerAfter(turn: OpenTurn, events: readonly EngineEvent[]): PersonFacts | null {
  const identified = events.findLast((event) => event.type === 'speaker_identified');
  if (identified === undefined) return turn.person;
  return turn.sharers.find(({ person }) => person.id === identified.person)?.person ?? null;
}

function actorOf({ signal: given, conversation }: OpenTurn, personId: string | null): Actor {
  return given === null ? { kind: 'person', id: personId ?? conversation.id } : system(given.kind);
}

function inputOf(
  { conversation, optedOutAt }: OpenTurn,
  message: ClaimedMessage,
  { twilioOptOut }: TurnSetting,
): Input {
  const { sender, channel } = conversation;
  const { optOutType, choice, latitude, longitude } = message.attributes;
  const isTwilio = sender.provider === 'twilio';
  return {
    id: message.id,
    text: message.body,
    ...(choice === undefined ? {} : { choice }),
    media: message.media,
    ...(latitude === undefined || longitude === undefined ? {} : { location: { latitude, longitude } }),
    optOutType: optOutType === 'START' || optOutType === 'STOP' || optOutType === 'HELP' ? optOutType : null,
    isCarrierAnswering:
      isTwilio && (twilioOptOut === 'advanced' || (twilioOptOut === 'default' && channel === 'sms')),
    isCarrierSms: isTwilio && channel === 'sms',
    isBeforeOptOut: optedOutAt !== null && message.receivedAt < optedOutAt,
  };
}
