import { useSyncExternalStore } from 'react';

/** From here on the phone has room beside the conversation: 1100 px. */
const query = '(min-width: 68.75em)';

/** Whether there is room for the phone beside the conversation. */
export function useWide(): boolean {
  return useSyncExternalStore(watch, isWide);
}

function watch(listener: () => void): () => void {
  const media = globalThis.matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

function isWide(): boolean {
  return globalThis.matchMedia(query).matches;
}
