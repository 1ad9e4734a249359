import { useCallback, useRef, useState } from 'react';
import type { PointerEvent as ReactPointerEvent } from 'react';

/** A step that is being dragged, and below which other it would come to stand (null: first). */
export interface Drag {
  readonly step: string;
  readonly after: string | null;
}

const edgePx = 80;
const scrollPx = 14;

/** Lets a pointer drag a step to another place; what keys and buttons do as well. */
export function useDrag(
  before: (step: string) => string | null,
  drop: (step: string, after: string | null) => void,
): {
  readonly drag: Drag | null;
  readonly grip: (event: ReactPointerEvent<HTMLElement>, step: string) => void;
} {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef({ before, drop });
  latest.current = { before, drop };
  const grip = useCallback((event: ReactPointerEvent<HTMLElement>, step: string) => {
    if (event.button !== 0) return;
    event.preventDefault();
    let now: Drag | null = null;
    const move = ({ clientX, clientY }: PointerEvent) => {
      scrollAtEdge(clientY);
      const place = placeAt(clientX, clientY);
      if (place === null) return;
      const after = place.isUpperHalf ? latest.current.before(place.step) : place.step;
      if (after !== now?.after) setDrag((now = { step, after }));
    };
    const end = (isDropped: boolean) => {
      globalThis.removeEventListener('pointermove', move);
      globalThis.removeEventListener('pointerup', onUp);
      globalThis.removeEventListener('pointercancel', onCancel);
      globalThis.removeEventListener('keydown', onKey);
      setDrag(null);
      if (isDropped && now !== null && now.after !== step && now.after !== latest.current.before(step)) {
        latest.current.drop(step, now.after);
      }
    };
    const onUp = () => end(true);
    const onCancel = () => end(false);
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && end(false);
    globalThis.addEventListener('pointermove', move);
    globalThis.addEventListener('pointerup', onUp);
    globalThis.addEventListener('pointercancel', onCancel);
    globalThis.addEventListener('keydown', onKey);
  }, []);
  return { drag, grip };
}

function placeAt(x: number, y: number): { readonly step: string; readonly isUpperHalf: boolean } | null {
  const card = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-step]');
  const step = card?.dataset.step;
  if (card === null || card === undefined || step === undefined) return null;
  const { top, height } = card.getBoundingClientRect();
  return { step, isUpperHalf: y < top + height / 2 };
}

function scrollAtEdge(y: number): void {
  if (y < edgePx) globalThis.scrollBy(0, -scrollPx);
  if (y > globalThis.innerHeight - edgePx) globalThis.scrollBy(0, scrollPx);
}
