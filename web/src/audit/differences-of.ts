import type { Say, Wording } from '../i18n/say.js';

/** One thing that an entry of the log changed; null where there was, or is, nothing. */
export interface Difference {
  readonly name: string;
  readonly was: string | null;
  readonly is: string | null;
}

const longest = 200;

/** What only says by a hash that files changed; the version beside it says so to people. */
const unspoken = new Set(['files']);

/** What differs between two states, by the names of what they hold. */
export function differencesOf(before: unknown, after: unknown, say: Say): readonly Difference[] {
  const was = leavesOf(before, say);
  const is = leavesOf(after, say);
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return names
    .map((name) => ({ name, was: was.get(name) ?? null, is: is.get(name) ?? null }))
    .filter(({ name, was, is }) => was !== is && (was ?? '') + (is ?? '') !== '' && !unspoken.has(name));
}

/** Each value that stands alone, with the way to it: `moves.village`. */
function leavesOf(value: unknown, say: Say, way = ''): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object')
    return new Map([[way, shortened(typeof value === 'string' ? value : JSON.stringify(value))]]);
  if (Array.isArray(value) && value.length > 0 && value.every(isSaid))
    return new Map([[way, value.map(({ words, text }) => say(words, text)).join(' · ')]]);
  if (Array.isArray(value) && value.every(isPlain)) {
    return value.length === 0 ? new Map<string, string>() : new Map([[way, shortened(value.join(', '))]]);
  }
  return new Map(
    Object.entries(value).flatMap(([name, inner]) => [
      ...leavesOf(inner, say, way === '' ? name : `${way}.${name}`),
    ]),
  );
}

/** A sentence of the service, with what another language needs to say it. */
function isSaid(value: unknown): value is { readonly text: string; readonly words: Wording } {
  return typeof value === 'object' && value !== null && 'text' in value && 'words' in value;
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value !== 'object';
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}
