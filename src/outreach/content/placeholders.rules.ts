/** What a place in a text names. */
export type PlaceholderSource =
  | { readonly kind: 'own'; readonly name: OwnName }
  | { readonly kind: 'field'; readonly key: string }
  | { readonly kind: 'column'; readonly column: string };

/** What every person has, or may have, beside fields. */
const ownNames = ['name', 'first_name', 'organisation', 'place'] as const;
export type OwnName = (typeof ownNames)[number];

/** A place in a text: what fills it, and what does where there is nothing. */
export interface Placeholder {
  /** As it is written between the braces. */
  readonly written: string;
  /** Null: it names nothing that there is. */
  readonly source: PlaceholderSource | null;
  /** What stands in for a missing value; null: whoever lacks it does not get the text. */
  readonly instead: string | null;
}

/** A text in parts: words as they are, and places. */
export type TextPart = string | Placeholder;

const place = /\{\{([^{}]{1,200})\}\}/gu;

/** Reads a text into its parts. What looks like a place and is none stands as it is. */
export function partsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const found of text.matchAll(place)) {
    if (found.index > from) parts.push(text.slice(from, found.index));
    parts.push(placeholderOf(found[1] ?? ''));
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** The places of a text. */
export function placeholdersOf(text: string): readonly Placeholder[] {
  return partsOf(text).filter((part) => typeof part !== 'string');
}

function placeholderOf(inside: string): Placeholder {
  const [named = '', ...rest] = inside.split('|');
  const instead = rest.length === 0 ? null : rest.join('|').trim();
  return { written: named.trim(), source: sourceOf(named.trim()), instead };
}

function sourceOf(named: string): PlaceholderSource | null {
  const own = ownNames.find((name) => name === named);
  if (own !== undefined) return { kind: 'own', name: own };
  const [, group = '', key = ''] = /^(fields|columns)\.([\p{L}\p{N} _-]{1,100})$/u.exec(named) ?? [];
  if (group === 'fields') return { kind: 'field', key };
  return group === 'columns' ? { kind: 'column', column: columnKey(key) } : null;
}

/** What a heading of a spreadsheet is called in a text: `Visit day` is `visit_day`. */
export function columnKey(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, '_');
}
