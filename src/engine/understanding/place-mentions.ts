import { foldWord, READ_LIMIT } from './fold.js';
import { Patterns } from './patterns.js';
import type { PlaceIndex } from './place-index.js';
import { placeWordsOf } from './place-names.js';
import { perLanguages } from './vocabulary.js';
import type { PlaceLevel } from './words/language-words.js';

/** Words of an answer that name a place, or nearly so. */
export interface Mention {
  /** The places that may be meant, the nearest name first; none for words that are near to no name. */
  readonly codes: readonly string[];
  /** Slips in the nearest name; 0 for a name as it is written. */
  readonly slips: number;
  /** Letters that were written. */
  readonly length: number;
  /** Whether a word like `near` stands before it, or one like `or`. */
  readonly isNear: boolean;
  readonly isAlternative: boolean;
  /** Whether a comma or the like parts it from what follows or went before. */
  readonly isApart: boolean;
  /** Whether words that are not known stand beside it. */
  readonly isAmidUnknown: boolean;
}

/** What is asked of each answer. */
export interface MentionContext {
  readonly index: PlaceIndex;
  readonly languages: readonly string[];
  readonly isAllowed: (code: string) => boolean;
}

/** The places that an answer names, and its words that say nothing that is known. */
interface Mentions {
  readonly mentions: readonly Mention[];
  readonly unknown: readonly string[];
  /** Whether a word turns it into its opposite: `not in Bondo`. */
  readonly isDenied: boolean;
}

/** What parts a place from the area that holds it. */
const APART = /[,;/()\n:]|\s-\s/u;

/** Words of a name and of an answer that are looked at, at most. */
const MOST_NAME_WORDS = 6;
const MOST_WORDS = 40;

/** Unknown words in a row that are looked at for slips, at most: more are a sentence. */
const MOST_SLIPPED = 4;

const vocabularyOf = perLanguages((all) => ({
  around: new Set(all.flatMap(({ places }) => places.around.map(foldWord))),
  phrasesAround: new Patterns(
    all.flatMap(({ places, polite, courtesy }) => [...places.around, ...polite, ...courtesy]),
  ),
  near: new Patterns(all.flatMap(({ places }) => places.near)),
  or: new Set(all.flatMap(({ dates }) => dates.separators.map(foldWord))),
  levels: (['village', 'town', 'ward', 'district', 'region', 'country'] as const).map(
    (level) => [level, new Patterns(all.flatMap(({ places }) => places.levels[level]))] as const,
  ),
  negations: new Set(all.flatMap(({ negations }) => negations.map(foldWord))),
}));

type Vocabulary = ReturnType<typeof vocabularyOf>;

/** Finds the places that an answer mentions, part by part. */
export function mentionsIn(text: string, context: MentionContext): Mentions {
  const parts = text
    .slice(0, READ_LIMIT)
    .split(APART)
    .map(placeWordsOf)
    .filter(({ length }) => length > 0);
  const reader = new Reader(context, parts.length > 1);
  let left = MOST_WORDS;
  for (const part of parts) {
    reader.read(part.slice(0, left));
    left = Math.max(0, left - part.length);
  }
  return reader;
}

/** Reads the parts of an answer in turn, and keeps what was found. */
class Reader implements Mentions {
  readonly mentions: Mention[] = [];
  readonly unknown: string[] = [];
  isDenied = false;
  private readonly vocabulary: Vocabulary;
  /** Unknown words in a row, up to the word that is read. */
  private row: string[] = [];
  private level: PlaceLevel | undefined;
  private isNear = false;
  private isAlternative = false;

  constructor(
    private readonly context: MentionContext,
    private readonly isApart: boolean,
  ) {
    this.vocabulary = vocabularyOf(context.languages);
  }

  read(words: readonly string[]): void {
    this.level = undefined;
    for (let at = 0; at < words.length;) at = this.step(words, at);
    this.endRow();
  }

  /** Reads what stands at a word and tells where the next begins. */
  private step(words: readonly string[], at: number): number {
    const word = words[at] ?? '';
    const name = this.nameAt(words, at);
    if (name !== undefined) return this.found(name.codes, words, at, name.to);
    const level = this.levelAt(words, at);
    if (level !== undefined) {
      this.levelSaid(level.level);
      return level.to;
    }
    const near = this.vocabulary.near.endOfMatchAt(words, at);
    if (near > at) {
      this.endRow();
      this.isNear = true;
      return near;
    }
    if (this.vocabulary.or.has(word)) {
      this.endRow();
      this.isAlternative = this.mentions.length > 0;
      return at + 1;
    }
    const around = this.vocabulary.phrasesAround.endOfMatchAt(words, at);
    if (around > at) {
      this.endRow();
      return around;
    }
    this.isDenied ||= this.vocabulary.negations.has(word);
    this.unknown.push(word);
    this.row.push(word);
    return at + 1;
  }

  private found(codes: readonly string[], words: readonly string[], at: number, to: number): number {
    const isAmidUnknown = this.row.length > 0;
    this.endRow();
    const behind = this.levelAt(words, to);
    this.add(this.ofLevel(codes, behind?.level), 0, words.slice(at, to).join('').length, isAmidUnknown);
    return behind?.to ?? to;
  }

  private add(codes: readonly string[], slips: number, length: number, isAmidUnknown: boolean): void {
    const { isNear, isAlternative, isApart } = this;
    this.mentions.push({ codes, slips, length, isNear, isAlternative, isApart, isAmidUnknown });
    this.isNear = this.isAlternative = false;
    this.level = undefined;
  }

  /** A level behind a slip belongs to it; else it belongs to what follows. */
  private levelSaid(level: PlaceLevel): void {
    if (this.row.length > 0) this.endRow(level);
    else this.level = level;
  }

  /** Keeps the places that are what was said of them, where any is. */
  private ofLevel(codes: readonly string[], behind: PlaceLevel | undefined): readonly string[] {
    const level = behind ?? this.level;
    const such = codes.filter((code) => this.context.index.levelOf(code) === level);
    return level === undefined || such.length === 0 ? codes : such;
  }

  /** Looks for slips in the unknown words that stand in a row: all of them together, else each. */
  private endRow(level?: PlaceLevel): void {
    const { row } = this;
    this.row = [];
    if (row.length === 0 || row.length > MOST_SLIPPED) return;
    const together = this.nearTo(row.join(''), level);
    const found = together.codes.length > 0 ? [together] : row.map((word) => this.nearTo(word, level));
    const near = found.filter(({ codes }) => codes.length > 0);
    for (const { codes, slips, length } of near.length > 0 ? near : [together]) {
      this.add(codes, Math.max(1, slips), length, false);
    }
  }

  private nearTo(
    written: string,
    level: PlaceLevel | undefined,
  ): Pick<Mention, 'codes' | 'slips' | 'length'> {
    const near = this.context.index.near(written).filter(({ code }) => this.context.isAllowed(code));
    const codes = this.ofLevel([...new Set(near.map(({ code }) => code))], level);
    return { codes, slips: near[0]?.slips ?? 0, length: written.length };
  }

  /** Finds the longest name at a word; a little word that people say around names is none here. */
  private nameAt(words: readonly string[], at: number): { codes: readonly string[]; to: number } | undefined {
    const { index, isAllowed } = this.context;
    const most = Math.min(words.length, at + Math.min(index.longestName, MOST_NAME_WORDS));
    for (let to = most; to > at; to -= 1) {
      const some = words.slice(at, to);
      if (some.every((word) => this.vocabulary.around.has(word))) continue;
      const codes = index.named(some.join(''));
      const allowed = codes.filter(isAllowed);
      if (allowed.length > 0 || codes.length > 0) return { codes: allowed.length > 0 ? allowed : codes, to };
    }
    return undefined;
  }

  private levelAt(words: readonly string[], at: number): { level: PlaceLevel; to: number } | undefined {
    for (const [level, patterns] of this.vocabulary.levels) {
      const to = patterns.endOfMatchAt(words, at);
      if (to > at) return { level, to };
    }
    return undefined;
  }
}
