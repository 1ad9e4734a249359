/** What a text must hold of Arabic or Ethiopic script before anything here looks at it: most texts cost one test. */
const CONCERNED = /[\u0600-\u06ff\u1200-\u137f]/u;

/** Letters that are written for one another, and the stroke that only draws a word out. */
const ARABIC: ReadonlyMap<string, string> = new Map([
  ['ـ', ''],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
  ['٫', '.'],
  ['٬', ','],
  ['،', ','],
  ['؛', ';'],
  ['؟', '?'],
]);
const ARABIC_LETTER = /[ـىیکة٫٬،؛؟]/gu;

/** Series of Ethiopic letters that sound alike today, seven forms each: the first letter of what is written and of what is meant. */
const ALIKE: readonly (readonly [written: string, meant: string])[] = [
  ['ሐ', 'ሀ'],
  ['ኀ', 'ሀ'],
  ['ሠ', 'ሰ'],
  ['ዐ', 'አ'],
  ['ፀ', 'ጸ'],
];
const FORMS = 7;
const ETHIOPIC: ReadonlyMap<string, string> = new Map([
  ...ALIKE.flatMap(([written, meant]) =>
    Array.from({ length: FORMS }, (_, form) => [shifted(written, form), shifted(meant, form)] as const),
  ),
  // The fourth form of these two sounds as the first.
  ['ሃ', 'ሀ'],
  ['ሓ', 'ሀ'],
  ['ኃ', 'ሀ'],
  ['ኣ', 'አ'],
  ['ዓ', 'አ'],
]);
const ETHIOPIC_LETTER = /[\u1200-\u135a]/gu;

/** Figures, which are no decimal digits: one to nine, ten to ninety, a hundred, ten thousand. */
const ETHIOPIC_NUMBER = /[\u1369-\u137c]+/gu;
const ONE = 0x1369;
const TEN = 0x1372;
const HUNDRED = 0x137b;
const MYRIAD = 0x137c;

/** Makes the writings of Arabic and Ethiopic words and figures comparable; any other text is left as it is. */
export function foldScripts(text: string): string {
  if (!CONCERNED.test(text)) return text;
  return text
    .replace(ARABIC_LETTER, (letter) => ARABIC.get(letter) ?? letter)
    .replace(ETHIOPIC_LETTER, (letter) => ETHIOPIC.get(letter) ?? letter)
    .replace(ETHIOPIC_NUMBER, (figures) => String(ethiopicNumber(figures)));
}

function shifted(letter: string, by: number): string {
  return String.fromCodePoint((letter.codePointAt(0) ?? 0) + by);
}

/** `፳፭` is 25, `፪፻፲` is 210, `፻` alone a hundred. */
function ethiopicNumber(figures: string): number {
  let whole = 0;
  let hundreds = 0;
  let rest = 0;
  for (const figure of figures) {
    const code = figure.codePointAt(0) ?? 0;
    if (code === MYRIAD) {
      whole += Math.max(1, hundreds + rest) * 10_000;
      hundreds = rest = 0;
    } else if (code === HUNDRED) {
      hundreds += Math.max(1, rest) * 100;
      rest = 0;
    } else rest += code >= TEN ? (code - TEN + 1) * 10 : code - ONE + 1;
  }
  return whole + hundreds + rest;
}
