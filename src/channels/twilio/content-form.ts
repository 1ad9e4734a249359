import { createHash } from 'node:crypto';

import type { RichMessage } from '../rich-message.js';

/** A form of message as Twilio's Content API takes it: buttons or a list under lines that are filled in at each send. */
export interface ContentForm {
  /** An example for each variable, which Twilio wants. */
  readonly variables: Readonly<Record<string, string>>;
  readonly types:
    | {
        readonly 'twilio/quick-reply': {
          readonly body: string;
          readonly actions: readonly { readonly title: string; readonly id: string }[];
        };
      }
    | {
        readonly 'twilio/list-picker': {
          readonly body: string;
          /** What opens the list. */
          readonly button: string;
          readonly items: readonly { readonly item: string; readonly id: string }[];
        };
      };
}

/** What opens a list, in every language: the sign for a menu. A word would have to be translated, and is not ours to say. */
const LIST_BUTTON = '\u2630';

/** What the names of these forms begin with at Twilio. */
export const OWN_FORM_NAME = 'karibu_';

/** Answers as buttons under a text. */
export function quickReply(body: string, options: RichMessage['options']): ContentForm {
  const actions = options.map(({ code, label }) => ({ title: label, id: code }));
  return { variables: examplesFor(body), types: { 'twilio/quick-reply': { body, actions } } };
}

/** Answers as lines of a list that a button under the text opens. */
export function listPicker(body: string, options: RichMessage['options']): ContentForm {
  const items = options.map(({ code, label }) => ({ item: label, id: code }));
  return {
    variables: examplesFor(body),
    types: { 'twilio/list-picker': { body, button: LIST_BUTTON, items } },
  };
}

function examplesFor(body: string): Record<string, string> {
  return Object.fromEntries(Array.from(body.matchAll(/\{\{(\d+)\}\}/g), ([, name = '']) => [name, '-']));
}

/** What a form is known by: sha256 of all of it, in hexadecimal. */
export function formHash(form: ContentForm): string {
  return createHash('sha256').update(JSON.stringify(form)).digest('hex');
}
