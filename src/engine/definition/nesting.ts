/** No file that somebody means goes down so far; the library takes seconds for one that goes down a hundred times further. */
const hopeless = 1_000;
const bracket = /[[\]{}]/g;
/** Lists in lists on one line, `- - - -`, and keys of keys, `? ? ?`. */
const onOneLine = new RegExp(`(?:[-?:][ \\t]+){${hopeless}}`);

/**
 * Tells whether a YAML text goes down so many levels that reading it would hold everybody up. Brackets in texts count too, so
 * it says nothing of files near the real limit: that is looked at when they have been read.
 */
export function isNestedHopelessly(text: string): boolean {
  let depth = 0;
  for (const [found] of text.matchAll(bracket)) {
    depth += found === '[' || found === '{' ? 1 : -1;
    if (depth > hopeless) return true;
  }
  return onOneLine.test(text);
}
