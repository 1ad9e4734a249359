import { useMemo } from 'react';

import { useEditor } from '../editor-store.js';
import type { Editor } from '../editor-store.js';
import type { StepActions } from './step-actions.js';
import { freeId } from './step-title.js';

/** Makes what can be done with whole steps; renaming and removing ask first, so their dialogs are the caller's. */
export function useStepActions(ask: (what: 'rename' | 'remove', step: string) => void): StepActions {
  const editor = useEditor();
  return useMemo(
    () => ({
      select: (step) => editor.select(step),
      move: (step, by) => moveBy(editor, step, by),
      moveAfter: (step, after) => moveAfter(editor, step, after),
      copy: (step) => copy(editor, step),
      rename: (step) => ask('rename', step),
      remove: (step) => ask('remove', step),
    }),
    [editor, ask],
  );
}

function moveBy(editor: Editor, step: string, by: -1 | 1): void {
  editor.flush();
  const { steps } = editor.getState().outline;
  const at = steps.findIndex(({ id }) => id === step);
  const to = at + by;
  if (at === -1 || to < 0 || to >= steps.length) return;
  moveAfter(editor, step, by === 1 ? (steps[to]?.id ?? null) : (steps[to - 1]?.id ?? null));
}

/** A step is heard where it stands; where that cannot be, because the file says otherwise, only its place in the file changes. */
function moveAfter(editor: Editor, step: string, after: string | null): void {
  editor.flush();
  const move = { do: 'moveStep', step, after } as const;
  if (editor.applyFirst([{ ...move, isRelinked: true }, move])) editor.goTo(step);
}

function copy(editor: Editor, step: string): void {
  editor.flush();
  const as = freeId(step, editor.getState().outline.steps);
  if (editor.apply({ do: 'copyStep', step, as, after: step })) editor.goTo(as);
}
