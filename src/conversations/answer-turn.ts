import type { ConversationState, Input } from '../engine/conversation.js';
import type { EngineEventType } from '../engine/events.js';
import { receive } from '../engine/receive.js';
import type { Session } from '../engine/session.js';
import type { TwilioConfig } from '../platform/config/config.js';
import { newId } from '../platform/ids.js';
import type { AnsweredTurn, OpenTurn } from './answered-turn.js';
import type { EngineSetup } from './definitions/make-definitions.js';

/** What a turn needs beside the conversation. */
export interface TurnSetting extends EngineSetup {
  readonly now: Date;
  readonly defaultTimezone: string;
  /** Who answers opt-out words on Twilio. */
  readonly twilioOptOut: TwilioConfig['optOut'] | null;
}

/** The events that say something about a person, so that there has to be one. */
const aboutPerson: readonly EngineEventType[] = ['field_changed', 'consent_recorded', 'enrolled'];

/** Lets the engine answer one message. */
export function answerTurn(turn: OpenTurn, setting: TurnSetting): AnsweredTurn {
  const { conversation, person } = turn;
  const outcome = receive(setting.definitions, stateOf(turn), inputOf(turn, setting), {
    now: setting.now,
    timezone: person?.timezone ?? setting.defaultTimezone,
    newId,
    translate: setting.translate,
  });
  const isNewPerson = person === null && outcome.events.some(({ type }) => aboutPerson.includes(type));
  const personId = person?.id ?? (isNewPerson ? newId() : null);
  return {
    ...turn,
    personId,
    isNewPerson,
    outcome,
    events: outcome.events,
    actor: { kind: 'person', id: personId ?? conversation.id },
    at: setting.now,
  };
}

/** The session column was written by a turn before, in this form. */
function stateOf({ conversation, person, consents, optedOutAt }: OpenTurn): ConversationState {
  return {
    channel: conversation.channel,
    session: conversation.session as Session | null,
    person: person === null ? null : { ...person, consents },
    language: conversation.language,
    isOptedOut: optedOutAt !== null,
    acknowledgedAt: conversation.acknowledgedAt,
  };
}

function inputOf({ conversation, message, optedOutAt }: OpenTurn, { twilioOptOut }: TurnSetting): Input {
  const { sender, channel } = conversation;
  const optOutType = message.attributes.optOutType;
  const isTwilio = sender.provider === 'twilio';
  return {
    id: message.id,
    text: message.body,
    optOutType: optOutType === 'START' || optOutType === 'STOP' || optOutType === 'HELP' ? optOutType : null,
    isCarrierAnswering:
      isTwilio && (twilioOptOut === 'advanced' || (twilioOptOut === 'default' && channel === 'sms')),
    isCarrierSms: isTwilio && channel === 'sms',
    isBeforeOptOut: optedOutAt !== null && message.receivedAt < optedOutAt,
  };
}
