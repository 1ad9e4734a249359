const placeholder = /\{\{[^{}]*\}\}/g;

/** A part of a text: words, or a name in braces that is filled in when the message is sent. */
export interface TextPart {
  readonly text: string;
  readonly isPlaceholder: boolean;
}

/** The names in braces of a text, each once. */
export function placeholdersOf(text: string): readonly string[] {
  return [...new Set(text.match(placeholder))];
}

/** Divides a text into words and names in braces. */
export function partsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(placeholder)) {
    if (index > from) parts.push({ text: text.slice(from, index), isPlaceholder: false });
    parts.push({ text: found, isPlaceholder: true });
    from = index + found.length;
  }
  return from < text.length ? [...parts, { text: text.slice(from), isPlaceholder: false }] : parts;
}

/** A text with a name put in where the cursor is, apart from the words around it. */
export function withInserted(
  text: string,
  at: number,
  name: string,
): { readonly text: string; readonly cursor: number } {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const lead = before === '' || /\s$/.test(before) ? '' : ' ';
  const trail = after === '' || /^[\s.,;:!?)]/.test(after) ? '' : ' ';
  return { text: `${before}${lead}${name}${trail}${after}`, cursor: (before + lead + name + trail).length };
}
