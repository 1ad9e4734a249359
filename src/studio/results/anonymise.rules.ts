/** Letters of a text that are shown. */
const maxShown = 60;

/** Letters of a text that one person alone wrote, and that is shown all the same. */
const maxLoneWord = 15;

/** People who must have written a text before it is shown; a sensitive question asks for more. */
const fewest = { plain: 2, sensitive: 5 };

/**
 * Takes out of a text what could say who wrote it: figures become `#`, addresses and links `(address)`, and the names that are on
 * record for her `(name)`. Case, spaces and accents that are written otherwise make no difference.
 */
export function anonymised(text: string, names: Iterable<string>): string {
  const plain = text
    .slice(0, 2_000)
    .normalize('NFC')
    .replace(/\p{Cf}|\p{Cc}/gu, ' ')
    .toLowerCase()
    .replace(/\S+@\S+|(?:https?:\/\/|www\.)\S+/gu, '(address)')
    .replace(/\p{N}+/gu, '#')
    .replace(/\s+/gu, ' ')
    .trim();
  return cut(withoutNames(plain, new Set([...names].flatMap(wordsOf))));
}

/** The words of a name or a text, as they are compared. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? []
  );
}

/** A text that was not understood, with how many people wrote it. */
export interface WrittenText {
  readonly text: string;
  readonly people: number;
  readonly isSensitive: boolean;
}

/** Tells whether a text may be shown; `isName` knows the names of everybody on record. */
export function mayBeShown(
  { text, people, isSensitive }: WrittenText,
  isName: (word: string) => boolean,
): boolean {
  if (people >= (isSensitive ? fewest.sensitive : fewest.plain)) return true;
  return !isSensitive && isLoneWord(text) && !isName(text);
}

/** One short word, of letters alone. */
export function isLoneWord(text: string): boolean {
  return text.length <= maxLoneWord && /^[\p{L}\p{M}]+$/u.test(text);
}

/** One-letter words are initials at most, and options such as "a" more often. */
function withoutNames(text: string, names: ReadonlySet<string>): string {
  return text.replace(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu, (word) =>
    names.has(word) && word.length > 1 ? '(name)' : word,
  );
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length <= maxShown ? text : `${letters.slice(0, maxShown).join('').trimEnd()}…`;
}
