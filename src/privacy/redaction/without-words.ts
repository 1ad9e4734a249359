import type { Json } from '../../people/person.js';

/** JSON without certain words: each text in it that is just them becomes empty, and everything else stays. */
export function withoutWords(json: Json, words: string): Json {
  const unwanted = words.trim();
  if (typeof json === 'string') return unwanted !== '' && json.trim() === unwanted ? '' : json;
  if (Array.isArray(json)) return (json as readonly Json[]).map((item) => withoutWords(item, words));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withoutWords(value, words)]));
}
