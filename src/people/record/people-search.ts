import { foldName } from '../matching/name-sounds.rules.js';

/** Figures at the end of a number, at least: fewer are those of half the people. */
const fewestDigits = 4;

/** A whole number in national form: the 0 before it is only dialled. */
const nationalDigits = 9;

/** Stands behind every other in the order of a name's bytes. */
const lastCharacter = '\u{10FFFF}';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What somebody looks for: an id, an address, the end of a number (its figures from the last), or words of a name. */
export type PeopleSearch =
  | { readonly by: 'id' | 'address' | 'digits'; readonly value: string }
  | { readonly by: 'words'; readonly words: readonly string[] };

/** Tells what somebody looks for; null for nothing. */
export function searchOf(q: string): PeopleSearch | null {
  const text = q.trim();
  if (text === '') return null;
  if (uuid.test(text)) return { by: 'id', value: text };
  if (/^simulator:/i.test(text)) return { by: 'address', value: text.toLowerCase() };
  const digits = digitsOf(text);
  if (digits !== null) return { by: 'digits', value: [...digits].reverse().join('') };
  return { by: 'words', words: foldName(text).split(' ').filter(Boolean) };
}

/**
 * The SQL condition that a person (alias `p`) is whom somebody looks for; words are those with which words of her name begin.
 * @param values the parameters of the statement so far; what the condition needs is added
 */
export function searchCondition(search: PeopleSearch, values: unknown[]): string {
  switch (search.by) {
    case 'id':
      return `p.id = $${values.push(search.value)}::uuid`;
    case 'address':
      return hasAddress(`a.address = $${values.push(search.value)}`);
    case 'digits':
      return hasAddress(`reverse(a.address) LIKE $${values.push(`${search.value}%`)}`);
    case 'words': {
      if (search.words.length === 0) return 'false';
      const query = search.words.map((word) => `${word}:*`).join(' & ');
      return `to_tsvector('simple'::regconfig, coalesce(p.name_folded, ''::text)) @@ to_tsquery('simple', $${values.push(query)})`;
    }
  }
}

/** The SQL condition that the name of a person (alias `p`) begins with what was written; by its index. */
export function beginsCondition(words: readonly string[], values: unknown[]): string {
  const from = words.join(' ');
  return `(p.name_folded >= $${values.push(from)} AND p.name_folded < $${values.push(`${from}${lastCharacter}`)})`;
}

function hasAddress(condition: string): string {
  return `p.id IN (SELECT a.person_id FROM person_addresses a WHERE ${condition})`;
}

/** The figures of a number as it is stored ends with; null for what is no number. */
function digitsOf(text: string): string | null {
  if (!/^[+(]?[\d\s().-]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, '').replace(/^00/, '');
  if (digits.length < fewestDigits) return null;
  return digits.length > nationalDigits && digits.startsWith('0') ? digits.slice(1) : digits;
}
