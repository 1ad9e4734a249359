import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';

import { useSession } from '../api/session.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { Editor, EditorContext } from './editor-store.js';
import { EditorScreen } from './page/editor-screen.js';
import { Recovery } from './store/recovery.js';
import { serviceOf } from './store/service.js';
import type { FlowView } from './store/service.js';
import { holdWindow, openWindows } from './store/windows.js';

/** The page of one conversation: reads it, and hands it to an editor of its own. */
export function EditorPage() {
  const { name } = useParams({ from: '/framed/flows/$name' });
  // Read once: what comes later is told by the editor, and never replaces what somebody is writing.
  const opening = useQuery({
    queryKey: ['editor', name],
    queryFn: () => serviceOf(name).open(),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (opening.data !== undefined) return <OpenedFlow key={name} view={opening.data} />;
  return (
    <Page title={name.replaceAll('_', ' ')} width="full">
      {opening.isPending && <Loading />}
      <ProblemAlert problem={opening.error} onRetry={() => void opening.refetch()} />
    </Page>
  );
}

function OpenedFlow({ view }: { readonly view: FlowView }) {
  const { may, user } = useSession();
  const mayEdit = may('flows.edit');
  const editor = useMemo(() => editorOf(view, user.id, mayEdit), [view, user.id, mayEdit]);
  useEffect(() => {
    const release = holdWindow(editor.window);
    editor.start();
    void openWindows().then((windows) => editor.offer(windows));
    return () => {
      editor.stop();
      release();
    };
  }, [editor]);
  return (
    <EditorContext value={editor}>
      <EditorScreen />
    </EditorContext>
  );
}

function editorOf(view: FlowView, user: string, mayEdit: boolean): Editor {
  const window = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16)).join('');
  const recovery = new Recovery(localStorage, user, view.name, window);
  return new Editor({ service: serviceOf(view.name), recovery, mayEdit }, view);
}
