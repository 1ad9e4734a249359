/** What a text about an event says. `asked`: the code alone. */
export interface EventReply {
  readonly code: string;
  readonly said: 'coming' | 'maybe' | 'declined' | 'here' | 'asked';
  /** How many come, herself included; null: she did not say. */
  readonly people: number | null;
}

/** Words that people answer with beside the code, folded; in the languages of the service. */
const words: Readonly<Record<Exclude<EventReply['said'], 'asked'>, readonly string[]>> = {
  coming: ['yes', 'y', 'coming', 'come', 'ndiyo', 'ndio', 'nakuja', 'nitakuja', 'oui', 'viens', 'viendrai'],
  maybe: ['maybe', 'perhaps', 'labda', 'huenda', 'peutetre'],
  declined: ['no', 'n', 'cannot', 'hapana', 'siji', 'sitakuja', 'non', 'pas'],
  here: ['here', 'present', 'arrived', 'nipo', 'niko', 'hapa', 'nimefika', 'ici', 'la', 'arrive', 'arrivee'],
};

/** Words that say nothing. */
const polite = new Set([
  'i',
  'am',
  'we',
  'je',
  'please',
  'tafadhali',
  'asante',
  'merci',
  'thanks',
  'suis',
  'ne',
]);

const codeForm = /^[a-z]{2,12}\d{1,6}$/;
const longest = 8;
const mostPeople = 50;

/** The words of a text that may be the code of an event. */
export function possibleCodes(text: string): string[] {
  const found = tokensOf(text);
  return found.length > longest ? [] : found.filter((token) => codeForm.test(token));
}

/**
 * Reads a text about an event, such as `YES CLINIC7 4`. Anything that is more than the code, an answer and a number is for a flow or
 * a human.
 * @returns null for a text that is something else
 */
export function readEventReply(text: string, isCode: (code: string) => boolean): EventReply | null {
  const tokens = tokensOf(text);
  const codes = tokens.filter(isCode);
  const [code] = codes;
  if (code === undefined || codes.length > 1 || tokens.length > longest) return null;
  const rest = tokens.filter((token) => token !== code && !polite.has(token));
  const numbers = rest.filter((token) => /^\d{1,2}$/.test(token));
  const kinds = new Set(rest.filter((token) => !numbers.includes(token)).map(kindOf));
  if (kinds.has(null) || kinds.size > 1 || numbers.length > 1) return null;
  const [kind = null] = kinds;
  const people = numbers[0] === undefined ? null : Number(numbers[0]);
  if (people !== null && (people < 1 || people > mostPeople)) return null;
  return { code, said: kind ?? (people === null ? 'asked' : 'coming'), people };
}

function kindOf(token: string): keyof typeof words | null {
  const kinds = Object.keys(words) as (keyof typeof words)[];
  return kinds.find((kind) => words[kind].includes(token)) ?? null;
}

/** Letters without marks and figures, word by word. */
function tokensOf(text: string): string[] {
  const folded = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('-', '');
  return folded.split(/[^a-z0-9]+/).filter((token) => token !== '');
}
