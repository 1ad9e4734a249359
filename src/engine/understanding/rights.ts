import { wordsOf } from './fold.js';
import { isOffered } from './offered.js';
import { isOptOutWord } from './opt-out.js';
import { Patterns } from './patterns.js';
import { perHeededLanguages } from './vocabulary.js';
import { commandNames } from './words/language-words.js';
import type { CommandName } from './words/language-words.js';

/** A command, and what stands behind it: `PAUSE 2 WEEKS`. */
export interface CommandReading {
  readonly command: CommandName;
  readonly word: string;
  readonly rest: string;
}

interface CommandContext {
  readonly languages: readonly string[];
  readonly offered: readonly string[];
}

const vocabularyOf = perHeededLanguages((all) => ({
  // Nearly every message is no command, and this alone says so.
  any: new Patterns(all.flatMap(({ commands }) => commandNames.flatMap((name) => commands?.[name] ?? []))),
  commands: commandNames.map((command) => ({
    command,
    patterns: new Patterns(all.flatMap(({ commands }) => commands?.[command] ?? [])),
  })),
  polite: new Patterns(all.flatMap(({ polite }) => polite)),
}));

/** Reads a command that is the whole message, politeness aside; what an open question offers is an answer to it. */
export function readCommand(
  text: string,
  { languages, offered }: CommandContext,
): CommandReading | undefined {
  const { any, commands, polite } = vocabularyOf(languages);
  const words = wordsOf(text);
  if (words.length === 0 || isOffered(text, offered)) return undefined;
  for (const said of [words, polite.without(words)]) {
    if (!any.isWhole(said)) continue;
    const found = commands.find(({ patterns }) => patterns.isWhole(said));
    if (found === undefined) continue;
    const head = shortest(found.patterns, said);
    return { command: found.command, word: said.join(' '), rest: said.slice(head).join(' ') };
  }
  return undefined;
}

/** Words of the shortest phrase that a command opens with: the rest says how. */
function shortest(patterns: Patterns, words: readonly string[]): number {
  const at = words.findIndex((_, index) => patterns.isWhole(words.slice(0, index + 1)));
  return at + 1;
}

/** The most words of a name behind an opt-out word. */
const longestName = 3;

/** Reads what stands behind an opt-out word when it may be a name: `STOP ASHA`. */
export function readStopOf(text: string, languages: readonly string[]): string | undefined {
  const [first = '', ...rest] = text.trim().split(/\s+/u);
  const isLikely = rest.length > 0 && rest.length <= longestName && isOptOutWord(first, languages);
  return isLikely ? rest.join(' ') : undefined;
}
