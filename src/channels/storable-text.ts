const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/**
 * Gives the text as PostgreSQL can hold it, in `text` and in `jsonb`: NUL and lone surrogates become U+FFFD.
 * Everything else stays as it was written. With the `u` flag a surrogate only matches when it stands alone.
 */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD');
}
