import { getRouteApi } from '@tanstack/react-router';

import { useEditor } from '../editor-store.js';

const route = getRouteApi('/framed/flows/$name');

/** Shows a step in the conversation as it is read, with the cursor on it. */
export function useOpenInOutline(): (step: string) => void {
  const navigate = route.useNavigate();
  const editor = useEditor();
  return (step) => void navigate({ search: {} }).then(() => editor.goTo(step));
}
