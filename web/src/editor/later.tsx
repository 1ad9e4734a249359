import { useDeferredValue } from 'react';
import type { ReactNode } from 'react';

interface LaterProps {
  readonly children: ReactNode;
  /** What stands in its place until then. */
  readonly instead?: ReactNode;
}

/** Draws what nobody sees at once, such as what is folded away, after what is in sight; a key or a click comes before it. */
export function Later({ children, instead = null }: LaterProps) {
  return useIsLater() ? children : instead;
}

/** False while a part is drawn for the first time, and true from the next moment that the browser has for it. */
export function useIsLater(): boolean {
  return useDeferredValue(true, false);
}
