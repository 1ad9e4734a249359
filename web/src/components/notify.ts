/** Something that was done, said briefly. */
export interface Notice {
  readonly id: number;
  readonly message: string;
}

const shownMs = 6_000;
const watchers = new Set<() => void>();
let notices: readonly Notice[] = [];
let last = 0;

/** Says briefly that something was done; it is read out, and goes away by itself. */
export function notify(message: string): void {
  last += 1;
  const notice = { id: last, message };
  change([...notices, notice]);
  setTimeout(() => change(notices.filter((one) => one !== notice)), shownMs);
}

/** What is being said now. */
export function currentNotices(): readonly Notice[] {
  return notices;
}

/** Calls a watcher whenever something is said or has been said long enough. */
export function watchNotices(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function change(now: readonly Notice[]): void {
  notices = now;
  for (const watcher of watchers) watcher();
}
