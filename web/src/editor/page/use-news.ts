import { useChange } from '../../api/changes.js';
import type { Change } from '../../api/changes.js';
import { isProblem } from '../../api/problem.js';
import { useEditor, useEditorState } from '../editor-store.js';

/** Learns at once when somebody saves, publishes or throws away the conversation that is open. */
export function useNews(): void {
  const editor = useEditor();
  const name = useEditorState((state) => state.name);
  const learn = ({ id, by }: Change): void => {
    // Who cannot be told now is told by the next news, or when saving.
    if (id === name) void editor.learnNews(by ?? null).catch(unlessProblem);
  };
  useChange('draft', learn);
  useChange('flow', learn);
}

function unlessProblem(error: unknown): void {
  if (!isProblem(error)) throw error;
}
