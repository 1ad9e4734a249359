import { foldName } from '../../people/matching/name-sounds.rules.js';
import type { OwnTarget } from './targets.rules.js';
import { isTimezone } from '../../platform/timezone.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const longestName = 200;

/** Reads a cell of what every person has beside her fields: a name, a language and the like. */
export function ownText(
  own: OwnTarget,
  cell: string,
  spoken: readonly string[],
): { readonly value: string; readonly fault?: string } {
  const value = cell.replace(/\s+/gu, ' ');
  if (value.length > longestName) return { value, fault: 'too_long' };
  if (own === 'id') return uuid.test(value) ? { value: value.toLowerCase() } : { value, fault: 'no_id' };
  if (own === 'timezone') return isTimezone(value) ? { value } : { value, fault: 'no_timezone' };
  if (own === 'preferred_channel') return channelOf(value);
  if (own !== 'language') return { value };
  const language = languageOf(value, spoken);
  return language === null ? { value, fault: 'no_language' } : { value: language };
}

function channelOf(text: string): { readonly value: string; readonly fault?: string } {
  const value = text.toLowerCase();
  return value === 'sms' || value === 'whatsapp' ? { value } : { value, fault: 'no_channel' };
}

/** A code, or what a language calls itself or is called in the languages that are served. */
function languageOf(text: string, spoken: readonly string[]): string | null {
  if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/.test(text)) return text;
  const wanted = foldName(text);
  const codes = [
    ...new Set([...spoken, 'en', 'sw', 'fr', 'am', 'ar', 'pt', 'es', 'so', 'rw', 'lg', 'ha', 'zu']),
  ];
  return codes.find((code) => namesOfLanguage(code, codes).includes(wanted)) ?? null;
}

const languageNames = new Map<string, readonly string[]>();

function namesOfLanguage(code: string, spoken: readonly string[]): readonly string[] {
  const key = `${code} ${spoken.join()}`;
  const known = languageNames.get(key);
  if (known !== undefined) return known;
  const names = [code, ...spoken].flatMap((reader) => {
    const name = new Intl.DisplayNames([reader], { type: 'language' }).of(code);
    // In Swahili languages begin with Ki-, and many write them so in English.
    return name === undefined ? [] : [foldName(name), `ki${foldName(name)}`];
  });
  languageNames.set(key, names);
  return names;
}
