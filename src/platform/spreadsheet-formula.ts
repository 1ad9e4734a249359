/** What makes a spreadsheet take a cell for a formula, also after apostrophes of our own (OWASP, CSV injection). */
const formulaHead = /^'*[=+\-@\t\r＝＋－＠]/u;

/** Writes a text so that no spreadsheet runs it. */
export function escapeFormula(text: string): string {
  return formulaHead.test(text) ? `'${text}` : text;
}

/** Gives back what `escapeFormula` was given; what a spreadsheet has freed of its apostrophe stays as it is. */
export function unescapeFormula(cell: string): string {
  return cell.startsWith("'") && formulaHead.test(cell) ? cell.slice(1) : cell;
}
