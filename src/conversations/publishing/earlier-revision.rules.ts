/** The revision that a rollback goes to, or why there is none. */
export type EarlierRevision =
  | { readonly status: 'found'; readonly hash: string }
  | { readonly status: 'none'; readonly sentence: string };

/**
 * Finds the released revision whose hash begins with a prefix. Without one it is what was live before the live revision was first
 * released, so that a second rollback goes further back instead of forth again.
 * @param history every release, the newest first
 */
export function chooseEarlier(
  history: readonly { readonly hash: string }[],
  live: string,
  prefix: string | null,
): EarlierRevision {
  const found = prefix === null ? before(history, live) : matching(history, prefix);
  const [hash, ...others] = found;
  if (others.length > 0) return none(`Several revisions begin with ${prefix ?? ''}: give more of the hash.`);
  if (hash !== undefined) return { status: 'found', hash };
  return none(
    prefix === null ? 'There is no earlier revision.' : `No released revision begins with ${prefix}.`,
  );
}

function matching(history: readonly { readonly hash: string }[], prefix: string): string[] {
  return [...new Set(history.map(({ hash }) => hash).filter((hash) => hash.startsWith(prefix)))];
}

function before(history: readonly { readonly hash: string }[], live: string): string[] {
  const first = history.findLastIndex(({ hash }) => hash === live);
  return history.slice(first + 1, first + 2).map(({ hash }) => hash);
}

function none(sentence: string): EarlierRevision {
  return { status: 'none', sentence };
}
