/** What fills a place in a sentence: a value, another sentence, or several names that the reader's language joins. */
export type Filling = string | number | Sentence | Several;

/** Names in a row, `a, b`, `a and b` or `a or b`; or sentences, one after the other. */
export interface Several {
  readonly joined: keyof typeof joints;
  readonly of: readonly (string | Sentence)[];
}

/** Which sentence is meant, and what fills its places: enough to say it in another language. */
export interface Wording {
  /** Where the console keeps its words: `<area>:<key>` of `web/locales`. */
  readonly key: string;
  readonly params: Readonly<Record<string, WordingParam>>;
}

/** What fills a place, as it is sent. */
export type WordingParam =
  | string
  | number
  | Wording
  | { readonly joined: Several['joined']; readonly of: readonly (string | Wording)[] };

/** A sentence for a person: in English, and as what another language needs to say the same. */
export interface Sentence {
  readonly text: string;
  readonly words: Wording;
}

/**
 * Makes a sentence of a template, whose places are filled by one name each.
 * @example sentence('problems:no_flow')`There is no flow "${{ flow }}".`
 */
export function sentence(key: string) {
  return (
    strings: TemplateStringsArray,
    ...places: readonly Readonly<Record<string, Filling>>[]
  ): Sentence => {
    const fillings = places.flatMap((place) => Object.entries(place));
    const [first = '', ...others] = strings;
    return {
      text: others.reduce((text, after, at) => `${text}${inEnglish(fillings[at]?.[1] ?? '')}${after}`, first),
      words: {
        key,
        params: Object.fromEntries(fillings.map(([name, filling]) => [name, asSent(filling)])),
      },
    };
  };
}

/** A sentence that is known already, such as what a rule says of itself. */
export function knownSentence(key: string, text: string): Sentence {
  return { text, words: { key, params: {} } };
}

/** Says it in English. */
export function textOf(said: string | Sentence): string {
  return typeof said === 'string' ? said : said.text;
}

const joints = { comma: ', ', and: ' and ', or: ' or ', space: ' ' } as const;

function inEnglish(filling: Filling): string {
  if (typeof filling !== 'object') return String(filling);
  return 'text' in filling ? filling.text : filling.of.map(textOf).join(joints[filling.joined]);
}

function asSent(filling: Filling): WordingParam {
  if (typeof filling !== 'object') return filling;
  if ('text' in filling) return filling.words;
  return { ...filling, of: filling.of.map((one) => (typeof one === 'string' ? one : one.words)) };
}
