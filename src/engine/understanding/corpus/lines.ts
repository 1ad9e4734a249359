/** Splits a block of examples into its lines. */
export function lines(strings: TemplateStringsArray): readonly string[] {
  return strings.raw
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
