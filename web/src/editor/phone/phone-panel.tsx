import { Suspense, useEffect, useMemo } from 'react';

import { Loading } from '../../components/loading.js';
import { useSession } from '../../api/session.js';
import { answer, api } from '../../api/client.js';
import { useEditor, useEditorState } from '../editor-store.js';
import type { Editor } from '../editor-store.js';
import { Phone, PhoneContext, usePhoneState } from './phone-store.js';
import type { Player } from './phone-store.js';
import { PhoneView } from './phone-view.js';
import { PhoneActions } from './phone-actions.js';
import { rememberedSetup, useRememberedSetup } from './remembered-setup.js';
import type { Simulation } from './simulation.js';

/** The phone beside the editor: it plays the draft as it stands, saved or not. */
export function PhonePanel() {
  const { may } = useSession();
  if (!may('flows.simulate')) return null;
  return (
    <Suspense fallback={<Loading />}>
      <DraftPhone />
    </Suspense>
  );
}

function DraftPhone() {
  const editor = useEditor();
  const name = useEditorState((state) => state.name);
  const languages = useEditorState((state) => state.outline.head.languages);
  const keywordsByLanguage = useEditorState((state) => state.outline.head.keywords);
  const phone = useMemo(() => new Phone(playerOf(editor), rememberedSetup()), [editor]);
  useEffect(() => followDraft(editor, phone), [editor, phone]);
  const keywords = firstOfEach(keywordsByLanguage);
  return (
    <PhoneContext value={phone}>
      <Light flow={name} />
      <PhoneView
        begin={{ flow: name, keywords }}
        languages={languages}
        onStep={(step) => editor.goTo(step)}
        actions={<PhoneActions />}
      />
    </PhoneContext>
  );
}

/** Lights the step at which the phone waits. */
function Light({ flow }: { readonly flow: string }) {
  const editor = useEditor();
  useRememberedSetup();
  const step = usePhoneState(({ played }) =>
    played !== null && played.flow === flow ? (played.step ?? null) : null,
  );
  useEffect(() => editor.light(step), [editor, step]);
  useEffect(() => () => editor.light(null), [editor]);
  return null;
}

function playerOf(editor: Editor): Player {
  return async (play, signal) => {
    const { name, files } = editor.getState();
    const body = { ...play, script: [...play.script], flow: name, files };
    return (await answer(api.POST('/api/v1/simulations', { body, signal }))) as Simulation;
  };
}

/** Plays the chat again when the draft has become another. */
function followDraft(editor: Editor, phone: Phone): () => void {
  let shown = editor.getState().files;
  const leave = editor.subscribe(() => {
    const { files } = editor.getState();
    if (files === shown) return;
    const isHeard = files.source !== shown.source || files.texts !== shown.texts;
    shown = files;
    if (isHeard) phone.replay();
  });
  return () => {
    leave();
    phone.stop();
  };
}

const mostKeywords = 4;

function firstOfEach(keywords: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const words = Object.values(keywords).flatMap((list) => list.slice(0, 1));
  return [...new Set(words.map((word) => word.toLocaleUpperCase()))].slice(0, mostKeywords);
}
