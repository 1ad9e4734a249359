import { useCallback, useEffect, useRef, useState } from 'react';

import { useEditor } from '../editor-store.js';

const commitAfterMs = 200;

/** What a field shows, and what it does with what is written in it. */
export interface IdleText {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly commit: () => void;
}

/**
 * Keeps what is being written in a field with the field, and hands it over when the writing pauses, when the field is left, or when
 * somebody saves: a key costs one field, not the whole conversation.
 */
export function useIdleText(value: string, write: (text: string) => void): IdleText {
  const editor = useEditor();
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const pending = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(write);
  useEffect(() => {
    latest.current = write;
  });
  // Undoing, or another view, has changed the text below the field.
  if (value !== known) {
    setKnown(value);
    setText(value);
  }
  const commit = useCallback(() => {
    clearTimeout(timer.current);
    const written = pending.current;
    pending.current = null;
    if (written !== null) latest.current(written);
  }, []);
  useEffect(() => editor.registerWriter(commit), [editor, commit]);
  useEffect(() => commit, [commit]);
  const change = useCallback(
    (next: string) => {
      pending.current = next;
      setText(next);
      editor.touch();
      clearTimeout(timer.current);
      timer.current = setTimeout(commit, commitAfterMs);
    },
    [editor, commit],
  );
  return { text, change, commit };
}
