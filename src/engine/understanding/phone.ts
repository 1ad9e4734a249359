import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { fromReadings, NOT_UNDERSTOOD, understood, type Answer } from './answer.js';
import { fold, foldWord } from './fold.js';
import { perLanguages } from './vocabulary.js';

/** What a question about a phone number knows. */
export interface PhoneContext {
  readonly languages: readonly string[];
  /** Two letters: where a number without its country is dialled. */
  readonly country: string;
}

/** An address of the simulator, which has a name and no number. */
const SIMULATED = /^simulator:[\w.-]+$/u;

/** Figures in groups, with what people put between and before them. A code that is dialled (`*144#`) is no number. */
const RUN = /(?<![\d*#])\+?\(?\+?\d[\d ().+-]*(?![\d*#])/gu;

/** Letters that are written for figures beside others: `O712`, `07l2`. */
const LETTER_O = /(?<!\p{L})o(?=[ .-]?\d\d)|(?<=\d)o(?=[\d ])/gu;
const LETTER_L = /(?<=\d)[l|](?=\d)/gu;

/** Days and months, not numbers. */
const DATE = /^(?:\d{4}[-.]\d{1,2}[-.]\d{1,2}|\d{1,2}[-.]\d{1,2}[-.]\d{2,4})$/u;

/** Figures of numbers between the shortest in use and the longest that E.164 allows. */
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 17;

/** Groups of one number, at most: each figure may stand alone (`0 7 1 2 ...`). */
const MOST_GROUPS = 15;

/** Groups of one run that are looked at. */
const MOST_FIGURES = 60;

/** Numbers that Ofcom keeps for fiction: in no plan, and yet the right ones for examples. */
const FICTITIOUS = /^\+447700900\d{3}$/u;

const ONE_NUMBER = /^[\d ().+-]+$/u;

const figuresOf = perLanguages(
  (all) =>
    new Map([
      ['oh', '0'],
      ...all.flatMap(({ numbers }) =>
        Object.entries(numbers.cardinals).flatMap(([word, value]) =>
          value < 10 && !word.includes(' ') ? [[foldWord(word), String(value)] as const] : [],
        ),
      ),
    ]),
);

/**
 * Reads an answer that is a phone number, as E.164: in national form, with its country or with the `00` that is dialled for
 * `+`, in figures of any script or spelled out, whatever is said around it. Two different numbers are ambiguous. Short codes and
 * numbers that are in no numbering plan are none. `simulator:asha` is an address and stays as it is.
 */
export function parsePhone(text: string, { languages, country }: PhoneContext): Answer<string> {
  const folded = fold(text);
  if (SIMULATED.test(folded)) return understood(text.trim(), 'exact');
  const written = folded.replace(LETTER_O, '0').replace(LETTER_L, '1');
  const dialledIn = country.toUpperCase();
  const found = numbersIn(written, dialledIn);
  if (found.length > 0) return fromReadings(found, ONE_NUMBER.test(folded) ? 'exact' : 'close');
  const spelled = inFigures(folded, languages);
  return spelled === undefined ? NOT_UNDERSTOOD : fromReadings(numbersIn(spelled, dialledIn), 'close');
}

function numbersIn(text: string, country: string): readonly string[] {
  return [...text.matchAll(RUN)].flatMap(([run]) => numbersOfRun(run.trim(), country));
}

/** Reads one run of figures: as one number, else as several beside each other, the longest first. */
function numbersOfRun(run: string, country: string): readonly string[] {
  if (DATE.test(run.replace(/[ .-]+$/u, ''))) return [];
  // `(0)` behind the country is dialled only inside it.
  const groups =
    run
      .replace(/(?<=\d[ .-]?)\(0\)/u, ' ')
      .match(/\+?\d+/gu)
      ?.slice(0, MOST_FIGURES) ?? [];
  const numbers: string[] = [];
  for (let from = 0; from < groups.length;) {
    const found = longestNumber(groups, from, country);
    if (found !== undefined) numbers.push(found.number);
    from = found?.to ?? from + 1;
  }
  return numbers;
}

function longestNumber(
  groups: readonly string[],
  from: number,
  country: string,
): { readonly number: string; readonly to: number } | undefined {
  for (let to = Math.min(groups.length, from + MOST_GROUPS); to > from; to -= 1) {
    const some = groups.slice(from, to);
    if (some.slice(1).some((group) => group.startsWith('+'))) continue;
    const number = readNumber(some.join(''), country);
    if (number !== undefined) return { number, to };
  }
  return undefined;
}

/** Reads the figures of one number, with a `+` before them or without. */
function readNumber(written: string, country: string): string | undefined {
  const digits = written.replace('+', '');
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return undefined;
  const full = digits.replace(/^00/u, '');
  if (full !== digits) return validNumber(`+${full}`, country);
  // A plus is put before national numbers too, and left out before full ones.
  const [first, second] = written.startsWith('+') ? [`+${full}`, full] : [full, `+${full}`];
  return validNumber(first, country) ?? validNumber(second, country);
}

function validNumber(dialled: string, country: string): string | undefined {
  const place = isSupportedCountry(country) ? { defaultCountry: country } : {};
  const number = parsePhoneNumberFromString(dialled, { ...place, extract: false });
  if (number === undefined) return undefined;
  return number.isValid() || FICTITIOUS.test(number.number) ? number.number : undefined;
}

/** Turns figures that were spelled out (`zero seven one two`) into figures; nothing when there are too few. */
function inFigures(folded: string, languages: readonly string[]): string | undefined {
  const figures = figuresOf(languages);
  let count = 0;
  const spelled = folded.replace(/[\p{L}']+/gu, (word) => {
    const figure = figures.get(foldWord(word));
    if (figure !== undefined) count += 1;
    return figure ?? word;
  });
  return count >= FEWEST_DIGITS ? spelled : undefined;
}
