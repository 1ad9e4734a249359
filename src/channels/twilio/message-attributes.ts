import type { MessageAttributes } from '../receiving.js';
import { storableText } from '../storable-text.js';
import type { Form } from './form.js';

const MAX_LENGTH = 1_600;
/** Twilio's own limit of an option's id; ours are far shorter. */
const MAX_CHOICE_LENGTH = 200;

/** Parameters that are kept as they came, and under which name. Source: twilio.com/docs/messaging/guides/webhook-request */
const NAMES: Readonly<Record<string, string>> = {
  OptOutType: 'optOutType',
  ProfileName: 'profileName',
  WaId: 'waId',
  ExternalUserId: 'externalUserId',
  ParentExternalUserId: 'parentExternalUserId',
  MessageType: 'messageType',
  ButtonPayload: 'buttonPayload',
  ButtonText: 'buttonText',
  ButtonType: 'buttonType',
  ListId: 'listId',
  ListTitle: 'listTitle',
  InteractiveData: 'interactiveData',
  FlowData: 'flowData',
  Address: 'placeAddress',
  Label: 'placeLabel',
  Forwarded: 'forwarded',
  FrequentlyForwarded: 'frequentlyForwarded',
  OriginalRepliedMessageSid: 'repliedTo',
  ReferralSourceId: 'referralSourceId',
  ReferralSourceType: 'referralSourceType',
  ReferralSourceUrl: 'referralSourceUrl',
  ReferralCtwaClid: 'referralClickId',
  FromCountry: 'fromCountry',
  ErrorCode: 'fallbackErrorCode',
};

/** Reads what else Twilio said about a message. What is empty, repeated or makes no sense is left out. */
export function readAttributes(form: Form): MessageAttributes {
  return { ...readKept(form), ...readChoice(form), ...readPosition(form) };
}

function readKept(form: Form): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of form.entries()) {
    const attribute = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
    if (attribute === undefined || typeof value !== 'string' || value === '') continue;
    kept[attribute] = storableText(value.slice(0, MAX_LENGTH));
  }
  return kept;
}

/** The code of the button or the list's line that she tapped. */
function readChoice(form: Form): Pick<MessageAttributes, 'choice'> {
  const choice = form.filled('ButtonPayload') ?? form.filled('ListId');
  if (choice === undefined || choice.length > MAX_CHOICE_LENGTH) return {};
  return { choice: storableText(choice) };
}

function readPosition(form: Form): Pick<MessageAttributes, 'latitude' | 'longitude'> {
  const latitude = readDegrees(form.filled('Latitude'), 90);
  const longitude = readDegrees(form.filled('Longitude'), 180);
  return latitude === undefined || longitude === undefined ? {} : { latitude, longitude };
}

function readDegrees(text: string | undefined, most: number): number | undefined {
  if (text === undefined || !/^[+-]?\d{1,3}(?:\.\d{1,20})?$/.test(text)) return undefined;
  const degrees = Number(text);
  return Math.abs(degrees) <= most ? degrees : undefined;
}
