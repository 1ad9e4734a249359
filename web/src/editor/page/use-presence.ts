import { useEffect } from 'react';

import { useChange } from '../../api/changes.js';
import { isProblem } from '../../api/problem.js';
import { useEditor, useEditorState } from '../editor-store.js';
import type { Doing, Person } from '../store/service.js';

const everyMs = 20_000;
const settleMs = 1_000;

/** Tells the others who have this conversation open what one is doing, and learns what they do. */
export function usePresence(): void {
  const editor = useEditor();
  const name = useEditorState((state) => state.name);
  const step = useEditorState((state) => state.selected);
  const isDirty = useEditorState((state) => state.isDirty);
  useEffect(() => {
    const doing = isDirty ? 'editing' : 'viewing';
    const say = () => void tell(doing, step, editor.here, (people) => editor.setPresence(people));
    const first = setTimeout(say, settleMs);
    const timer = setInterval(say, everyMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [editor, step, isDirty]);
  useEffect(() => () => void tell('left', null, editor.here, () => undefined), [editor]);
  useChange('presence', ({ id, data }) => {
    if (id === name && isPeople(data)) editor.setPresence(data.people);
  });
}

/** Who cannot be told now is told at the next beat. */
async function tell(
  doing: Doing,
  step: string | null,
  here: (doing: Doing, step: string | null) => Promise<readonly Person[]>,
  learn: (people: readonly Person[]) => void,
): Promise<void> {
  try {
    learn(await here(doing, step));
  } catch (error) {
    if (!isProblem(error)) throw error;
  }
}

function isPeople(data: unknown): data is { readonly people: readonly Person[] } {
  return typeof data === 'object' && data !== null && 'people' in data && Array.isArray(data.people);
}
