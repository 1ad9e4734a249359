import type { TemplateWords } from '../messages/elsewhere/other-words.js';
import type { ApprovedTemplate } from '../messages/elsewhere/templates-at-hand.js';
import type { TextValues } from './live-programme.js';
import type { MessageTemplate } from './programme.js';

const place = /\{\{\s*([\w.-]{1,50})\s*\}\}/gu;

/** The names of the places in a text, such as `name` in `Hello {{name}}`. */
export function placesIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(place), ([, name = '']) => name))];
}

/**
 * Fills a template for somebody: each place with what the programme says of it, and that with what is known of her.
 * @returns null where a place would stay empty: WhatsApp sends no such template
 */
export function templateWords(
  approved: ApprovedTemplate,
  { variables }: MessageTemplate,
  values: TextValues,
): TemplateWords | null {
  const { contentSid, language, options, body } = approved;
  const filled = placesIn(body).map((name) => [name, valueOf(variables?.[name] ?? '', values)] as const);
  if (filled.some(([, text]) => text === '')) return null;
  const known = new Map(filled);
  const text = body.replaceAll(place, (whole: string, name: string) => known.get(name) ?? whole);
  return { contentSid, language, options, text, variables: Object.fromEntries(filled) };
}

/** Nothing, where something in it is not known of her. */
function valueOf(text: string, values: TextValues): string {
  const known: ReadonlyMap<string, string> = new Map(Object.entries({ ...values }));
  const isWhole = placesIn(text).every((name) => (known.get(name) ?? '') !== '');
  return isWhole
    ? text.replaceAll(place, (whole: string, name: string): string => known.get(name) ?? whole)
    : '';
}
