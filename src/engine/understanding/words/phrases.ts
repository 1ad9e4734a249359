/** Splits a list that is written with commas, over as many lines as it takes. */
export function phrases(strings: TemplateStringsArray): readonly string[] {
  return strings
    .join('')
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/gu, ' '))
    .filter((phrase) => phrase !== '');
}
