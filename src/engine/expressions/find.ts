import { RE2JS, RE2JSSyntaxException } from 're2js';

import { ValueFault } from './value.js';

const known = new Map<string, RE2JS>();
const maxKnown = 500;

/** Characters of a pattern, so that its program stays small. */
const maxPatternLength = 300;

/**
 * Finds a pattern in a text: the whole match, then its groups. re2js takes time in proportion to the text,
 * whatever the pattern; the work is counted.
 * @throws ValueFault for a pattern that cannot be read, or too much work
 */
export function find(
  text: string,
  source: string,
  options: { isCaseless: boolean },
  context: { spend(effort: number): void },
): (string | null)[] | null {
  const pattern = patternOf(source, options);
  context.spend((pattern.programSize() * text.length) >> 4);
  const matcher = pattern.matcher(text);
  if (!matcher.find()) return null;
  return Array.from({ length: matcher.groupCount() + 1 }, (_, group) => matcher.group(group));
}

function patternOf(source: string, options: { isCaseless: boolean }): RE2JS {
  const key = `${String(options.isCaseless)} ${source}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const pattern = readPattern(source, options);
  if (known.size >= maxKnown) known.clear();
  known.set(key, pattern);
  return pattern;
}

function readPattern(source: string, { isCaseless }: { isCaseless: boolean }): RE2JS {
  if (source.length > maxPatternLength)
    throw new ValueFault(`the pattern is longer than ${maxPatternLength} characters`);
  try {
    return RE2JS.compile(source, isCaseless ? RE2JS.CASE_INSENSITIVE : 0);
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    throw new ValueFault(`the pattern cannot be read: ${error.getDescription()}`, { cause: error });
  }
}
