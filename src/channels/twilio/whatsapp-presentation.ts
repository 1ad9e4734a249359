import type { RichMessage } from '../rich-message.js';
import type { ContentForm } from './content-form.js';
import { listPicker, quickReply } from './content-form.js';

/** How one message is shown on WhatsApp. */
export type Presentation =
  | { readonly kind: 'text' }
  | { readonly kind: 'media'; readonly body: string; readonly mediaUrl: string }
  | {
      readonly kind: 'form';
      readonly form: ContentForm;
      /** What the form's variables stand for, by their names: 1, 2, 3 ... */
      readonly variables: Readonly<Record<string, string>>;
    };

/** Twilio's limit of a text beside media. */
const MAX_MEDIA_BODY = 1_600;
const MAX_FORM_BODY = 1_024;
/** Buttons without approval, in answer to a person. Source: twilio.com/docs/content/twilio-quick-reply */
const MAX_BUTTONS = 3;
const MAX_BUTTON_TITLE = 20;
/** Source: twilio.com/docs/content/twiliolist-picker */
const MAX_ITEMS = 10;
const MAX_ITEM_TITLE = 24;
const MAX_ID = 200;
/** Twilio's limit of variables in a message. */
const MAX_VARIABLES = 100;
const MAX_URL = 2_000;

const AS_TEXT: Presentation = { kind: 'text' };

/**
 * Chooses what WhatsApp shows: up to three short answers as buttons, up to ten as a list, a picture with its text, and the
 * numbered text for everything that fits none of them. Media with answers go as media and numbered text: neither buttons nor
 * lists carry media. Lengths are counted in UTF-16 code units, the strictest of the ways in which WhatsApp may count.
 */
export function presentationOf(text: string, { body, options, media }: RichMessage): Presentation {
  if (media !== null) return mediaPresentation(options.length === 0 ? body : text, media);
  if (options.length === 0 || body.length > MAX_FORM_BODY) return AS_TEXT;
  const form = formOf(body, options);
  const lines = filledLines(body);
  if (form === undefined || lines.length > MAX_VARIABLES || !lines.every(isVariable)) return AS_TEXT;
  const variables = Object.fromEntries(lines.map((line, index) => [String(index + 1), line]));
  return { kind: 'form', form, variables };
}

function mediaPresentation(body: string, media: string): Presentation {
  const isShort = body.length <= MAX_MEDIA_BODY && media.length <= MAX_URL;
  return isShort && isPublicAddress(media) ? { kind: 'media', body, mediaUrl: media } : AS_TEXT;
}

function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return protocol === 'https:' && username === '' && password === '';
}

function formOf(body: string, options: RichMessage['options']): ContentForm | undefined {
  const pattern = patternOf(body);
  if (pattern.trim() === '' || !areDistinct(options) || !options.every(isLiteral)) return undefined;
  const longest = Math.max(...options.map(({ label }) => label.length));
  if (options.length <= MAX_BUTTONS && longest <= MAX_BUTTON_TITLE) return quickReply(pattern, options);
  return options.length <= MAX_ITEMS && longest <= MAX_ITEM_TITLE ? listPicker(pattern, options) : undefined;
}

/** WhatsApp refuses two answers that look alike; two with one code could not be told apart. */
function areDistinct(options: RichMessage['options']): boolean {
  const labels = new Set(options.map(({ label }) => label));
  const codes = new Set(options.map(({ code }) => code));
  return labels.size === options.length && codes.size === options.length;
}

/** Tells whether an answer can stand in a form as it is: on one line, with nothing that reads as a variable. */
function isLiteral({ code, label }: RichMessage['options'][number]): boolean {
  if (code === '' || code.length > MAX_ID || label.trim() !== label || label === '') return false;
  return !/[\r\n\t]|\{\{|\}\}/.test(code + label);
}

/**
 * What a form knows of a text: a variable for each line that is not empty. A variable may not hold a line break
 * (error 21656), so the breaks belong to the form; the words never do, so that a form serves everybody.
 */
function patternOf(body: string): string {
  let variables = 0;
  return body
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : `{{${(variables += 1)}}}`))
    .join('\n');
}

function filledLines(body: string): string[] {
  return body.split('\n').filter((line) => line.trim() !== '');
}

/** What Twilio takes as the value of a variable. Source: twilio.com/docs/api/errors/21656 */
function isVariable(line: string): boolean {
  return !/[\r\t]| {5}|\{\{|\}\}/.test(line);
}
