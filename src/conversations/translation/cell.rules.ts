/** Gives a text as texts are kept: accents composed, lines ended by line feeds alone. */
export function canonical(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/gu, '\n');
}

/** Tells whether a cell holds exactly this text. */
export function holds(cell: string, text: string): boolean {
  return canonical(cell) === canonical(text);
}

/**
 * Tells whether a cell holds this text but for what some spreadsheets do by themselves: they change line breaks and
 * spaces, and take an apostrophe at the head for a sign of their own.
 */
export function holdsRoughly(cell: string, text: string): boolean {
  return rough(cell) === rough(text);
}

function rough(text: string): string {
  return canonical(text).trim().replace(/^'+/u, '').replace(/\s+/gu, ' ').trim();
}

/** Gives a new translation as it is kept; spaces at its ends stay only where its source has them too. */
export function tidied(cell: string, source: string): string {
  const text = canonical(cell);
  return source === source.trim() ? text.trim() : text;
}
