import { useEffect } from 'react';

import { useEditor } from '../editor-store.js';

/** Writes what is not saved to this computer before the page goes away; only where that failed, the browser warns. */
export function useKeeping(): void {
  const editor = useEditor();
  useEffect(() => {
    const keep = () => editor.keepNow();
    const warn = (event: BeforeUnloadEvent) => {
      editor.keepNow();
      if (editor.getState().kept === 'failed') event.preventDefault();
    };
    globalThis.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    globalThis.addEventListener('beforeunload', warn);
    return () => {
      globalThis.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
      globalThis.removeEventListener('beforeunload', warn);
    };
  }, [editor]);
}
