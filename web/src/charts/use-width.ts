import { useEffect, useState } from 'react';

/** How wide an element is, in pixels, as long as it is there; 0 before it is known. The element is given to `measure`. */
export function useWidth(): {
  readonly width: number;
  readonly measure: (element: HTMLElement | null) => void;
} {
  const [element, measure] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return { width, measure };
}
