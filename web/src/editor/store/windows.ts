const prefix = 'karibu-editor/';

/** Says for as long as this window is open that it is; others then leave alone what it has kept. */
export function holdWindow(window: string): () => void {
  if (!('locks' in navigator)) return () => undefined;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks.request(`${prefix}${window}`, () => held);
  return release;
}

/** The windows of this browser that have an editor open; none where the browser cannot tell. */
export async function openWindows(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(
    held.flatMap(({ name = '' }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])),
  );
}
